using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.People;

/// <summary>Several processes begin at once and find the same thing missing: whoever comes second looks again.</summary>
internal static class Rivals
{
    private const int MostLooks = 10;

    /// <summary>Runs <paramref name="make"/>, which looks what is missing and makes it, in a scope of its own each time.</summary>
    public static async Task AmongRivals(this IServiceScopeFactory scopes, Func<IServiceProvider, Task> make)
    {
        for (var look = 1; !await Made(scopes, make, last: look == MostLooks); look++) { }
    }

    private static async Task<bool> Made(IServiceScopeFactory scopes, Func<IServiceProvider, Task> make, bool last)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await make(scope.ServiceProvider);
            return true;
        }
        catch (DbUpdateException) when (!last)
        {
            return false;
        }
    }
}
