using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Domain;

namespace EMiningLive.Web.Demo;

/// <summary>The fictional companies of the demo enter the register, and an official verifies their papers. Doing it again changes nothing.</summary>
internal sealed partial class Profiles(IGrainFactory grains, ILogger<Profiles> log)
{
    private static readonly ImmutableArray<string> Papers = ["secp", "ntn", "uscc", "beneficialOwners", "affiliates", "bankStatement", "fee", "callDeposit"];

    private static readonly (string Company, string Country, string[] Minerals, string[] Stages, string[] Provinces, string[] Watches)[] Companies =
    [
        (Cast.Heding, "CN", ["gold", "copper", "antimony"], ["auction", "mou"], ["Khyber Pakhtunkhwa", "Balochistan"], ["chitral-antimony", "kohat-rukwan"]),
        (Cast.Beiling, "CN", ["copper"], ["dataRoom", "termSheet"], ["Balochistan", "Punjab"], ["chiniot-rajoa", "siah-dik"]),
        (Cast.Makran, "PK", ["copper", "gold"], ["auction"], ["Balochistan", "Khyber Pakhtunkhwa"], ["kohat-rukwan"]),
        (Cast.Sulaiman, "PK", ["coal", "iron", "gold"], ["auction", "termSheet"], ["Punjab", "Sindh", "Khyber Pakhtunkhwa"], []),
        (Cast.Indus, "PK", ["gold"], ["auction"], ["Khyber Pakhtunkhwa"], []),
    ];

    public Task All() => Task.WhenAll(Companies.Select(each => Enter(each.Company, Script(each.Country, each.Minerals, each.Stages, each.Provinces, each.Watches, each.Company))));

    private static IEnumerable<(string By, string Name, InvestorCommand Command)> Script(
        string country, string[] minerals, string[] stages, string[] provinces, string[] watches, string company)
    {
        yield return (company, "register", new RegisterInvestor(LocalText.Of(Cast.Parties.Single(party => party.Id == company).Name), country));
        yield return (company, "interests", new StateInterests([.. minerals], [.. stages], [.. provinces]));
        foreach (var project in watches) yield return (company, $"watch {project}", new WatchProject(project));
        foreach (var paper in Papers.Where(paper => IsProved(company, country, paper))) yield return ("official", $"verify {paper}", new VerifyItem(paper, true));
    }

    /// <summary>One company lacks two of its papers: so that its checklist can be seen at work.</summary>
    private static bool IsProved(string company, string country, string paper) => paper switch
    {
        "secp" or "ntn" => country == "PK",
        "uscc" => country == "CN",
        "bankStatement" or "callDeposit" => company != Cast.Indus,
        _ => true,
    };

    private async Task Enter(string company, IEnumerable<(string By, string Name, InvestorCommand Command)> script)
    {
        var grain = grains.GetGrain<IInvestorGrain>(company);
        foreach (var (by, name, command) in script)
        {
            var answer = await grain.Submit(Cast.Caller(by), CommandIds.From($"demo {company} {name}"), command);
            if (answer is Refused { Refusal: not (Refusal.CommandReused or Refusal.AlreadyDone) } refused) Refused(log, company, name, refused.Refusal);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The demo could not do {Name} for {Company}: {Refusal}.")]
    private static partial void Refused(ILogger log, string company, string name, Refusal refusal);
}
