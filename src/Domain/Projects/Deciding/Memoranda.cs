using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Projects.Deciding;

/// <summary>A memorandum of understanding from its signature to an agreement, or to its end without one.</summary>
internal static class Memoranda
{
    public const int Most = 100;

    public static Decision<ProjectEvent> Decide(in Asking asking, SignMemorandum sign)
    {
        if (asking.Project.Frozen) return new Refusal.NotOpen();
        if (asking.Project.Over) return new Refusal.Closed();
        if (asking.Project.Memoranda.Length >= Most) return new Refusal.NotAllowed();
        return asking.Then(new MemorandumSigned(asking.Project.Memoranda.Length + 1, sign.Title, sign.With, sign.SignedOn, sign.Source, sign.Value));
    }

    public static Decision<ProjectEvent> Decide(in Asking asking, ConcludeMemorandum conclude)
    {
        if (asking.Project.Memorandum(conclude.Memorandum) is not { } memorandum) return Asking.Unknown("memorandum");
        if (asking.Project.Frozen) return new Refusal.NotOpen();
        if (memorandum.Outcome is not null) return new Refusal.AlreadyDone();
        if (string.CompareOrdinal(conclude.On, memorandum.SignedOn) < 0) return Fields.Not("on", "is before the memorandum was signed");
        return asking.Then(new MemorandumConcluded(conclude.Memorandum, conclude.Outcome, conclude.On, conclude.Reason));
    }
}
