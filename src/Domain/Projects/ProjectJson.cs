using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Domain.Projects;

/// <summary>The form in which projects are snapshotted: the state in one schema.</summary>
internal static class ProjectJson
{
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
