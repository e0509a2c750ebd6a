using CsCheck;
using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Domain.Rooms;
using EMiningLive.Domain.Rooms.Deciding;
using static EMiningLive.Domain.Tests.Rooms.Cast;

namespace EMiningLive.Domain.Tests.Rooms;

/// <summary>Whole lives of rooms, drawn at random: rules, and moves that mean something where they are made.</summary>
internal static class Play
{
    public static readonly Caller[] Bidders = [Heding, Beiling, Makran];

    private static readonly Step[] AllSteps = [Fixed(10), Fixed(0.25m), Percent(5), Percent(0.3m), Graded((0, 10), (200, 25), (1000, 500))];

    /// <summary>What somebody tries next.</summary>
    /// <param name="Kind">0…99; which kind of move, bids being the most frequent.</param>
    /// <param name="Who">0…2, a bidder.</param>
    /// <param name="Above">How many steps the bid is above the least (below, where negative).</param>
    /// <param name="Limit">How many steps the limit is above the bid; negative = none.</param>
    /// <param name="Wait">Seconds that pass before.</param>
    public readonly record struct Move(int Kind, int Who, int Above, int Limit, double Wait);

    public readonly record struct Life(RulesAsked Rules, Move[] Moves);

    private static readonly Gen<Move> AnyMove =
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 2], Gen.Int[-1, 4], Gen.Int[-4, 12], Gen.Int[0, 300_000].Select(ms => ms / 1000.0))
            .Select(move => new Move(move.Item1, move.Item2, move.Item3, move.Item4, move.Item5));

    private static readonly Gen<RulesAsked> AnyRules =
        Gen.Select(Gen.Bool, Gen.Bool, Gen.Int[0, AllSteps.Length - 1], Gen.Int[0, 2], Gen.Bool)
            .Select(drawn => (drawn.Item1 ? TwoStage with { MinBidders = 1, QualifyShare = 1, AscendingSeconds = 3600 } : English) with
            {
                Anonymous = drawn.Item2,
                Step = AllSteps[drawn.Item3],
                QuietSeconds = drawn.Item4 * 200,
                Reserve = drawn.Item5 ? new(1000, null) : null,
                HardStopAt = drawn.Item3 == 0 ? Noon.AddHours(3) : null,
            });

    public static readonly Gen<Life> Lives = Gen.Select(AnyRules, AnyMove.Array[20, 80]).Select(drawn => new Life(drawn.Item1, drawn.Item2));

    /// <summary>Tells that life; looks after each move.</summary>
    public static Story Tell(Life life, Action<Story>? look = null)
    {
        var story = Story.Auction(life.Rules, Bidders).Given(Official, new Admit(Auditor.Party, "observer"));
        foreach (var move in life.Moves)
        {
            story.Later(move.Wait);
            var (caller, command) = Meant(story, move);
            story.When(caller, command);
            look?.Invoke(story);
        }

        return story;
    }

    private static (Caller, RoomCommand) Meant(Story story, Move move) => move.Kind switch
    {
        < 60 => (Bidders[move.Who], BidOrOffer(story, move)),
        < 64 => (Bidders[move.Who], Whispers("among us", "party")),
        < 67 => (Bidders[move.Who], Whispers("to the host", "host")),
        < 70 => (Bidders[move.Who], new Appoint(Bidders[move.Who].Person, "lead")),
        < 72 => (Official, new Clear(Bidders[move.Who].Party, "fee", move.Above > -1, null)),
        < 74 => (Official, new Pause(Why)),
        < 80 => (Official, new Resume()),
        < 82 => (Official, new Freeze(Why)),
        < 88 => (Official, new Unfreeze(Why)),
        < 93 => (move.Kind % 2 == 0 ? Official : Official2, new OpenOffers()),
        < 94 => (Official, new Expel(Bidders[move.Who].Party, Why)),
        94 => (Caller.System, new OutageEnded()),
        95 when move.Limit == 0 => (Official, new Cancel(Why)),
        _ => (Caller.System, new TimeCame()),
    };

    private static RoomCommand BidOrOffer(Story story, Move move)
    {
        var bid = Above(story, move);
        return story.Room.Auction!.Stage == Stage.Sealed ? Offer(decimal.Round(bid.Amount.Amount + move.Limit + 0.37m, 2)) : bid;
    }

    /// <summary>A bid so many steps above the least, with a limit so many steps above it.</summary>
    public static Bid Above(Story story, Move move)
    {
        var rules = story.Room.Rules;
        var amount = Up(rules, Steps.MinNext(rules, story.Room.Auction!)!.Value.Amount, move.Above);
        return Bid(amount, move.Limit < 0 ? null : Up(rules, amount, move.Limit));
    }

    private static decimal Up(Rules rules, decimal amount, int steps)
    {
        if (steps < 0) return amount - 1;
        for (; steps > 0; steps--) amount = Steps.Next(rules, amount)!.Value;
        return amount;
    }
}
