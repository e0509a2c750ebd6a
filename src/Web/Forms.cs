using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.CodeLists;
using EMiningLive.Web.Investors;
using EMiningLive.Web.Live.Attending;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Doors;
using EMiningLive.Web.Operations;
using EMiningLive.Web.People;
using EMiningLive.Web.Projects;
using EMiningLive.Web.Projects.Entering;
using EMiningLive.Web.Projects.Exchange;
using EMiningLive.Web.Protection;
using EMiningLive.Web.Publication;
using EMiningLive.Web.Rooms;

namespace EMiningLive.Web;

/// <summary>The JSON form of <see cref="Wire"/>, with the words that only HTTP knows.</summary>
public static class Forms
{
    public static readonly JsonSerializerOptions Options = Configure(new(Wire.Options));

    /// <summary>Makes the answers of the HTTP API look like everything else that travels.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Clear();
        options.TypeInfoResolverChain.Add(Words.Default);
        options.TypeInfoResolverChain.Add(HttpWords.Default);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        if (!options.Converters.OfType<InstantConverter>().Any()) options.Converters.Add(new InstantConverter());
        return options;
    }
}

[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(RoomSummary[]))]
[JsonSerializable(typeof(RoomMade))]
[JsonSerializable(typeof(ProjectEntered))]
[JsonSerializable(typeof(ProjectsPage))]
[JsonSerializable(typeof(Register[]))]
[JsonSerializable(typeof(EntryOfAll))]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(ImportProblem))]
[JsonSerializable(typeof(ContactLine[]))]
[JsonSerializable(typeof(CodeListsView))]
[JsonSerializable(typeof(InvestorsPage))]
[JsonSerializable(typeof(FramesPage))]
[JsonSerializable(typeof(FeedRecord))]
[JsonSerializable(typeof(LoginAsked))]
[JsonSerializable(typeof(RefreshAsked))]
[JsonSerializable(typeof(Tokens))]
[JsonSerializable(typeof(TwoFactorAsked))]
[JsonSerializable(typeof(TwoFactorState))]
[JsonSerializable(typeof(InvitationAsked))]
[JsonSerializable(typeof(InvitationMade))]
[JsonSerializable(typeof(AcceptAsked))]
[JsonSerializable(typeof(Accepted))]
[JsonSerializable(typeof(LanguageAsked))]
[JsonSerializable(typeof(MeView))]
[JsonSerializable(typeof(PartyLine[]))]
[JsonSerializable(typeof(Colleague[]))]
[JsonSerializable(typeof(VersionView))]
[JsonSerializable(typeof(PersonHere[]))]
[JsonSerializable(typeof(SignalHeard[]))]
[JsonSerializable(typeof(HeadNow))]
[JsonSerializable(typeof(Elsewhere))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(bool))]
internal sealed partial class HttpWords : JsonSerializerContext;
