using System.Text;
using EMiningLive.Contracts.Journal;
using EMiningLive.Domain.Chain;

namespace EMiningLive.Journal.Tests;

/// <summary>What a journal promises beyond <see cref="JournalConformance"/> where it stands in a database.</summary>
public abstract class DatabaseConformance : JournalConformance
{
    private const string Secret = """{"type":"offerSealed","amount":"73219846.55"}""";

    /// <summary>Runs a statement as whoever has the database in hand.</summary>
    protected abstract Task Execute(string sql);

    /// <summary>Whether these bytes stand anywhere in what the database keeps.</summary>
    protected abstract Task<bool> Keeps(byte[] bytes);

    /// <summary>Backs up all that a deployment has, restores it at another place and starts it there.</summary>
    protected abstract Task<JournalHost> Restored();

    /// <summary>Switches off what keeps entries from being changed.</summary>
    protected abstract Task Disarm();

    [Theory]
    [InlineData("update entries set at = at")]
    [InlineData("delete from entries")]
    [InlineData("update openings set seq = seq")]
    [InlineData("delete from openings")]
    public async Task Entries_and_openings_are_never_changed(string sql)
    {
        var (sealing, offer) = Facts.Fresh().Seal(Secret);
        await Journal.Append([offer, sealing.Open(1).Batch]);

        await Assert.ThrowsAnyAsync<Exception>(() => Execute(sql));

        Assert.Equal(2, (await Journal.Read(offer.Feed, 0, 10)).Length);
    }

    [Fact]
    public async Task Sealed_text_and_salt_stand_nowhere_until_they_are_opened()
    {
        var (sealing, offer) = Facts.Fresh().Seal(Secret);
        await Append(offer);
        var salt = offer.Rows[0].Entry.WhatSalt;

        Assert.True(await Keeps(offer.Rows[0].Entry.WhoSalt));
        Assert.False(await Keeps(Encoding.UTF8.GetBytes(Secret)));
        Assert.False(await Keeps(Encoding.UTF8.GetBytes("73219846")));
        Assert.False(await Keeps(salt));

        await Append(sealing.Open(1).Batch);
        Assert.True(await Keeps(Encoding.UTF8.GetBytes(Secret)));
        Assert.True(await Keeps(salt));
    }

    [Fact]
    public async Task What_was_sealed_is_opened_after_a_restore_at_another_place()
    {
        var (sealing, offer) = Facts.Fresh().Seal(Secret);
        await Append(offer);
        var fingerprint = Host.Vault.Fingerprint(new("p1"), "content"u8);

        await using var restored = await Restored();

        SameRows(offer.Rows, await restored.Journal.Read(offer.Feed, 0, 10));
        Assert.Equal(fingerprint, restored.Vault.Fingerprint(new("p1"), "content"u8));
        var report = await restored.Journal.Append([sealing.Open(1).Batch]);
        Assert.Equal([Appended.Committed], report.Outcomes);
        Assert.Equal(2, (await restored.Journal.Read(offer.Feed, 0, 10)).Length);
    }

    [Theory]
    [InlineData("who")]
    [InlineData("what")]
    [InlineData("salts")]
    [InlineData("head")]
    public async Task A_changed_byte_breaks_the_chain(string column)
    {
        var facts = Facts.Fresh();
        for (var i = 0; i < 5; i++)
        {
            (facts, var batch) = facts.Say("0123456789abcdef0123456789abcdef");
            await Append(batch);
        }
        Assert.True(await IsWhole(facts));

        await Disarm();
        await Execute($"update entries set {column} = {Altered(column)} where stream = '{facts.Feed}' and seq = 3");

        Assert.False(await IsWhole(facts));
    }

    [Fact]
    public async Task Deep_changes_of_sealed_bytes_are_unreadable()
    {
        var (_, offer) = Facts.Fresh().Seal(Secret);
        await Append(offer);
        await Disarm();
        await Execute($"update entries set what = {Altered("what")} where stream = '{offer.Feed}'");

        await Assert.ThrowsAsync<SealedUnreadableException>(() => Journal.Read(offer.Feed, 0, 10));
    }

    /// <summary>SQL for the column's bytes with other ones at its beginning.</summary>
    protected abstract string Altered(string column);

    private async Task<bool> IsWhole(Facts facts)
    {
        var head = HashChain.Start(facts.Feed);
        foreach (var row in await Journal.Read(facts.Feed, 0, 100))
        {
            if (!row.Entry.FollowsOn(head)) return false;
            head = row.Entry.Head;
        }
        return head.AsSpan().SequenceEqual(facts.Head);
    }
}
