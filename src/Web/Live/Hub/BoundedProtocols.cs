using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using EMiningLive.Web.Live.Connections;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;

namespace EMiningLive.Web.Live.Hub;

/// <summary>The protocols of the hub, each of which says why it closes a connection whose message is too large: SignalR by itself does not.</summary>
internal sealed class BoundedProtocols(IEnumerable<IHubProtocol> protocols, IOptions<LiveLimits> limits) : IHubProtocolResolver
{
    private readonly Bounded[] all = [.. protocols.Select(protocol => new Bounded(protocol, limits.Value.MessageBytes))];

    public IReadOnlyList<IHubProtocol> AllProtocols => all;

    public IHubProtocol? GetProtocol(string protocolName, IReadOnlyList<string>? supportedProtocols) =>
        all.FirstOrDefault(protocol => string.Equals(protocol.Name, protocolName, StringComparison.OrdinalIgnoreCase)
            && (supportedProtocols is null || supportedProtocols.Contains(protocolName, StringComparer.OrdinalIgnoreCase)));
}

/// <summary>A protocol that parses messages of so many bytes at most, and a call that fits no method, or asks for or brings a stream, as one to be refused: it counts like every other.</summary>
internal sealed class Bounded(IHubProtocol inner, int most) : IHubProtocol
{
    public string Name => inner.Name;

    public int Version => inner.Version;

    public TransferFormat TransferFormat => inner.TransferFormat;

    public bool IsVersionSupported(int version) => inner.IsVersionSupported(version);

    public bool TryParseMessage(ref ReadOnlySequence<byte> input, IInvocationBinder binder, [NotNullWhen(true)] out HubMessage? message)
    {
        if (inner.TryParseMessage(ref input, binder, out message))
        {
            message = message switch
            {
                InvocationBindingFailureMessage misfit => Refused(misfit.InvocationId, LiveHub.Has(misfit.Target) ? "arguments" : "target"),
                StreamInvocationMessage asking => Refused(asking.InvocationId, "type"),
                InvocationMessage { StreamIds.Length: > 0 } bringing => Refused(bringing.InvocationId, "type"),
                _ => message,
            };
            return true;
        }

        // Of this exception alone SignalR tells the other side the text.
        return input.Length < most ? false : throw new HubException(Endings.MessageTooLarge);
    }

    private static InvocationMessage Refused(string? call, string part) => new(call, nameof(LiveHub.Refuse), [part]);

    public ReadOnlyMemory<byte> GetMessageBytes(HubMessage message) => inner.GetMessageBytes(message);

    public void WriteMessage(HubMessage message, IBufferWriter<byte> output) => inner.WriteMessage(message, output);
}
