using System.Collections.Concurrent;
using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Projects.Entering;

/// <summary>
/// Enters the projects of a file: all of them. What is to be entered is noted before the first is, so that <see cref="UnfinishedImports"/>
/// ends it if this process dies in between: commands' ids follow from the projects', and what is entered twice is entered once.
/// </summary>
internal sealed class EnterAll(ProjectDoor projects, BegunImports begun, TimeProvider time)
{
    private const int AtOnce = 16;

    /// <summary>
    /// Those that were refused, in the order of their lines; null where the ids are no longer held and nothing was begun. What was begun is ended
    /// though the asker goes away.
    /// </summary>
    /// <param name="id">Who holds the ids of the file.</param>
    /// <param name="held">How many those are.</param>
    public async Task<ImmutableArray<(ToEnter Project, Refusal Refusal)>?> Run(string id, int held, EntryOfAll what) =>
        await begun.Note(id, held, what) ? await Finish(id, what) : null;

    /// <summary>The same of one that was noted.</summary>
    public async Task<ImmutableArray<(ToEnter Project, Refusal Refusal)>> Finish(string id, EntryOfAll what, CancellationToken cancel = default)
    {
        var refused = new ConcurrentBag<(ToEnter Project, Refusal Refusal)>();
        await Parallel.ForEachAsync(what.Projects, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (one, _) =>
        {
            var answer = await time.Persistently(() => projects.Find(one.Id)!.Submit(what.Caller, Enter.CommandOf(one.Id), one.Register));
            if (answer is Refused { Refusal: var refusal }) refused.Add((one, refusal));
        });
        if (HasEnded(refused)) await begun.Forget(id);
        return [.. refused.OrderBy(one => one.Project.Line)];
    }

    /// <summary>Whether of each project it is known what came of it.</summary>
    public static bool HasEnded(IEnumerable<(ToEnter Project, Refusal Refusal)> refused) => !refused.Any(one => one.Refusal is Refusal.Unavailable);
}
