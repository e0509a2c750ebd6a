using System.Diagnostics;

namespace EMiningLive.Load.Systems;

/// <summary>Servers on one core, the client on another: neither takes the other's time.</summary>
internal static class Cores
{
    public const string Servers = "0";

    public static string Client { get; } = Environment.ProcessorCount > 1 ? "1" : "0";

    public static void PinClient()
    {
#pragma warning disable CA1416 // The load generator is for Linux alone.
        Process.GetCurrentProcess().ProcessorAffinity = 1 << int.Parse(Client);
#pragma warning restore CA1416
    }
}
