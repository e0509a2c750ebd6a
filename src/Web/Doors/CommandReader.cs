using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using EMiningLive.Contracts;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Doors;

/// <summary>A command as a person may send it, with the id that makes it happen once.</summary>
public sealed record CommandAsked<TCommand>(CommandId Id, TCommand Command);

/// <summary>Reads <c>{"id":uuid,"type":"bid",…}</c>, strictly: what is not known, doubled, missing, null or of another form names its field.</summary>
/// <typeparam name="TCommand">The family of commands, told apart by <c>type</c>.</typeparam>
/// <param name="notForPeople">Those that have an address of their own, or that only the system asks.</param>
public sealed class CommandReader<TCommand>(params Type[] notForPeople) where TCommand : class
{
    private const string Id = "id", Type = "type";

    /// <summary>The commands that nobody may send here.</summary>
    public IReadOnlyList<Type> Hidden => notForPeople;

    /// <summary>The commands that people may send: name on the wire → type.</summary>
    public IReadOnlyDictionary<string, Type> Known { get; } = Forms.Options.GetTypeInfo(typeof(TCommand)).PolymorphismOptions!.DerivedTypes
        .Where(derived => !notForPeople.Contains(derived.DerivedType))
        .ToDictionary(derived => (string)derived.TypeDiscriminator!, derived => derived.DerivedType);

    public Reading<CommandAsked<TCommand>> Read(ReadOnlyMemory<byte> utf8)
    {
        var parsed = Strict.Parse(utf8);
        return parsed.Refusal is { } refusal ? refusal : Read(parsed.Value);
    }

    public Reading<CommandAsked<TCommand>> Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return new Refusal.Invalid(Strict.Body, "is not an object");
        if (Texts.Fault(json, "") is { } fault) return fault;
        if (IdOf(json) is { Refusal: { } noId }) return noId;
        var type = TypeOf(json);
        if (type.Refusal is { } noType) return noType;
        var command = Strict.Read(json, type.Value!, Id, Type);
        return command.Refusal is { } refusal ? refusal : new CommandAsked<TCommand>(IdOf(json).Value, (TCommand)command.Value!);
    }

    /// <summary>Whether it asks for that, right or wrong.</summary>
    public bool Asks<T>(JsonElement json) where T : TCommand => json.ValueKind == JsonValueKind.Object && Texts.Fault(json, "") is null && TypeOf(json).Value == typeof(T);

    private static Reading<CommandId> IdOf(JsonElement json)
    {
        if (!json.TryGetProperty(Id, out var id)) return new Refusal.Invalid(Id, "is missing");
        return id.ValueKind == JsonValueKind.String && Uuid.IsOne(id.GetString()) ? CommandId.Of(id.GetString()!) : new Refusal.Invalid(Id, "is not a UUID in lower case");
    }

    private Reading<Type> TypeOf(JsonElement json)
    {
        if (!json.TryGetProperty(Type, out var type)) return new Refusal.Invalid(Type, "is missing");
        return type.ValueKind == JsonValueKind.String && Known.TryGetValue(type.GetString()!, out var known) ? known : new Refusal.Invalid(Type, "is not known");
    }
}

/// <summary>The form of a command id: a UUID in lower case, so that one id has one spelling.</summary>
public static partial class Uuid
{
    public static bool IsOne(string? text) => text is not null && Form().IsMatch(text);

    [GeneratedRegex(@"\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\z")]
    private static partial Regex Form();
}
