using System.Text.Json;
using EMiningLive.Contracts;

namespace EMiningLive.Web.Demo;

/// <summary>A placer gold block of Kohat as published: its name and its reserve in PKR.</summary>
public sealed record Block(string Id, LocalText Title, decimal Reserve);

/// <summary>The six blocks of <c>projects.json</c>: public facts, with their sources there. The titles in Chinese and Urdu are ours.</summary>
public static class KohatBlocks
{
    private const decimal Million = 1_000_000m;

    private static readonly Dictionary<string, (string Zh, string Ur)> Names = new()
    {
        ["kohat-chorlakki"] = ("科哈特砂金区块：乔尔拉基 – 卡马尔 – 加里帕特 – 胡沙尔加尔桥", "کوہاٹ پلیسر بلاک: چورلکی – قمر – گھڑی پٹ – خوشحال گڑھ پل"),
        ["kohat-khushalgarh-rassi"] = ("科哈特砂金区块：胡沙尔加尔 – 拉西镇 – 塔维班达", "کوہاٹ پلیسر بلاک: خوشحال گڑھ رسی قصبہ – توی بانڈہ"),
        ["kohat-shoroj"] = ("科哈特砂金区块：肖罗杰 – 沙卡尔达拉", "کوہاٹ پلیسر بلاک: شوروج شکردرہ"),
        ["kohat-tawi-banda"] = ("科哈特砂金区块：塔维班达胡尔 – 达拉博卡奇", "کوہاٹ پلیسر بلاک: توی بانڈہ خوڑ – درابو کچ"),
        ["kohat-rukwan"] = ("科哈特砂金区块：鲁克万 – 沙卡尔达拉", "کوہاٹ پلیسر بلاک: رکوان شکردرہ"),
        ["kohat-seen-shadipur"] = ("科哈特砂金区块：锡恩 – 沙迪布尔 – 乔尔拉基", "کوہاٹ پلیسر بلاک: سین – شادی پور – چورلکی"),
    };

    public static readonly IReadOnlyDictionary<string, Block> All = Read();

    private static Dictionary<string, Block> Read()
    {
        using var stream = typeof(KohatBlocks).Assembly.GetManifestResourceStream("projects.json")!;
        using var facts = JsonDocument.Parse(stream);
        return facts.RootElement.GetProperty("projects").EnumerateArray().Where(IsBlock).Select(BlockOf).ToDictionary(block => block.Id);
    }

    private static bool IsBlock(JsonElement project) => Names.ContainsKey(project.GetProperty("id").GetString()!);

    private static Block BlockOf(JsonElement project)
    {
        var id = project.GetProperty("id").GetString()!;
        var reserve = project.GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("what").GetString() == "reserve price");
        return new(id, new(project.GetProperty("name").GetProperty("en").GetString()!, Names[id].Zh, Names[id].Ur), reserve.GetProperty("value").GetDecimal() * Million);
    }
}
