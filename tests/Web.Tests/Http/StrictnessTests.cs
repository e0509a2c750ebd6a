using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.Protection;
using EMiningLive.Web.Rooms;

namespace EMiningLive.Web.Tests.Http;

/// <summary>What others wrote is read strictly, and every fault names its field.</summary>
public sealed class StrictnessTests
{
    private const string Id = "\"id\":\"0198f3a0-0000-7000-8000-000000000001\"";
    private const string Bid = "\"type\":\"bid\",\"amount\":{\"amount\":\"100.00\",\"currency\":\"PKR\"}";

    [Theory]
    [InlineData("[]", "body")]
    [InlineData("7", "body")]
    [InlineData("{" + Bid + "}", "id")]
    [InlineData("{\"id\":\"0198F3A0-0000-7000-8000-000000000001\"," + Bid + "}", "id")]
    [InlineData("{\"id\":\"{0198f3a0-0000-7000-8000-000000000001}\"," + Bid + "}", "id")]
    [InlineData("{\"id\":7," + Bid + "}", "id")]
    [InlineData("{" + Id + "}", "type")]
    [InlineData("{" + Id + ",\"type\":null}", "type")]
    [InlineData("{" + Id + ",\"type\":\"Bid\"}", "type")]
    [InlineData("{" + Id + ",\"type\":\"create\"}", "type")]
    [InlineData("{" + Id + ",\"type\":\"timeCame\"}", "type")]
    [InlineData("{" + Id + ",\"type\":\"outageEnded\"}", "type")]
    [InlineData("{" + Id + "," + Bid + ",\"upto\":{\"amount\":\"200.00\",\"currency\":\"PKR\"}}", "upto")]
    [InlineData("{" + Id + "," + Bid + ",\"amount\":{\"amount\":\"200.00\",\"currency\":\"PKR\"}}", "amount")]
    [InlineData("{" + Id + "," + Bid + "," + Id + "}", "id")]
    [InlineData("{" + Id + ",\"type\":\"bid\"}", "amount")]
    [InlineData("{" + Id + ",\"type\":\"bid\",\"amount\":null}", "amount")]
    [InlineData("{" + Id + ",\"type\":\"bid\",\"amount\":100}", "amount")]
    [InlineData("{" + Id + ",\"type\":\"bid\",\"amount\":{\"amount\":100,\"currency\":\"PKR\"}}", "amount.amount")]
    [InlineData("{" + Id + ",\"type\":\"bid\",\"amount\":{\"amount\":\"0\",\"currency\":\"PKR\"}}", "amount.amount")]
    [InlineData("{" + Id + ",\"type\":\"bid\",\"amount\":{\"amount\":\"1e3\",\"currency\":\"PKR\"}}", "amount.amount")]
    [InlineData("{" + Id + ",\"type\":\"bid\",\"amount\":{\"amount\":\"01.00\",\"currency\":\"PKR\"}}", "amount.amount")]
    [InlineData("{" + Id + ",\"type\":\"bid\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"pkr\"}}", "amount.currency")]
    [InlineData("{" + Id + ",\"type\":\"bid\",\"amount\":{\"amount\":\"1.00\",\"currency\":\"PKR\",\"x\":\"1\"}}", "amount.x")]
    [InlineData("{" + Id + ",\"type\":\"say\",\"text\":\"a\\u0000b\",\"lang\":\"en\",\"to\":\"room\"}", "text")]
    [InlineData("{" + Id + ",\"type\":\"say\",\"text\":\"a\\ud800\",\"lang\":\"en\",\"to\":\"room\"}", "text")]
    [InlineData("{" + Id + ",\"type\":\"say\",\"text\":[\"a\"],\"lang\":\"en\",\"to\":\"room\"}", "text")]
    [InlineData("{" + Id + ",\"type\":\"clear\",\"party\":\"heding\",\"item\":\"fee\",\"met\":\"yes\"}", "met")]
    [InlineData("{" + Id + ",\"type\":\"clear\",\"party\":\"heding\",\"item\":\"fee\"}", "met")]
    [InlineData("{" + Id + ",\"type\":\"pause\",\"reason\":{\"zh\":\"x\"}}", "reason.en")]
    [InlineData("{" + Id + ",\"type\":\"open\",\"a\\u0000\":1}", "body")]
    public void A_command_that_does_not_fit_names_its_field(string json, string field)
    {
        var read = RoomDoor.Commands.Read(System.Text.Encoding.UTF8.GetBytes(json));
        Assert.Equal(field, read.Refusal?.Field);
        Assert.DoesNotContain("EMiningLive", read.Refusal!.Why);
        Assert.DoesNotContain("System.", read.Refusal.Why);
    }

