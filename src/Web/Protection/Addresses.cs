using System.Net;
using System.Net.Sockets;

namespace EMiningLive.Web.Protection;

/// <summary>A client's address as limits count it: of IPv6 the first 64 bits, because whoever has one address there has all of them.</summary>
public static class Addresses
{
    private const int Network = 8;

    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? NetworkOf(address) : address.ToString();
    }

    private static string NetworkOf(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(Network).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
