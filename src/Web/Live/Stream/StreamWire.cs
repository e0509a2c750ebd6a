using System.IO.Pipelines;

namespace EMiningLive.Web.Live.Stream;

/// <summary>The way of an event stream's bytes to its reader. One write at a time; each completes when its reader's system has taken it.</summary>
internal interface IStreamWire
{
    ValueTask Write(EventText text);
}

/// <summary>The response's own body: any version of HTTP, with or without TLS.</summary>
internal sealed class OrdinaryWire(PipeWriter body, CancellationToken gone) : IStreamWire
{
    public async ValueTask Write(EventText text) => await body.WriteAsync(text.Bytes, gone);
}
