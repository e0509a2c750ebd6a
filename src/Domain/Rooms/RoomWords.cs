namespace EMiningLive.Domain.Rooms;

/// <summary>What a room is for.</summary>
public static class Kinds
{
    public const string Auction = "auction";
    public const string Negotiation = "negotiation";
    public const string Meeting = "meeting";
}

/// <summary>As what a party is admitted.</summary>
public static class Places
{
    public const string Bidder = "bidder";
    public const string Counterparty = "counterparty";
    public const string Observer = "observer";
}

/// <summary>As what a party appoints its own people.</summary>
public static class Posts
{
    public const string Lead = "lead";
    public const string Delegate = "delegate";
    public const string Adviser = "adviser";
    public const string Interpreter = "interpreter";
}

/// <summary>Who hears what is said.</summary>
public static class Hearers
{
    public const string Room = "room";
    public const string Party = "party";
    public const string Host = "host";
}

/// <summary>Why a close was moved.</summary>
public static class Moves
{
    public const string QuietPeriod = "quietPeriod";
    public const string Outage = "outage";
}

/// <summary>Why an auction came to nothing.</summary>
public static class Annulments
{
    public const string TooFewOffers = "tooFewOffers";
    public const string NoBid = "noBid";
}
