using System.Collections.Concurrent;
using System.Security.Claims;
using EMiningLive.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EMiningLive.Web.People;

/// <summary>Which sessions still hold. What ends here ends at once; what ended on another node is noticed within a second.</summary>
public interface ISessions
{
    /// <summary>Whether the session that these claims stand for has not been ended. Asks the store at most once a second and session.</summary>
    ValueTask<bool> Holds(ClaimsPrincipal user, CancellationToken cancel = default);

    /// <summary>Calls back once, within a second, when the session ends. Dispose to listen no longer. For connections that live on.</summary>
    IDisposable WhenEnded(ClaimsPrincipal user, Action ended);

    /// <summary>Ends all sessions of a person. False when there is no such person.</summary>
    Task<bool> EndAll(PersonId person, CancellationToken cancel = default);

    /// <summary>Ends this one session, cookies and tokens of it that were copied included.</summary>
    Task End(ClaimsPrincipal user, CancellationToken cancel = default);
}

/// <summary>Ends sessions by a new stamp of the person, or by a mark on the session; looks at both for everyone who listens.</summary>
internal sealed partial class Sessions(IServiceScopeFactory scopes, TimeProvider time, ILogger<Sessions> log) : BackgroundService, ISessions
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1), Beat = TimeSpan.FromMilliseconds(500);

    /// <summary>Longer than any token of a session can last.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly ConcurrentDictionary<string, Known> known = new();
    private readonly ConcurrentDictionary<Listener, byte> listeners = new();

    public async ValueTask<bool> Holds(ClaimsPrincipal user, CancellationToken cancel = default)
    {
        var session = Session.Of(user);
        var now = time.GetTimestamp();
        if (known.TryGetValue(session.Id, out var last) && time.GetElapsedTime(last.At, now) < Fresh) return last.Holds;
        var holds = (await Ended([session], cancel)).Count == 0;
        // What has ended meanwhile does not hold again because the question was older.
        return known.AddOrUpdate(session.Id, new Known(now, holds), (_, other) => other.Holds ? new(now, holds) : other).Holds;
    }

    public IDisposable WhenEnded(ClaimsPrincipal user, Action ended)
    {
        var listener = new Listener(Session.Of(user), ended, gone => listeners.TryRemove(gone, out _));
        listeners.TryAdd(listener, 0);
        return listener;
    }

    public async Task<bool> EndAll(PersonId person, CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var changed = await scope.Db().Users.Where(p => p.Id == person.Value).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.SessionStamp, Guid.NewGuid().ToString("N")), cancel);
        Forget(session => session.Person == person.Value);
        return changed == 1;
    }

    public async Task End(ClaimsPrincipal user, CancellationToken cancel = default)
    {
        var session = Session.Of(user);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.Db();
        var now = time.GetUtcNow();
        if (!await db.EndedSessions.AnyAsync(ended => ended.Id == session.Id, cancel)) db.Add(new EndedSession { Id = session.Id, At = now });
        await db.SaveChangesAsync(cancel);
        await db.EndedSessions.Where(ended => ended.At < now - Kept).ExecuteDeleteAsync(cancel);
        Forget(other => other.Id == session.Id);
    }

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var beat = new PeriodicTimer(Beat, time);
        while (await beat.WaitForNextTickAsync(stopping))
        {
            try { await Look(stopping); }
            // Whatever it is (EF wraps what the driver throws): a beat that ends would end the whole process.
            catch (Exception away) when (!stopping.IsCancellationRequested) { CannotLook(log, away); }
        }
    }

    private async Task Look(CancellationToken cancel)
    {
        DropStale();
        var all = listeners.Keys.ToArray();
        if (all.Length == 0) return;
        var ended = await Ended([.. all.Select(listener => listener.Session).Distinct()], cancel);
        // Whose connections end is not signed in by what was found before.
        foreach (var session in ended) known[session.Id] = new(time.GetTimestamp(), Holds: false);
        foreach (var listener in all.Where(listener => ended.Contains(listener.Session))) listener.Tell();
    }

    private void DropStale()
    {
        var now = time.GetTimestamp();
        foreach (var (id, last) in known) if (time.GetElapsedTime(last.At, now) >= Fresh) known.TryRemove(new(id, last));
    }

    private async Task<HashSet<Session>> Ended(IReadOnlyCollection<Session> sessions, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.Db();
        string[] people = [.. sessions.Select(session => session.Person).Distinct()], ids = [.. sessions.Select(session => session.Id)];
        var stamps = await db.Users.Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.SessionStamp }).ToDictionaryAsync(p => p.Id, p => p.SessionStamp, cancel);
        var marked = await db.EndedSessions.Where(s => ids.Contains(s.Id)).Select(s => s.Id).ToHashSetAsync(cancel);
        return [.. sessions.Where(session => marked.Contains(session.Id) || stamps.GetValueOrDefault(session.Person) != session.Stamp)];
    }

    private void Forget(Func<Session, bool> ended)
    {
        known.Clear();
        foreach (var listener in listeners.Keys.Where(listener => ended(listener.Session))) listener.Tell();
    }

    [LoggerMessage(LogLevel.Warning, "Whether sessions were ended elsewhere cannot be told now.")]
    private static partial void CannotLook(ILogger log, Exception exception);

    private sealed record Known(long At, bool Holds);

    private sealed record Session(string Id, string Person, string Stamp)
    {
        public static Session Of(ClaimsPrincipal user) => new(user.SessionOf(), user.CallerOf().Person.Value, user.StampOf());
    }

    private sealed class Listener(Session session, Action ended, Action<Listener> gone) : IDisposable
    {
        private int told;

        public Session Session => session;

        public void Tell()
        {
            gone(this);
            if (Interlocked.Exchange(ref told, 1) == 0) ended();
        }

        public void Dispose()
        {
            gone(this);
            Interlocked.Exchange(ref told, 1);
        }
    }
}

/// <summary>Treats those whose session has ended as signed out, in every request.</summary>
internal static class LiveSessions
{
    public static IApplicationBuilder UseLiveSessions(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var sessions = context.RequestServices.GetRequiredService<ISessions>();
        if (context.User.Identity?.IsAuthenticated == true && !await sessions.Holds(context.User, context.RequestAborted)) context.User = new(new ClaimsIdentity());
        await next(context);
    });

    public static PeopleDb Db(this AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<PeopleDb>();
}