    [Theory]
    [InlineData("""{"kind":"auction","title":"A","rules":{"step":{"kind":"fixed","value":5}}}""", "rules.step.value")]
    [InlineData("""{"kind":"auction","title":"A","rules":{"step":{"value":"5"}}}""", "rules.step.kind")]
    [InlineData("""{"kind":"auction","title":"A","rules":{"step":{"kind":"graded","steps":[{"from":"1","step":"1"},{"from":"2"}]}}}""", "rules.step.steps[1].step")]
    [InlineData("""{"kind":"auction","title":"A","rules":{"closesAt":"2026-01-01T00:00:00Z"}}""", "rules.closesAt")]
    [InlineData("""{"kind":"auction","title":"A","rules":{"quietSeconds":1.5}}""", "rules.quietSeconds")]
    [InlineData("""{"kind":"auction","title":"A","rules":{"start":"1,000"}}""", "rules.start")]
    [InlineData("""{"kind":"auction","title":"A","rules":{"checklist":["a",null]}}""", "rules.checklist[1]")]
    [InlineData("""{"kind":"auction","title":"A","rules":{"Start":"1"}}""", "rules.Start")]
    [InlineData("""{"kind":"auction","title":"A","rules":[]}""", "rules")]
    [InlineData("""{"kind":"auction","rules":{}}""", "title")]
    [InlineData("""{"title":"A","rules":{}}""", "kind")]
    public void A_room_that_does_not_fit_names_its_field(string json, string field) =>
        Assert.Equal(field, Strict.Read<CreateRoom>(JsonDocument.Parse(json).RootElement, "id").Refusal?.Field);

    [Theory]
    [InlineData("""{"amount":"1.00"}""", "amount.currency", "is missing")]
    [InlineData("""{"currency":"PKR"}""", "amount.amount", "is missing")]
    [InlineData("""{"amount":"1.00","currency":null}""", "amount.currency", "is not a string")]
    [InlineData("""{"amount":"1.00","currency":"PKRX"}""", "amount.currency", "is not a three-letter code")]
    [InlineData("""{"amount":"1.00","currency":"PKR","unit":"kg"}""", "amount.unit", "is not known")]
    [InlineData("""{"amount":"0.00","currency":"PKR"}""", "amount.amount", "is not from 0.01 to 999999999999999.99")]
    [InlineData("""{"amount":"1000000000000000","currency":"PKR"}""", "amount.amount", "is not from 0.01 to 999999999999999.99")]
    [InlineData("""{"amount":"1.001","currency":"PKR"}""", "amount.amount", "is not a decimal with at most two places")]
    public void Money_that_does_not_fit_says_which_part_and_why(string money, string field, string why) =>
        Assert.Equal(new Refusal.Invalid(field, why), RoomDoor.Commands.Read(JsonDocument.Parse("{" + Id + ",\"type\":\"bid\",\"amount\":" + money + "}").RootElement).Refusal);

    [Theory]
    [InlineData("""{"kind":"auction","title":"A","rules":{"start":{"amount":"1"}}}""", "rules.start.currency", "is missing")]
    [InlineData("""{"kind":"auction","title":"A","rules":{"start":"0"}}""", "rules.start", "is not from 0.01 to 999999999999999.99")]
    [InlineData("""{"kind":"auction","title":"A","rules":{"quietSeconds":99999999999}}""", "rules.quietSeconds", "is not a whole number from -2147483648 to 2147483647")]
    [InlineData("""{"kind":"auction","title":"A","rules":{"quietSeconds":"5"}}""", "rules.quietSeconds", "is not a number")]
    [InlineData("""{"kind":"auction","title":{"en":"A","fr":"B"}}""", "title.fr", "is not known")]
    [InlineData("""{"kind":"auction","title":{"en":"A","zh":7}}""", "title.zh", "is not a string")]
    public void A_value_inside_a_room_says_why_it_does_not_fit(string json, string field, string why) =>
        Assert.Equal(new Refusal.Invalid(field, why), Strict.Read<CreateRoom>(JsonDocument.Parse(json).RootElement, "id").Refusal);

    [Theory]
    [InlineData("{" + Id + "," + Bid + "}")]
    [InlineData("{" + Bid + "," + Id + "}")]
    [InlineData("{" + Id + "," + Bid + ",\"upTo\":null}")]
    [InlineData("{" + Id + ",\"type\":\"clear\",\"party\":\"heding\",\"item\":\"fee\",\"met\":true}")]
    [InlineData("{" + Id + ",\"type\":\"say\",\"text\":\"سلام 你好 \\ud83d\\ude00\",\"lang\":\"ur\",\"to\":\"room\"}")]
    [InlineData("{" + Id + ",\"type\":\"pause\",\"reason\":{\"en\":\"x\",\"ur\":\"y\"}}")]
    public void A_command_that_fits_is_read(string json) => Assert.Null(RoomDoor.Commands.Read(System.Text.Encoding.UTF8.GetBytes(json)).Refusal);

    [Fact]
    public void What_is_nested_too_deep_is_refused() =>
        Assert.Equal("body", RoomDoor.Commands.Read(System.Text.Encoding.UTF8.GetBytes(new string('[', 40) + new string(']', 40))).Refusal?.Field);

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        byte[] json = [.. "{"u8, .. System.Text.Encoding.UTF8.GetBytes(Id), .. ",\"type\":\"say\",\"lang\":\"en\",\"to\":\"room\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8];
        Assert.NotNull(RoomDoor.Commands.Read(json).Refusal);
    }

    [Fact]
    public void Every_command_of_people_can_be_read() =>
        Assert.Equal(["admit", "appoint", "bid", "cancel", "clear", "close", "expel", "freeze", "open", "openOffers", "pause", "resume", "say", "sealOffer", "unfreeze"],
            RoomDoor.Commands.Known.Keys.Order(StringComparer.Ordinal));
}
