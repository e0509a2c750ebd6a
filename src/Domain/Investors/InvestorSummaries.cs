using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.Journal;

namespace EMiningLive.Domain.Investors;

/// <summary>An investor's line in lists: one for everyone signed in, so nothing in it that one of them may not see.</summary>
internal static class InvestorSummaries
{
    public static byte[] Summarise(InvestorState investor, long version) => Wire.Write(new InvestorSummary(
        investor.Id,
        investor.Name ?? LocalText.Of(""),
        investor.Country,
        investor.Minerals,
        investor.Stages,
        investor.Provinces,
        investor.ActiveStrikes,
        version));

    public static ImmutableArray<Reader> Readers(InvestorState investor) => investor.Exists ? [new(PartyId.Everyone, Host: false)] : [];
}
