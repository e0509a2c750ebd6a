using System.Text;
using System.Text.Json;
using EMiningLive.Web.Live.Hub;
using MessagePack;

namespace EMiningLive.Web.Tests.Live;

/// <summary>MessagePack says what JSON says.</summary>
public sealed class JsonInMessagePackTests
{
    [Theory]
    [InlineData("""{"seq":12,"who":null,"what":"{\"type\":\"said\"}","list":[1,-5,2.5,true,false,"和鼎",""],"deep":{"a":{"b":[]}}}""")]
    [InlineData("""[]""")]
    [InlineData("""9223372036854775807""")]
    [InlineData("""-9223372036854775808""")]
    public void A_value_comes_back_as_it_was(string json)
    {
        var packed = MessagePackSerializer.Serialize(new RawJson(Encoding.UTF8.GetBytes(json)), JsonInMessagePack.Options);
        var back = MessagePackSerializer.Deserialize<JsonElement>(packed, JsonInMessagePack.Options);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(json).RootElement, back), back.GetRawText());
    }

    [Fact]
    public void Hostile_nesting_is_refused()
    {
        var deep = Enumerable.Repeat((byte)0x91, 100_000).Append((byte)0x01).ToArray();
        Assert.ThrowsAny<Exception>(() => MessagePackSerializer.Deserialize<JsonElement>(deep, JsonInMessagePack.Options));
    }

    [Theory]
    [InlineData(new byte[] { 0xa2, 0xc3, 0x28 })]
    [InlineData(new byte[] { 0x81, 0x01, 0x02 })]
    [InlineData(new byte[] { 0xd4, 0x05, 0x00 })]
    [InlineData(new byte[] { 0xcb, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0 })]
    public void What_has_no_form_in_JSON_is_refused(byte[] packed) =>
        Assert.ThrowsAny<Exception>(() => MessagePackSerializer.Deserialize<JsonElement>(packed, JsonInMessagePack.Options));
}
