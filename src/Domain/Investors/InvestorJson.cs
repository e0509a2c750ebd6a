using System.Text.Json;
using System.Text.Json.Serialization;
using EMiningLive.Contracts;

namespace EMiningLive.Domain.Investors;

/// <summary>The form in which investors are snapshotted: the state in one schema.</summary>
internal static class InvestorJson
{
    public static byte[] Freeze(InvestorState state) => JsonSerializer.SerializeToUtf8Bytes(state, InvestorSnapshots.Default.InvestorState);

    public static InvestorState Thaw(ReadOnlySpan<byte> frozen) =>
        JsonSerializer.Deserialize(frozen, InvestorSnapshots.Default.InvestorState) ?? throw new JsonException("a snapshot must not be null");
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    NumberHandling = JsonNumberHandling.Strict,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(InvestorState))]
internal sealed partial class InvestorSnapshots : JsonSerializerContext;
