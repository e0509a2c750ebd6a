using System.Collections.Immutable;
using EMiningLive.Contracts;

namespace EMiningLive.Domain.Chain;

/// <summary>What came of verifying a record.</summary>
public abstract record RecordVerdict
{
    /// <summary>Complete, in order and unaltered up to its head, as far as this viewer holds it.</summary>
    /// <param name="Heads">The chain's heads, from head(0): the index is the seq.</param>
    /// <param name="SealedWho">Entries whose author the record does not show.</param>
    /// <param name="SealedWhat">Entries whose content the record does not show.</param>
    public sealed record Valid(FeedId Feed, ImmutableArray<byte[]> Heads, long SealedWho, long SealedWhat) : RecordVerdict
    {
        public long Version => Heads.Length - 1;
        public byte[] Head => Heads[^1];

        /// <summary>Holds a receipt or another's head against this record.</summary>
        public HeadMatch At(long seq, ReadOnlySpan<byte> head) =>
            seq > Version ? HeadMatch.Beyond
            : head.SequenceEqual(Heads[(int)seq]) ? HeadMatch.Equal
            : HeadMatch.Different;

        /// <summary>The first seq at which two records of one feed tell different histories; null where they agree as far as both go.</summary>
        public long? FirstDifference(Valid other)
        {
            for (var seq = 0; seq <= Math.Min(Version, other.Version); seq++)
            {
                if (!Heads[seq].AsSpan().SequenceEqual(other.Heads[seq])) return seq;
            }

            return null;
        }
    }

    public sealed record Invalid(RecordFault Fault) : RecordVerdict;

    public sealed record Unreadable(Unread Why) : RecordVerdict;
}

/// <summary>How a head known from elsewhere stands to a record.</summary>
public enum HeadMatch
{
    /// <summary>The record tells the same history up to there.</summary>
    Equal,

    /// <summary>The record tells another history.</summary>
    Different,

    /// <summary>The record ends before: its tail was cut off, or it was taken earlier.</summary>
    Beyond,
}
