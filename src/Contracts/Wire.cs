using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Projects;
using EMiningLive.Contracts.Rooms;

namespace EMiningLive.Contracts;

/// <summary>The one JSON form of all that travels or is stored: camelCase, no nulls, text as it is written.</summary>
public static class Wire
{
    /// <summary>For writing, and for reading what we wrote ourselves.</summary>
    public static readonly JsonSerializerOptions Options = new(Words.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For reading what others wrote: unknown and doubled fields, missing ones and nulls are errors.</summary>
    public static readonly JsonSerializerOptions Strict = new(Options)
    {
        AllowDuplicateProperties = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowOutOfOrderMetadataProperties = true,
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>Null when the bytes are the JSON <c>null</c>; throws <see cref="JsonException"/> for what does not fit.</summary>
    public static T? Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options);
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    PropertyNameCaseInsensitive = false,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(Who))]
[JsonSerializable(typeof(Frame))]
[JsonSerializable(typeof(Frame[]))]
[JsonSerializable(typeof(Head))]
[JsonSerializable(typeof(RoomCommand))]
[JsonSerializable(typeof(CreateRoom))]
[JsonSerializable(typeof(RoomEvent))]
[JsonSerializable(typeof(RoomView))]
[JsonSerializable(typeof(RoomSummary))]
[JsonSerializable(typeof(ProjectCommand))]
[JsonSerializable(typeof(Register))]
[JsonSerializable(typeof(ProjectEvent))]
[JsonSerializable(typeof(ProjectView))]
[JsonSerializable(typeof(ProjectSummary))]
[JsonSerializable(typeof(PipelineView))]
[JsonSerializable(typeof(InvestorCommand))]
[JsonSerializable(typeof(InvestorEvent))]
[JsonSerializable(typeof(InvestorView))]
[JsonSerializable(typeof(InvestorSummary))]
[JsonSerializable(typeof(InboxCommand))]
[JsonSerializable(typeof(InboxEvent))]
[JsonSerializable(typeof(InboxView))]
[JsonSerializable(typeof(InboxSummary))]
public sealed partial class Words : JsonSerializerContext;
