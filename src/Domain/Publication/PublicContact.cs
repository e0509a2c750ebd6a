using System.Text;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;

namespace EMiningLive.Domain.Publication;

/// <summary>A contact between officials and a company about a project, as everyone may read it.</summary>
/// <param name="Seq">Of its entry.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="By">The officials' party.</param>
public sealed record PublicContact(long Seq, DateTimeOffset At, PartyId By, ContactRecorded What)
{
    /// <summary>Null where the entry tells of none.</summary>
    /// <param name="frame">Of a project, cut for <see cref="Publications.Public"/>.</param>
    public static PublicContact? Of(Frame frame) =>
        frame.Who is { } who && PublicFact<ProjectEvent>.Of(default, frame, default, ProjectSubject.Instance.Decode) is { What: ContactRecorded contact }
            ? new(frame.Seq, frame.At, Wire.Read<Who>(Encoding.UTF8.GetBytes(who))!.Party, contact)
            : null;
}
