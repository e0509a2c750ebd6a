using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;

namespace EMiningLive.Domain.Publication;

/// <summary>What the next entry of a project brought: a release, and the auction that begins to be published with it.</summary>
public readonly record struct Published(Release? Release, RoomReleases? Begins);

/// <summary>A project's own feed as releases, entry after entry. It is given frames cut for an observer and knows nothing else.</summary>
/// <param name="publicSince">When the project could first be seen by everyone (<see cref="Publications.PublicSince"/>).</param>
public sealed class ProjectReleases(Imprint imprint, string project, DateTimeOffset publicSince)
{
    /// <summary>In whose name an entry stands is no matter of publication.</summary>
    private static readonly Who Nobody = new(PartyId.System, PersonId.System, new CommandId(Guid.Empty));

    private readonly FeedId feed = FeedId.Project(project);
    private readonly HashSet<string> rooms = [];
    private ProjectState state = ProjectSubject.Instance.Empty(FeedId.Project(project));
    private Standing? contract;

    public Published Next(Frame frame)
    {
        if (PublicFact<ProjectEvent>.Of(feed, frame, publicSince, ProjectSubject.Instance.Decode) is not { } fact) return default;
        var before = state;
        state = ProjectSubject.Instance.Evolve(state, new(fact.Seq, fact.At, Nobody, fact.What));
        var content = PlanningFacts.Of(imprint, before, state, fact) ?? ContractFacts.Of(contract, state, fact);
        contract = ContractFacts.After(contract, state, fact.What);
        return new(content is null ? null : Release.Of(imprint.Ocid(project), fact, content), Begins(fact));
    }

    /// <summary>An auction is published from the first news of it on; talks never are.</summary>
    private RoomReleases? Begins(in PublicFact<ProjectEvent> fact)
    {
        if (fact.What is not RoomMoved { News: var news } || !ProjectSight.IsPublic(news) || !rooms.Add(news.Room)) return null;
        var suppliers = state.Rooms.Where(room => room.Room != news.Room).Select(room => room.Awarded?.To).OfType<PartyId>();
        return new(imprint.Ocid(project), news.Room, fact.Date, [.. suppliers]);
    }
}
