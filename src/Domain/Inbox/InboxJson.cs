using System.Text.Json;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;

namespace EMiningLive.Domain.Inbox;

/// <summary>The form in which inboxes are snapshotted: the state in one schema.</summary>
internal static class InboxJson
{
    public static byte[] Freeze(InboxState state) => JsonSerializer.SerializeToUtf8Bytes(state, InboxSnapshots.Default.InboxState);

    public static InboxState Thaw(ReadOnlySpan<byte> frozen) =>
        JsonSerializer.Deserialize(frozen, InboxSnapshots.Default.InboxState) ?? throw new JsonException("a snapshot must not be null");
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(InboxState))]
internal sealed partial class InboxSnapshots : JsonSerializerContext;
