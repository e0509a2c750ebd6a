using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Projects.Deciding;

/// <summary>A project is entered, put right, placed in the frameworks, and published.</summary>
internal static class Registering
{
    /// <summary>
    /// Who may not register is told so before the id of the project is looked at, and so is who may not see the project that has it: neither
    /// learns that it is there.
    /// </summary>
    public static Refusal? NotAllowed(ProjectState project, Caller caller) =>
        caller.Is(Roles.Official) && (!project.Exists || project.Sees(caller) is not null) ? null : new Refusal.NotAllowed();

    /// <summary>A registration that is repeated never gets here: its id answers. Whoever else asks for a project that is there reused its id.</summary>
    public static Decision<ProjectEvent> Decide(in Asking asking, Register register)
    {
        if (asking.Project.Exists) return new Refusal.CommandReused();
        return asking.Then(new ProjectRegistered(
            register.Name,
            register.Province,
            register.District,
            register.Minerals,
            register.Location,
            register.Owner,
            register.Certainty,
            register.Sources,
            register.Note,
            register.Stage ?? Stages.Scouting,
            register.Desk,
            asking.Caller.Party,
            Published: register.Draft != true));
    }

    /// <summary>Terms that change while an auction runs on them are a red flag, whoever is right.</summary>
    public static Decision<ProjectEvent> Decide(in Asking asking, Correct correct)
    {
        if (!ChangesAnything(asking.Project, correct)) return new Refusal.AlreadyDone();
        var corrected = new ProjectCorrected(
            correct.Reason, correct.Name, correct.Province, correct.District, correct.Minerals, correct.Location, correct.Owner, correct.Certainty, correct.Sources, correct.Note);
        return FollowingRooms.RunningAuction(asking.Project) is { } room
            ? asking.Then(corrected, new Flagged(RedFlags.TermsChanged, room))
            : asking.Then(corrected);
    }

    public static Decision<ProjectEvent> Decide(in Asking asking, Publish _) =>
        asking.Project.Published ? new Refusal.AlreadyDone() : asking.Then(new ProjectPublished());

    public static Decision<ProjectEvent> Decide(in Asking asking, Classify classify) =>
        asking.Project.Frameworks.SequenceEqual(classify.Frameworks) && asking.Project.Corridors.SequenceEqual(classify.Corridors)
            ? new Refusal.AlreadyDone()
            : asking.Then(new Classified(classify.Frameworks, classify.Corridors));

    private static bool ChangesAnything(ProjectState project, Correct correct) =>
        (correct.Name is { } name && name != project.Name)
        || (correct.Province is { } province && province != project.Province)
        || (correct.District is { } district && district != project.District)
        || (correct.Minerals is { } minerals && !minerals.SequenceEqual(project.Minerals))
        || (correct.Location is { } place && place != project.Location)
        || (correct.Owner is { } owner && owner != project.Owner)
        || (correct.Certainty is { } certainty && certainty != project.Certainty)
        || (correct.Sources is { } sources && !sources.SequenceEqual(project.Sources))
        || (correct.Note is { } note && note != project.Note);
}
