using System.Text;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Web.Tests.Live;

/// <summary>Holds frames against the chain, as every client should.</summary>
internal static class Chains
{
    /// <summary>The frames are seq 1…n without a gap, each part fits its hash, each head the one before.</summary>
    public static void Verify(string room, IReadOnlyList<JsonElement> frames)
    {
        var head = HashChain.Start(FeedId.Room(room));
        for (var i = 0; i < frames.Count; i++)
        {
            var frame = frames[i];
            Assert.Equal(i + 1, frame.GetProperty("seq").GetInt64());
            VerifyPart(frame, "who");
            VerifyPart(frame, "what");
            Assert.True(InstantConverter.TryParse(frame.GetProperty("at").GetString(), out var at));
            head = HashChain.Next(head, i + 1, at, frame.GetProperty("whoHash").GetBytesFromBase64(), frame.GetProperty("whatHash").GetBytesFromBase64());
            Assert.Equal(head, frame.GetProperty("head").GetBytesFromBase64());
        }
    }

    private static void VerifyPart(JsonElement frame, string part)
    {
        var sealedPart = frame.GetProperty(part).ValueKind == JsonValueKind.Null;
        Assert.Equal(sealedPart, frame.GetProperty($"{part}Salt").ValueKind == JsonValueKind.Null);
        if (sealedPart) return;
        var hash = HashChain.Part(frame.GetProperty($"{part}Salt").GetBytesFromBase64(), Encoding.UTF8.GetBytes(frame.GetProperty(part).GetString()!));
        Assert.Equal(frame.GetProperty($"{part}Hash").GetBytesFromBase64(), hash);
    }

    /// <summary>The same frames, whatever way they came.</summary>
    public static void Same(IReadOnlyList<JsonElement> expected, IReadOnlyList<JsonElement> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var i = 0; i < expected.Count; i++) Assert.True(JsonElement.DeepEquals(expected[i], actual[i]), $"{expected[i]}\n{actual[i]}");
    }
}
