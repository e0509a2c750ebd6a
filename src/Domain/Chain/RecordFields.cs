using System.Text.Json;
using EMiningLive.Contracts;

namespace EMiningLive.Domain.Chain;

/// <summary>
/// Reads the fields of one JSON object as strictly as the contract writes them, and keeps the first that does not fit.
/// Fields that it is not asked for are left alone: the contract is additive.
/// </summary>
internal sealed class RecordFields(JsonElement json)
{
    /// <summary>The first field that did not fit, and how; null while all did.</summary>
    public (Flaw Flaw, string Field)? Fault { get; private set; }

    /// <summary>A whole number, without sign tricks, fraction or exponent.</summary>
    public long Number(string name) => Find(name) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt64(out var number) ? number : Wrong<long>(name);

    public DateTimeOffset Instant(string name) =>
        InstantConverter.TryParse(Text(name), out var at) ? at : Wrong<DateTimeOffset>(name);

    public string Text(string name) => TextOrNull(name) ?? Wrong<string>(name) ?? "";

    /// <summary>Canonical base64 of exactly so many bytes.</summary>
    public byte[] Bytes(string name, int length) => BytesOrNull(name, length) ?? Wrong<byte[]>(name) ?? [];

    public byte[]? BytesOrNull(string name, int length) =>
        TextOrNull(name) is not { } text ? null
        : Base64.TryDecode(text, length, out var bytes) ? bytes
        : Wrong<byte[]>(name);

    /// <summary>A string, or null where the contract says that the part is sealed. A field that is not there is not null.</summary>
    public string? TextOrNull(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } found => JsonTexts.Of(found) ?? Wrong<string>(name),
        _ => Wrong<string>(name),
    };

    private JsonElement? Find(string name)
    {
        if (json.TryGetProperty(name, out var found)) return found;
        Fault ??= (Flaw.Missing, name);
        return null;
    }

    private T? Wrong<T>(string name)
    {
        Fault ??= (Flaw.WrongForm, name);
        return default;
    }
}
