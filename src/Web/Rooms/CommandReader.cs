using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Rooms;

/// <summary>A command as a person may send it, with the id that makes it happen once.</summary>
public sealed record CommandAsked(CommandId Id, RoomCommand Command);

/// <summary>Reads <c>{"id":uuid,"type":"bid",…}</c>, strictly: what is not known, doubled, missing, null or of another form names its field.</summary>
public static partial class CommandReader
{
    private const string Id = "id", Type = "type";

    /// <summary>The room's beginning has an address of its own; time and outages are the system's to tell.</summary>
    private static readonly Type[] NotForPeople = [typeof(CreateRoom), typeof(TimeCame), typeof(OutageEnded)];

    private static readonly IReadOnlyDictionary<string, Type> Types = Forms.Options.GetTypeInfo(typeof(RoomCommand)).PolymorphismOptions!.DerivedTypes
        .Where(derived => !NotForPeople.Contains(derived.DerivedType))
        .ToDictionary(derived => (string)derived.TypeDiscriminator!, derived => derived.DerivedType);

    /// <summary>The commands that people may send: name on the wire → type.</summary>
    public static IReadOnlyDictionary<string, Type> Known => Types;

    public static Reading<CommandAsked> Read(ReadOnlyMemory<byte> utf8)
    {
        var parsed = Strict.Parse(utf8);
        return parsed.Refusal is { } refusal ? refusal : Read(parsed.Value);
    }

    public static Reading<CommandAsked> Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return new Refusal.Invalid(Strict.Body, "is not an object");
        if (Texts.Fault(json, "") is { } fault) return fault;
        if (IdOf(json) is { Refusal: { } noId }) return noId;
        var type = TypeOf(json);
        if (type.Refusal is { } noType) return noType;
        var command = Strict.Read(json, type.Value!, Id, Type);
        return command.Refusal is { } refusal ? refusal : new CommandAsked(IdOf(json).Value, (RoomCommand)command.Value!);
    }

    /// <summary>The form of a command id: a UUID in lower case, so that one id has one spelling.</summary>
    public static bool IsId(string? text) => text is not null && Uuids().IsMatch(text);

    private static Reading<CommandId> IdOf(JsonElement json)
    {
        if (!json.TryGetProperty(Id, out var id)) return new Refusal.Invalid(Id, "is missing");
        return id.ValueKind == JsonValueKind.String && IsId(id.GetString()) ? CommandId.Of(id.GetString()!) : new Refusal.Invalid(Id, "is not a UUID in lower case");
    }

    private static Reading<Type> TypeOf(JsonElement json)
    {
        if (!json.TryGetProperty(Type, out var type)) return new Refusal.Invalid(Type, "is missing");
        return type.ValueKind == JsonValueKind.String && Types.TryGetValue(type.GetString()!, out var known) ? known : new Refusal.Invalid(Type, "is not known");
    }

    [GeneratedRegex(@"\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\z")]
    private static partial Regex Uuids();
}
