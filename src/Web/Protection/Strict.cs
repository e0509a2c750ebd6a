using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EMiningLive.Contracts;

namespace EMiningLive.Web.Protection;

/// <summary>What came of reading: a value, or the refusal that names the field.</summary>
public readonly record struct Reading<T>(T? Value, Refusal.Invalid? Refusal)
{
    public static implicit operator Reading<T>(T value) => new(value, null);
    public static implicit operator Reading<T>(Refusal.Invalid refusal) => new(default, refusal);
}

/// <summary>
/// Reads JSON that others wrote, strictly: a misspelt field that is ignored would be a bid without a limit. Each fault is a
/// <see cref="Refusal.Invalid"/> whose field is a path as it was sent, e.g. <c>rules.step.value</c>.
/// </summary>
public static class Strict
{
    /// <summary>Deeper than anything that the contract knows.</summary>
    public const int MaxDepth = 16;

    public const string TooDeep = "is not JSON of at most 16 levels";

    /// <summary>In whose name the body as a whole is refused.</summary>
    public const string Body = "body";

    private static readonly JsonDocumentOptions Documents = new() { MaxDepth = MaxDepth };

    public static Reading<JsonElement> Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Documents);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return new Refusal.Invalid(Body, TooDeep);
        }
    }

    /// <param name="beside">Fields at the top that belong to the envelope, not to <typeparamref name="T"/>.</param>
    public static Reading<T> Read<T>(JsonElement json, params ReadOnlySpan<string> beside)
    {
        var read = Read(json, typeof(T), beside);
        return read.Refusal is { } refusal ? refusal : (T)read.Value!;
    }

    public static Reading<object> Read(JsonElement json, Type type, params ReadOnlySpan<string> beside)
    {
        var fault = Texts.Fault(json, "") ?? Shape.Fault(json, Forms.Options.GetTypeInfo(type), "", beside);
        if (fault is not null) return fault;
        try
        {
            return json.Deserialize(type, Forms.Options)!;
        }
        catch (JsonException wrong)
        {
            return new Refusal.Invalid(PathOf(wrong), WhyOf(wrong));
        }
    }

    internal static string Under(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string PathOf(JsonException wrong) =>
        wrong.Path is { Length: > 2 } path ? path[2..] : Body;

    // The serializer's own words name our types; those of our converters are meant for the asker.
    private static string WhyOf(JsonException wrong) =>
        wrong.Message.StartsWith("The JSON value", StringComparison.Ordinal) ? "has the wrong type" : wrong.Message;
}

/// <summary>What holds for every text and name, whatever stands there: no doubled names, no U+0000, no half of a surrogate pair.</summary>
internal static class Texts
{
    public static Refusal.Invalid? Fault(JsonElement json, string path) => json.ValueKind switch
    {
        JsonValueKind.String => OfText(json, path),
        JsonValueKind.Array => json.EnumerateArray().Select((item, i) => Fault(item, $"{path}[{i}]")).FirstOrDefault(fault => fault is not null),
        JsonValueKind.Object => OfObject(json, path),
        _ => null,
    };

    private static Refusal.Invalid? OfObject(JsonElement json, string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (!TryName(member, out var name)) return new(path.Length == 0 ? Strict.Body : path, "has a name that is not Unicode text");
            var under = Strict.Under(path, name);
            if (!names.Add(name)) return new(under, "is doubled");
            if (Fault(member.Value, under) is { } fault) return fault;
        }

        return null;
    }

    private static Refusal.Invalid? OfText(JsonElement json, string path)
    {
        var field = path.Length == 0 ? Strict.Body : path;
        try
        {
            return json.GetString()!.Contains('\0') ? new(field, "contains U+0000") : null;
        }
        catch (InvalidOperationException)
        {
            // Thrown for an escaped half of a surrogate pair and for bytes that are not UTF-8.
            return new(field, "is not Unicode text");
        }
    }

    private static bool TryName(JsonProperty member, out string name)
    {
        try
        {
            name = member.Name;
            return !name.Contains('\0');
        }
        catch (InvalidOperationException)
        {
            name = "";
            return false;
        }
    }
}

/// <summary>Holds JSON against the members of the type that it is to become.</summary>
internal static class Shape
{
    public static Refusal.Invalid? Fault(JsonElement json, JsonTypeInfo type, string path, ReadOnlySpan<string> beside = default) => type.Kind switch
    {
        JsonTypeInfoKind.Object => OfObject(json, type, path, beside),
        JsonTypeInfoKind.Enumerable => OfArray(json, type, path),
        _ => null,
    };

    private static Refusal.Invalid? OfObject(JsonElement json, JsonTypeInfo type, string path, ReadOnlySpan<string> beside)
    {
        if (json.ValueKind != JsonValueKind.Object) return new(path.Length == 0 ? Strict.Body : path, "is not an object");
        foreach (var sent in json.EnumerateObject())
        {
            if (beside.Contains(sent.Name)) continue;
            if (OfMember(sent, type, path) is { } fault) return fault;
        }

        foreach (var known in type.Properties)
        {
            if (Needed(known) && !json.TryGetProperty(known.Name, out _)) return new(Strict.Under(path, known.Name), "is missing");
        }

        return null;
    }

    private static Refusal.Invalid? OfMember(JsonProperty sent, JsonTypeInfo type, string path)
    {
        var field = Strict.Under(path, sent.Name);
        var known = type.Properties.FirstOrDefault(member => member.Name == sent.Name);
        if (known is null) return new(field, "is not known");
        if (sent.Value.ValueKind == JsonValueKind.Null) return Nullable(known) ? null : new(field, "must not be null");
        if (Values.Known(known) is { } value) return value(sent.Value, field);
        return known.CustomConverter is null ? Fault(sent.Value, InfoOf(known.PropertyType), field) : null;
    }

    private static Refusal.Invalid? OfArray(JsonElement json, JsonTypeInfo type, string path)
    {
        if (json.ValueKind != JsonValueKind.Array) return new(path, "is not an array");
        var item = InfoOf(type.ElementType!);
        var i = 0;
        foreach (var sent in json.EnumerateArray())
        {
            var field = $"{path}[{i++}]";
            if (sent.ValueKind == JsonValueKind.Null) return new(field, "must not be null");
            if (Fault(sent, item, field) is { } fault) return fault;
        }

        return null;
    }

    private static bool Needed(JsonPropertyInfo member) =>
        !Nullable(member) && (member.IsRequired || member.AssociatedParameter is { HasDefaultValue: false });

    internal static bool Nullable(JsonPropertyInfo member) =>
        System.Nullable.GetUnderlyingType(member.PropertyType) is not null
        || (!member.PropertyType.IsValueType && (member.AssociatedParameter?.IsNullable ?? member.IsSetNullable));

    private static JsonTypeInfo InfoOf(Type type) => Forms.Options.GetTypeInfo(System.Nullable.GetUnderlyingType(type) ?? type);
}
