using System.Runtime.InteropServices;

namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>What the system can do to a process (kill(2)).</summary>
public static class Signals
{
    public const int Interrupt = 2, Quit = 3, Kill = 9, Terminate = 15, Continue = 18, Stop = 19;

    /// <summary>A process that is gone already is no error.</summary>
    public static void Send(int process, int signal)
    {
        if (process > 1) _ = Deliver(process, signal);
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Deliver(int process, int signal);
}
