using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using EMiningLive.Web.Tests.Kit;

namespace EMiningLive.Web.Tests.Projects;

/// <summary>Projects from a file: all that is wrong is told, and nothing is entered unless all is right.</summary>
public sealed class ImportTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private RunningApp App => shared.App;

    [Fact]
    public async Task Officials_alone_import()
    {
        using var nobody = App.Nobody();
        using var heding = await App.As("heding");
        Assert.Equal((HttpStatusCode.Unauthorized, "signedOut"), await nobody.Import(Files.Csv()).Answers());
        Assert.Equal((HttpStatusCode.Forbidden, "notAllowed"), await heding.Import(Files.Csv()).Answers());
    }

    [Fact]
    public async Task Unless_asked_to_enter_it_only_looks()
    {
        using var official = await App.As("official");
        var id = Files.NewId();
        var report = await official.Import(Files.Csv(Files.Line(id))).Report();
        Assert.Equal((true, 1, 0), (report["dryRun"]!.GetValue<bool>(), report.Number("rows"), report.Number("entered")));
        Assert.Equal(HttpStatusCode.NotFound, (await official.GetAsync($"/api/projects/{id}")).StatusCode);
    }

    [Fact]
    public async Task A_file_with_a_fault_enters_nothing()
    {
        using var official = await App.As("official");
        var id = Files.NewId();
        await official.Import(Files.Csv(Files.Line(id), Files.Line(Files.NewId()).Replace("Sindh", "Atlantis")), dryRun: false).Faults();
        Assert.Equal(HttpStatusCode.NotFound, (await official.GetAsync($"/api/projects/{id}")).StatusCode);
    }

    [Fact]
    public async Task What_was_entered_is_as_the_file_says()
    {
        using var official = await App.As("official");
        var id = Files.NewId();
        var line = $"{id},\"A \"\"rich\"\" vein,\r\nof old\",矿,کان,Sindh,Thar,coal; gold,24.8,70.10,TRUE,'=The province,claim,\"A gazette, 2024;one\\;two\",\"Note\nbelow\",mou,A desk,true";
        var report = await official.Import([.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(Files.Csv(line))], dryRun: false).Report();
        Assert.Equal((false, 1, 1), (report["dryRun"]!.GetValue<bool>(), report.Number("rows"), report.Number("entered")));

        var project = await official.Get($"/api/projects/{id}");
        Assert.Equal("""{"en":"A \"rich\" vein,\r\nof old","zh":"矿","ur":"کان"}""", project["name"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Equal("""["coal","gold"]""", project["minerals"]!.ToJsonString());
        Assert.Equal("""["A gazette, 2024","one;two"]""", project["sources"]!.ToJsonString());
        Assert.Equal("""{"lat":"24.8","lon":"70.10","approximate":true}""", project["location"]!.ToJsonString());
        Assert.Equal(("=The province", "Note\nbelow", "mou", "A desk", false),
            (project["owner"]!.GetValue<string>(), project["note"]!.GetValue<string>(), project["stage"]!["stage"]!.GetValue<string>(), project["stage"]!["desk"]!.GetValue<string>(), project["published"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Every_fault_of_every_line_is_told_at_its_line_and_column()
    {
        using var official = await App.As("official");
        var csv = Files.Csv(
            "good-one,\"A\nvein\",,,Sindh,Thar,coal,,,,Owner,claim,Source,,,,",
            "Bad Id,,,,Atlantis,Thar,Coal,91,x,maybe,Owner,sure,Source,,nowhere,,",
            "short,A vein",
            "good-two,A vein,,,Sindh,Thar,coal,,,,Owner,claim,Sou\"rce,,,,",
            "good-three,A vein,,,Sindh,Thar,coal,24,,,Owner,claim,,,,,sometimes",
            "export,A vein,,,Sindh,Thar,coal;coal,,,,Owner,claim,Source,,,,");
        string[] faults =
        [
            "4 name.en is missing",
            "4 approximate is neither true nor false",
            "4 lon is not a decimal in a string",
            "4 lat is not from -90 to 90",
            "4 province is not one of Balochistan, Khyber Pakhtunkhwa, Punjab, Sindh, Gilgit-Baltistan, Azad Jammu and Kashmir, Islamabad",
            "4 minerals[0] is not a mineral's English name in lower case",
            "4 certainty is not one of published, conflicting, partlyUncertain, uncertain, claim",
            "4 stage is not one of scouting, interest, nda, dataRoom, termSheet, mou, auction, award, agreement, financing, construction, production, onHold, cancelled",
            "4 id is not 1 to 64 of a-z, 0-9 and -, beginning with a letter or digit",
            "5 row has 2 cells, not 17",
            "6 row has a quote inside a cell that does not begin with one",
            "7 draft is neither true nor false",
            "7 lon is missing",
            "7 approximate is missing",
            "7 sources is missing",
            "8 minerals names one twice",
            "8 id is no project's name here",
        ];
        Assert.Equal(faults.Order(StringComparer.Ordinal), (await official.Import(csv).Faults()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_fault_of_every_member_is_told_at_its_place_and_path()
    {
        using var official = await App.As("official");
        var wrong = Files.Row("wrong");
        wrong["name"] = new JsonObject { ["en"] = "A", ["fr"] = "B" };
        wrong["location"] = new JsonObject { ["lat"] = 24, ["lon"] = "181", ["approximate"] = true };
        wrong["remark"] = "x";
        wrong["owner"] = null;
        var nameless = Files.Row("x");
        nameless.Remove("id");
        var faults = await official.Import(new JsonArray(Files.Row("right"), wrong, nameless, "text")).Faults();
        Assert.Equal(
        [
            "2 location.lat is not a decimal in a string", "2 location.lon is not from -180 to 180", "2 name.fr is not known", "2 owner must not be null", "2 remark is not known",
            "3 id is missing", "4 body is not an object",
        ], faults.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("id,id,colour", "1 colour is not known|1 id is doubled|1 name.en is missing|1 province is missing|1 district is missing|1 minerals is missing|1 owner is missing|1 certainty is missing|1 sources is missing")]
    [InlineData("", "1 body is empty")]
    [InlineData("\"id", "1 row has a quote that is never closed")]
    public async Task What_is_wrong_with_the_columns_is_told(string csv, string faults)
    {
        using var official = await App.As("official");
        Assert.Equal(faults, string.Join('|', await official.Import(csv).Faults()));
    }

    [Fact]
    public async Task Columns_come_in_any_order_and_those_that_need_not_be_may_be_missing()
    {
        using var official = await App.As("official");
        await official.Import($"sources,certainty,owner,minerals,district,province,name.en,id\nA gazette,claim,Owner,coal,Thar,Sindh,A vein,{Files.NewId()}").Report();
    }

    [Theory]
    [InlineData("{}", "1 body is not an array")]
    [InlineData("[", "1 body is not JSON of at most 16 levels")]
    [InlineData("""[{"id":"a","id":"b"}]""", "1 id is doubled")]
    public async Task What_is_no_array_of_projects_is_told(string json, string fault)
    {
        using var official = await App.As("official");
        Assert.Equal(fault, (await official.Import(json, type: "application/json").Faults())[0]);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_told_with_their_line()
    {
        using var official = await App.As("official");
        Assert.Equal("3 body is not UTF-8", Assert.Single(await official.Import([.. Encoding.UTF8.GetBytes(Files.Csv(Files.Line("a"))), 0xC3, 0x28]).Faults()));
    }

    [Fact]
    public async Task An_id_stands_once_in_a_file()
    {
        using var official = await App.As("official");
        var id = Files.NewId();
        Assert.Equal("3 id stands on line 2 too", Assert.Single(await official.Import(Files.Csv(Files.Line(id), Files.Line(id)), dryRun: false).Faults()));
    }

    [Fact]
    public async Task The_same_file_again_is_right_and_changes_nothing_whichever_official_sends_it()
    {
        var csv = Files.Csv(Files.Line(Files.NewId()), Files.Line(Files.NewId()));
        using var official = await App.As("official");
        using var official2 = await App.As("official2");
        Assert.Equal(2, (await official.Import(csv, dryRun: false).Report()).Number("entered"));
        foreach (var again in new[] { official, official2 })
        {
            Assert.Equal(2, (await again.Import(csv).Report()).Number("entered"));
            Assert.Equal(2, (await again.Import(csv, dryRun: false).Report()).Number("entered"));
        }

        Assert.Equal(1, (await official.Get($"/api/projects/{csv.Split("\r\n")[1].Split(',')[0]}"))["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_file_of_which_a_part_was_entered_is_completed_by_sending_it_again()
    {
        using var official = await App.As("official");
        var (first, second) = (Files.Line(Files.NewId()), Files.Line(Files.NewId()));
        await official.Import(Files.Csv(first), dryRun: false).Report();
        Assert.Equal(1, (await official.Import(Files.Csv(first, second)).Report()).Number("entered"));
        Assert.Equal(2, (await official.Import(Files.Csv(first, second), dryRun: false).Report()).Number("entered"));
    }

    [Fact]
    public async Task An_id_that_another_project_has_is_taken()
    {
        using var official = await App.As("official");
        var (id, free) = (Files.NewId(), Files.NewId());
        await official.Import(Files.Csv(Files.Line(id)), dryRun: false).Report();
        var faults = await official.Import(Files.Csv(Files.Line(free), Files.Line(id).Replace("A vein", "Another")), dryRun: false).Faults();
        Assert.Equal("3 id is taken by a project", Assert.Single(faults));
        Assert.Equal(HttpStatusCode.NotFound, (await official.GetAsync($"/api/projects/{free}")).StatusCode);
    }

    [Fact]
    public async Task A_file_has_at_most_5000_rows_and_a_report_1000_faults()
    {
        using var official = await App.As("official");
        var lines = Enumerable.Range(0, 5001).Select(i => Files.Line($"row-{i}")).ToArray();
        Assert.Equal("5002 body has more than 5000 rows", Assert.Single(await official.Import(Files.Csv(lines)).Faults()));
        Assert.Equal(5000, (await official.Import(Files.Csv(lines[..5000])).Report()).Number("rows"));
        Assert.Equal(1000, (await official.Import(Files.Csv([.. lines[..1500].Select(line => line.Replace("Sindh", "Atlantis"))])).Faults()).Length);
    }

    [Fact]
    public async Task It_takes_more_than_other_endpoints_and_still_not_everything()
    {
        using var official = await App.As("official");
        var note = new string('x', 3000);
        var large = Files.Csv([.. Enumerable.Range(0, 1000).Select(i => Files.Line($"large-{i}").Replace("gazette,,", $"gazette,{note},"))]);
        Assert.True(large.Length > 3_000_000);
        await official.Import(large).Report();
        // Who waits for leave to send is told before; others may find the connection closed under them.
        official.DefaultRequestHeaders.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await official.Import(new byte[8 * 1024 * 1024 + 1]).Answers()).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await official.Import("x", type: "text/plain").Answers()).Status);
        Assert.Equal("dryRun", (await (await official.PostAsync("/api/projects/import?dryRun=no", new StringContent("", Encoding.UTF8, "text/csv"))).Json())["refusal"]!["field"]!.GetValue<string>());
    }
}
