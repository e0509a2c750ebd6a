using System.Collections.Immutable;
using System.Globalization;
using System.Net.Sockets;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Contracts.People;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Live.Feeds;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace EMiningLive.Web.Live.Stream;

/// <summary><c>GET /api/F/stream</c>: the lean way to watch, for halls, programs and auditors. One event a frame.</summary>
public sealed partial class EventStream(
    FeedRegistry feeds, FeedSources sources, LiveConnections connections, IOptions<LiveLimits> limits, TimeProvider time, ILogger<EventStream> logger)
{
    private const int PageSize = 500;
    private const int AgainMs = 1000;
    private static readonly Refusal NotNow = new Refusal.Unavailable(AgainMs);

    /// <param name="position">The last seq that the reader has; null or empty for whoever wants only what comes.</param>
    public Task Serve(HttpContext context, FeedId feed, string? position)
    {
        if (!TryPosition(position, out var after)) return Refuse(context, new Refusal.Invalid("after", "is not a whole number from 0"));
        var connection = new StreamConnection(feed, context.User.CallerOf(), Credentials.Expire(context), limits.Value, time, context.RequestAborted);
        return connections.TryAdd(connection, context.User) ? Serve(context, feed, connection, after) : Refuse(context, new Refusal.TooManyRequests(5000));
    }

    private async Task Serve(HttpContext context, FeedId feed, StreamConnection connection, long? after)
    {
        try
        {
            var answer = await feeds.Join(connection, feed, after);
            if (answer.Joined is { } joined)
            {
                await Begin(context, feed, connection, joined, after ?? joined.Head.Version);
                if (!await connection.Over) context.Abort();
            }
            else await Refuse(context, answer.Refusal!);
        }
        finally
        {
            connection.Close();
            feeds.Leave(connection, feed);
            connections.Remove(connection);
        }
    }

    /// <summary>Until what was missed is written, or the stream is over: who does not take it keeps nothing open.</summary>
    private async Task Begin(HttpContext context, FeedId feed, StreamConnection connection, Joined joined, long after)
    {
        connection.Begin(await SendHead(context));
        Credentials.Forget(context);
        var catchingUp = CatchUp(feed, connection, joined, after);
        if (await Task.WhenAny(catchingUp, connection.Over) == connection.Over && !await connection.Over) context.Abort();
        try { await catchingUp; }
        catch (Exception wire) when (wire is IOException or SocketException or ObjectDisposedException or OperationCanceledException) { connection.Abort(); }
    }

    /// <summary>
    /// Reads what is older than this node's memory page by page, and joins again behind it, so that nothing gathers meanwhile.
    /// Then it goes live, be it to say why it ends.
    /// </summary>
    private async Task CatchUp(FeedId feed, StreamConnection connection, Joined joined, long after)
    {
        while (joined.More && !connection.Ending)
        {
            feeds.Leave(connection, feed);
            connection.Rewind();
            after = await WritePages(feed, connection, after, joined.Head.Version);
            joined = await JoinAgain(feed, connection, after) ?? joined;
        }

        await connection.Write(joined.Frames);
        connection.GoLive();
    }

    /// <summary>Writes what follows on a seq until the other one, or until the stream ends; returns how far it came.</summary>
    private async Task<long> WritePages(FeedId feed, StreamConnection connection, long after, long until)
    {
        while (after < until && !connection.Ending && await Page(feed, connection, after) is { Length: > 0 } page)
        {
            await connection.Write(page);
            after = page[^1].Seq;
        }

        return after;
    }

    /// <summary>The next frames; none, and the stream ends, where there are none to be had.</summary>
    private async Task<ImmutableArray<FrameText>> Page(FeedId feed, StreamConnection connection, long after)
    {
        var answer = await Read(feed, connection.Caller, after);
        if (answer is PageRead { Page: { Facts.IsEmpty: false } page }) return [.. page.Facts.Select(fact => Cutting.Frame(page.Viewpoint, fact))];
        EndFor(connection, (answer as ReadRefused)?.Refusal ?? NotNow);
        return [];
    }

    private async Task<ReadAnswer> Read(FeedId feed, Caller caller, long after)
    {
        try { return await time.Persistently(() => sources.Of(feed)!.Grain(feed)!.Read(caller, after, PageSize)); }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            LogNotRead(feed.Traced, after, failed);
            return new ReadRefused(NotNow);
        }
    }

    private async Task<Joined?> JoinAgain(FeedId feed, StreamConnection connection, long after)
    {
        if (connection.Ending) return null;
        var answer = await feeds.Join(connection, feed, after);
        if (answer.Joined is null) EndFor(connection, answer.Refusal!);
        return answer.Joined;
    }

    /// <summary>Only where the right has ended is that said: else its reader comes again, and is told then what is the matter.</summary>
    private static void EndFor(StreamConnection connection, Refusal refusal)
    {
        if (refusal is Refusal.NotFound or Refusal.NotAllowed) connection.End(RevokedNews.Expelled);
        else connection.ComeAgain(Problem.RetryAfterMs(refusal) ?? AgainMs);
    }

    /// <summary>Sends the head of the response.</summary>
    private static async Task<IStreamWire> SendHead(HttpContext context)
    {
        var (response, gone, socket) = (context.Response, context.RequestAborted, PlainSocket.Of(context));
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        if (socket is not null) response.Headers.Connection = "close";
        await response.StartAsync(gone);
        // The head, and all that was answered on this connection before, has left when this returns (LiveSockets).
        await response.BodyWriter.FlushAsync(gone);
        return socket is null ? new OrdinaryWire(response.BodyWriter, gone) : new SocketWire(socket);
    }

    private static bool TryPosition(string? text, out long? after)
    {
        after = null;
        if (string.IsNullOrEmpty(text)) return true;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)) return false;
        after = seq;
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Feed {Feed} could not be read after {Seq} for an event stream; its reader is asked to come again")]
    private partial void LogNotRead(string feed, long seq, Exception failed);

    private static Task Refuse(HttpContext context, Refusal refusal) => new Refuses(refusal).ExecuteAsync(context);
}
