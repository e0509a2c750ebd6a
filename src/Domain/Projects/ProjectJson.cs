using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Domain.Projects;

/// <summary>The forms in which projects are stored: events as they travel, the state as a snapshot of one schema.</summary>
internal static class ProjectJson
{
    private static readonly KnownTypes<ProjectEvent> Events = new();

    /// <summary>Null for a type of event that this version does not know.</summary>
    public static ProjectEvent? ReadEvent(ReadOnlySpan<byte> what) => Events.Knows(what) ? Wire.Read<ProjectEvent>(what) : null;

    public static byte[] Freeze(ProjectState state) => JsonSerializer.SerializeToUtf8Bytes(state, ProjectSnapshots.Default.ProjectState);

    public static ProjectState Thaw(ReadOnlySpan<byte> frozen) =>
        JsonSerializer.Deserialize(frozen, ProjectSnapshots.Default.ProjectState) ?? throw new JsonException("a snapshot must not be null");
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantConverter), typeof(RecentConverter<ContactView>), typeof(RecentConverter<TimelineRow>)])]
[JsonSerializable(typeof(ProjectState))]
[JsonSerializable(typeof(ImmutableArray<ContactView>))]
[JsonSerializable(typeof(ImmutableArray<TimelineRow>))]
internal sealed partial class ProjectSnapshots : JsonSerializerContext;
