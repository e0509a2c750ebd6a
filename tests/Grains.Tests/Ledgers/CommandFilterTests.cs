using EMiningLive.Contracts;
using EMiningLive.Grains.Ledgers;

namespace EMiningLive.Grains.Tests.Ledgers;

public sealed class CommandFilterTests
{
    private readonly CommandFilter filter = new();

    [Fact]
    public void What_was_added_may_always_be_held()
    {
        var added = Ids(20_000).ToArray();
        foreach (var id in added) filter.Add(id);
        Assert.All(added, id => Assert.True(filter.MayHold(id)));
        Assert.All(added, id => Assert.True(CommandFilter.Load(filter.Save()).MayHold(id)));
    }

    [Fact]
    public void False_alarms_stay_below_one_in_a_thousand_and_an_id_takes_about_two_bytes()
    {
        foreach (var id in Ids(100_000)) filter.Add(id);
        Assert.True(Ids(100_000).Count(filter.MayHold) < 100);
        Assert.True(Counted(0, 100_000).Count(filter.MayHold) < 100);
        Assert.InRange(filter.Save().Sum(layer => layer.Bits.Length), 0, 4 * 100_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1L << 40)]
    public void Also_of_ids_that_are_hardly_different(long first)
    {
        foreach (var id in Counted(first, 100_000)) filter.Add(id);
        Assert.True(Counted(first + 100_000, 100_000).Count(filter.MayHold) < 100);
    }

    [Fact]
    public void Also_of_ids_that_begin_with_the_time()
    {
        foreach (var id in Timed(100_000)) filter.Add(id);
        Assert.True(Timed(100_000).Count(filter.MayHold) < 100);
    }

    [Fact]
    public void What_is_saved_does_not_change_any_more()
    {
        filter.Add(Ids(1).First());
        var saved = filter.Save();
        var later = Ids(1).First();
        filter.Add(later);
        Assert.False(CommandFilter.Load(saved).MayHold(later));
    }

    private static IEnumerable<CommandId> Timed(int count) => Enumerable.Range(0, count).Select(_ => new CommandId(Guid.CreateVersion7()));

    private static IEnumerable<CommandId> Counted(long first, int count) =>
        Enumerable.Range(0, count).Select(n => new CommandId(new Guid([.. BitConverter.GetBytes(first + n), 0, 0, 0, 0, 0, 0, 0, 1])));

    private static IEnumerable<CommandId> Ids(int count) => Enumerable.Range(0, count).Select(_ => new CommandId(Guid.NewGuid()));
}
