using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Rooms;

namespace EMiningLive.Domain.Projects;

/// <summary>What everyone reads of an entry in one line; null for what is not everyone's.</summary>
public static class Timelines
{
    public static TimelineRow? Row(in Happened<ProjectEvent> happened)
    {
        if (!ProjectSight.IsPublic(happened.What)) return null;
        var (subject, text, next, room) = Words(happened.What);
        return new(happened.Seq, happened.At, happened.Who.Party, TypeOf(happened.What), subject, text, next, room);
    }

    private static (string? Subject, LocalText? Text, LocalText? Next, string? Room) Words(ProjectEvent what) => what switch
    {
        ProjectRegistered registered => (registered.Stage, null, null, null),
        ProjectCorrected corrected => (null, corrected.Reason, null, null),
        FigureRecorded figure => (figure.ResourceClass, figure.What, null, null),
        FigureWithdrawn withdrawn => (null, withdrawn.Reason, null, null),
        StageChanged changed => (changed.Because ?? changed.To, changed.Reason, changed.NextStep, changed.Room),
        PassedOn passed => (null, passed.Reason, passed.Desk, null),
        ValueRecorded value => (value.Status, LocalText.Of(value.Amount.ToString()), null, null),
        Committed commitment => (commitment.Kind, commitment.Text, null, null),
        Reported report => (report.Commitment.ToString(System.Globalization.CultureInfo.InvariantCulture), LocalText.Of(report.Source), null, null),
        MemorandumSigned signed => (null, signed.Title, signed.With, null),
        MemorandumConcluded concluded => (concluded.Outcome, concluded.Reason, null, null),
        ContactRecorded contact => (contact.Company.Value, contact.Subject, contact.Place, null),
        ProjectFrozen frozen => (null, frozen.Reason, null, null),
        ProjectUnfrozen unfrozen => (null, unfrozen.Reason, null, null),
        RoomMoved moved => (moved.News.Phase, moved.News.Title, null, moved.News.Room),
        Flagged flagged => (flagged.Flag, null, null, flagged.Room),
        _ => (null, null, null, null),
    };

    /// <summary>As the event is called on the wire: its type's name, in camel case.</summary>
    private static string TypeOf(ProjectEvent what)
    {
        var name = what.GetType().Name;
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
