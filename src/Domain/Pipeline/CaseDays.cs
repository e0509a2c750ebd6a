using EMiningLive.Contracts.Pipeline;
using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Pipeline;

/// <summary>Open facilitation cases by the day on which they were opened: as many days as there are, however many cases.</summary>
internal sealed class CaseDays
{
    private readonly SortedDictionary<DateOnly, int> days = [];
    private readonly SortedSet<(DateTimeOffset At, string Project)> first = [];

    public void Count(ProjectSummary line, int sign)
    {
        foreach (var at in line.OpenCases) Count(DateOnly.FromDateTime(at.UtcDateTime), sign);
        if (line.OpenCases.IsEmpty) return;
        if (sign > 0) first.Add((line.OpenCases.Min(), line.Id));
        else first.Remove((line.OpenCases.Min(), line.Id));
    }

    public CaseAges At(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        int Between(int from, int to) => days.Where(day => today.DayNumber - day.Key.DayNumber is var age && age > from && age <= to).Sum(day => day.Value);
        return new(Between(int.MinValue, 7), Between(7, 30), Between(30, 90), Between(90, int.MaxValue), first.Count > 0 ? first.Min.At : null);
    }

    private void Count(DateOnly day, int sign)
    {
        var count = days.GetValueOrDefault(day) + sign;
        if (count == 0) days.Remove(day);
        else days[day] = count;
    }
}
