using System.Diagnostics.Metrics;
using EMiningLive.Contracts.Journal;
using Microsoft.Extensions.Logging.Abstractions;

namespace EMiningLive.Journal.Tests;

internal static class Writers
{
    public static async Task<JournalWriter> Started(IJournal journal, TimeProvider? time = null)
    {
        var clock = new StoreClock(journal, time ?? TimeProvider.System, NullLogger<StoreClock>.Instance);
        var writer = new JournalWriter(journal, clock, new(new Meters()), NullLogger<JournalWriter>.Instance);
        await writer.Start(CancellationToken.None);
        return writer;
    }

    private sealed class Meters : IMeterFactory
    {
        public Meter Create(MeterOptions options) => new(options);

        public void Dispose()
        {
        }
    }
}
