using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Domain;
using EMiningLive.Grains.Ledgers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EMiningLive.Grains.Tests.Kit;

/// <summary>A ledger over a counter, with its owner's ears, on one scheduler as in a grain.</summary>
public abstract class LedgerTest : ILedgerOwner<CounterEvent>
{
    protected static readonly FeedId Feed = new("counters/1");
    protected static readonly Caller Heding = Person("li", "heding");
    protected static readonly Caller Makran = Person("khan", "makran");

    protected Counter Subject { get; init; } = new();
    protected HeldJournal Journal { get; } = new();
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
    protected List<Notice> Told { get; } = [];
    protected int Deaths { get; private set; }
    protected Ledger<Sum, CounterCommand, CounterEvent> Ledger { get; private set; } = null!;

    void ILedgerOwner<CounterEvent>.Told(IReadOnlyList<Happened<CounterEvent>> news) { }
    void ILedgerOwner<CounterEvent>.Happened(Notice notice) => Told.Add(notice);
    void ILedgerOwner<CounterEvent>.Moved() { }
    void ILedgerOwner<CounterEvent>.Died(Exception? why) => Deaths++;

    /// <summary>Runs the story on one scheduler: its awaits interleave, and never run at the same time.</summary>
    protected async Task Story(Func<Task> story)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
        await Task.Factory.StartNew(Told, CancellationToken.None, TaskCreationOptions.None, scheduler).Unwrap();

        async Task Told()
        {
            await Load();
            await story();
        }
    }

    /// <summary>A fresh activation: what it knows, it has from the journal and the snapshot.</summary>
    protected async Task Load(Snapshot? snapshot = null) =>
        Ledger = new(Feed, Subject, new(Journal, Journal, new PlainVault(), Clock), await Loaded(snapshot), this, NullLogger.Instance);

    protected Task<Loaded<Sum, CounterEvent>> Loaded(Snapshot? snapshot = null) =>
        Loader<Sum, CounterCommand, CounterEvent>.Load(Feed, Subject, Journal, snapshot, default);

    protected Task<Answer> Submit(CounterCommand command) => Ledger.Submit(Heding, NewId(), command);

    protected static CommandId NewId() => new(Guid.CreateVersion7());

    protected static Caller Person(string person, string party) => new(new(person), new(party), PartyKind.Company, Roles.Delegate);

    protected static T Refusal<T>(Answer answer) where T : Refusal => Assert.IsType<T>(Assert.IsType<Refused>(answer).Refusal);

    protected static Receipt Receipt(Answer answer) => Assert.IsType<Receipt>(answer);
}
