using System.Runtime.InteropServices;

namespace EMiningLive.Load.Loop;

/// <summary>Linux tells which sockets can be read. Thinner than anything that .NET offers: the client must not be what is measured.</summary>
internal sealed partial class Epoll : IDisposable
{
    private const int Add = 1;
    private const uint Readable = 0x001;
    private const int WithoutWaiting = 0x40;

    private readonly int handle = epoll_create1(0);
    private readonly Event[] events = new Event[512];

    /// <summary>From now on <see cref="Wait"/> names it by that number.</summary>
    public void Watch(int socket, int number)
    {
        var asked = new Event { Events = Readable, Data = number };
        if (epoll_ctl(handle, Add, socket, ref asked) != 0) throw new IOException($"epoll_ctl: {Marshal.GetLastPInvokeError()}");
    }

    /// <summary>Numbers of sockets that have something; none after that time.</summary>
    public int Wait(Span<int> numbers, int milliseconds)
    {
        var count = epoll_wait(handle, events, Math.Min(events.Length, numbers.Length), milliseconds);
        for (var i = 0; i < count; i++) numbers[i] = (int)events[i].Data;
        return Math.Max(0, count);
    }

    /// <summary>Bytes read; 0 at the end, -1 when there is nothing.</summary>
    public static unsafe int Read(int socket, Span<byte> into)
    {
        fixed (byte* bytes = into) return (int)recv(socket, bytes, (nuint)into.Length, WithoutWaiting);
    }

    public void Dispose() => close(handle);

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private struct Event
    {
        public uint Events;
        public long Data;
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_create1(int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_ctl(int epoll, int what, int socket, ref Event asked);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int epoll_wait(int epoll, [Out] Event[] events, int most, int milliseconds);

    [LibraryImport("libc", SetLastError = true)]
    private static unsafe partial nint recv(int socket, byte* into, nuint length, int flags);

    [LibraryImport("libc")]
    private static partial int close(int handle);
}
