using System.Text.Json;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms;

/// <summary>The form in which rooms are snapshotted: the state in one schema.</summary>
internal static class RoomJson
{
    public static byte[] Freeze(RoomState state) => JsonSerializer.SerializeToUtf8Bytes(state, Snapshots.Default.RoomState);

    public static RoomState Thaw(ReadOnlySpan<byte> frozen) =>
        JsonSerializer.Deserialize(frozen, Snapshots.Default.RoomState) ?? throw new JsonException("a snapshot must not be null");
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantConverter), typeof(RecentConverter<SaidView>), typeof(RecentConverter<LadderRow>)])]
[JsonSerializable(typeof(RoomState))]
[JsonSerializable(typeof(System.Collections.Immutable.ImmutableArray<SaidView>))]
[JsonSerializable(typeof(System.Collections.Immutable.ImmutableArray<LadderRow>))]
internal sealed partial class Snapshots : JsonSerializerContext;
