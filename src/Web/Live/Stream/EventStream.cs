using System.Globalization;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Feeds;
using EMiningLive.Web.Live.Connections;
using EMiningLive.Web.Live.Feeds;
using EMiningLive.Web.People;
using EMiningLive.Web.Protection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace EMiningLive.Web.Live.Stream;

/// <summary><c>GET /api/F/stream</c>: the lean way to watch, for halls, programs and auditors. One event a frame.</summary>
public sealed class EventStream(
    FeedRegistry feeds, FeedSources sources, LiveConnections connections, IOptions<LiveLimits> limits, TimeProvider time)
{
    private const int PageSize = 500;

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

    private async Task Begin(HttpContext context, FeedId feed, StreamConnection connection, Joined joined, long after)
    {
        connection.Begin(await SendHead(context));
        Credentials.Forget(context);
        if (await CatchUp(feed, connection, joined, after)) connection.GoLive();
    }

    /// <summary>
    /// Reads what is older than this node's memory page by page, and joins again behind it, so that nothing gathers meanwhile.
    /// False when the right to the feed ended on the way.
    /// </summary>
    private async Task<bool> CatchUp(FeedId feed, StreamConnection connection, Joined joined, long after)
    {
        while (joined.More)
        {
            feeds.Leave(connection, feed);
            connection.Rewind();
            while (after < joined.Head.Version)
            {
                if (await Page(feed, connection, after) is not { IsEmpty: false } page) return Lost(connection);
                await connection.Write(page);
                after = page[^1].Seq;
            }

            if ((await feeds.Join(connection, feed, after)).Joined is not { } again) return Lost(connection);
            joined = again;
        }

        await connection.Write(joined.Frames);
        return true;
    }

    private async Task<System.Collections.Immutable.ImmutableArray<FrameText>?> Page(FeedId feed, StreamConnection connection, long after)
    {
        var read = await sources.Of(feed)!.Grain(feed)!.Read(connection.Caller, after, PageSize).WaitAsync(Patience.Grain, time);
        return read is PageRead { Page: var page } ? [.. page.Facts.Select(fact => Cutting.Frame(page.Viewpoint, fact))] : null;
    }

    private static bool Lost(StreamConnection connection)
    {
        connection.End(RevokedNews.Expelled);
        connection.GoLive();
        return false;
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

    private static Task Refuse(HttpContext context, Refusal refusal) => new Refuses(refusal).ExecuteAsync(context);
}
