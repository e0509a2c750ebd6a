using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace EMiningLive.Domain.Projects;

/// <summary>How far a project has come (rules, "Projects, investors, pipeline"): the way from the first look to the mine, and two states beside it.</summary>
public static class Stages
{
    public const string Scouting = "scouting";
    public const string TermSheet = "termSheet";
    public const string Mou = "mou";
    public const string Auction = "auction";
    public const string Award = "award";
    public const string Agreement = "agreement";
    public const string OnHold = "onHold";
    public const string Cancelled = "cancelled";

    /// <summary>In the order in which a project goes through them; it may leave some out.</summary>
    public static readonly ImmutableArray<string> Way =
        [Scouting, "interest", "nda", "dataRoom", TermSheet, Mou, Auction, Award, Agreement, "financing", "construction", "production"];

    public static readonly ImmutableArray<string> All = [.. Way, OnHold, Cancelled];

    /// <summary>Whether a project at <paramref name="stage"/> still has that one before it.</summary>
    public static bool IsBefore(string stage, string other) => Way.IndexOf(stage) is >= 0 and var place && place < Way.IndexOf(other);
}

/// <summary>How sure the published facts are.</summary>
public static class Certainties
{
    public static readonly ImmutableArray<string> All = ["published", "conflicting", "partlyUncertain", "uncertain", "claim"];
}

/// <summary>At what degree of certainty an investment stands.</summary>
public static class ValueStatuses
{
    public const string InTalks = "inTalks";
    public const string Committed = "committed";
    public const string Signed = "signed";
    public static readonly ImmutableArray<string> All = [InTalks, Committed, Signed];
}

/// <summary>What a company promises besides the mine.</summary>
public static class CommitmentKinds
{
    public static readonly ImmutableArray<string> All = ["jobs", "training", "communityFund", "valueAddition", "environment"];
}

/// <summary>What an investor needs of the state.</summary>
public static class CaseKinds
{
    public static readonly ImmutableArray<string> All = ["approval", "security", "visa", "power", "water", "transport"];
}

public static class CaseOutcomes
{
    public static readonly ImmutableArray<string> All = ["granted", "refused", "withdrawn"];
}

public static class MemorandumOutcomes
{
    public const string Agreement = "agreement";
    public static readonly ImmutableArray<string> All = [Agreement, "lapsed"];
}

/// <summary>Why a room moved its project.</summary>
public static class Causes
{
    public const string AuctionOpened = "auctionOpened";
    public const string AuctionAwarded = "auctionAwarded";
    public const string AuctionFailed = "auctionFailed";
    public const string TalksOpened = "talksOpened";
    public static readonly ImmutableArray<string> All = [AuctionOpened, AuctionAwarded, AuctionFailed, TalksOpened];
}

/// <summary>What an observer should look at (rules, "Officials' wall": red flags).</summary>
public static class RedFlags
{
    public const string SingleBidder = "singleBidder";
    public const string ShortNotice = "shortNotice";
    public const string JustAboveReserve = "justAboveReserve";
    public const string TermsChanged = "termsChanged";
    public const string Affiliates = "affiliates";
    public static readonly ImmutableArray<string> All = [SingleBidder, ShortNotice, JustAboveReserve, TermsChanged, Affiliates];
}

/// <summary>Where a project lies.</summary>
public static class Provinces
{
    public static readonly ImmutableArray<string> All =
        ["Balochistan", "Khyber Pakhtunkhwa", "Punjab", "Sindh", "Gilgit-Baltistan", "Azad Jammu and Kashmir", "Islamabad"];
}

/// <summary>The form of codes that deployments keep in lists of their own.</summary>
public static partial class Codes
{
    public const string Wanted = "is not a code of letters and digits";

    public static bool IsOne(string? code) => code is not null && Form().IsMatch(code);

    [GeneratedRegex(@"\A[a-zA-Z][a-zA-Z0-9-]{0,39}\z")]
    private static partial Regex Form();
}
