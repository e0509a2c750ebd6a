using EMiningLive.Contracts;
using EMiningLive.Contracts.People;
using EMiningLive.Contracts.Projects;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Projects.Entering;

/// <summary>Enters one project, while no file that names it is being entered.</summary>
public sealed class EnterOne(Held held, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Where nobody knows what came of it, its id stays held until it must have ended.</summary>
    public async Task<Answer> Run(IProjectGrain project, string id, Caller caller, CommandId command, Register register)
    {
        Task<Answer> Submit() => time.Persistently(() => project.Submit(caller, command, register));
        // Who may enter none holds none.
        if (!caller.Is(Roles.Official)) return await Submit();
        if (await held.Hold([id], Patience) is not { } holder) return new Refused(UnknownOutcome.Refusal);
        var answer = await Submit();
        if (answer is not Refused { Refusal: Refusal.Unavailable }) await held.Release(holder);
        return answer;
    }
}
