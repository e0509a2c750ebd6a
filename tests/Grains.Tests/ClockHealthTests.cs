using EMiningLive.Grains.Tests.Kit;
using EMiningLive.Silo.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace EMiningLive.Grains.Tests;

public sealed class ClockHealthTests
{
    private static readonly DateTimeOffset Theirs = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, HealthStatus.Healthy)]
    [InlineData(240, HealthStatus.Healthy)]
    [InlineData(-240, HealthStatus.Healthy)]
    [InlineData(300, HealthStatus.Unhealthy)]
    [InlineData(-300, HealthStatus.Unhealthy)]
    public async Task A_clock_more_than_a_quarter_of_a_second_off_is_not_ready(int ahead, HealthStatus expected)
    {
        var check = new ClockHealth(new HeldJournal { Time = Theirs }, new FakeTimeProvider(Theirs.AddMilliseconds(ahead)));
        Assert.Equal(expected, (await check.CheckHealthAsync(new())).Status);
    }
}
