using System.Text.Json;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Domain.Rooms;

/// <summary>The forms in which rooms are stored: events as they travel, the state as a snapshot of one schema.</summary>
internal static class RoomJson
{
    private static readonly KnownTypes<RoomEvent> Events = new();

    /// <summary>Null for a type of event that this version does not know.</summary>
    public static RoomEvent? ReadEvent(ReadOnlySpan<byte> what) => Events.Knows(what) ? Wire.Read<RoomEvent>(what) : null;

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
