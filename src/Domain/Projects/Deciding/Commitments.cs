using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Projects.Deciding;

/// <summary>What is promised besides the mine, and how much of it has been reached.</summary>
internal static class Commitments
{
    public const int Most = 200;

    public static Decision<ProjectEvent> Decide(in Asking asking, Commit commit)
    {
        if (asking.Project.Over) return new Refusal.Closed();
        if (asking.Project.Commitments.Length >= Most) return new Refusal.NotAllowed();
        return asking.Then(new Committed(asking.Project.Commitments.Length + 1, commit.Kind, commit.Target, commit.Unit, commit.Due, commit.Text));
    }

    /// <summary>A value may also fall: what was reported too high is put right by a later report, and both stay in the history.</summary>
    public static Decision<ProjectEvent> Decide(in Asking asking, Report report)
    {
        if (asking.Project.Commitment(report.Commitment) is not { } commitment) return Asking.Unknown("commitment");
        if (commitment.Reported == new ReportView(report.Value, report.AsOf, report.Source)) return new Refusal.AlreadyDone();
        return asking.Then(new Reported(report.Commitment, report.Value, report.AsOf, report.Source));
    }
}
