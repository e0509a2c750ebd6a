using System.Text.Json;

namespace EMiningLive.Load.Report;

/// <summary>A table for people, and the same as one line of JSON for programs.</summary>
internal sealed class Figures(string scenario)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<(string Name, object? Value, string Unit)> rows = [];

    public Figures Add(string name, object? value, string unit = "")
    {
        rows.Add((name, value is double number ? Math.Round(number, number < 10 ? 3 : 1) : value, unit));
        return this;
    }

    /// <summary>Median and 99th percentile of these; nothing where there are none.</summary>
    public Figures AddTimes(string name, IReadOnlyList<double> milliseconds) =>
        milliseconds.Count == 0 ? this : Add($"{name} p50", Percentile(milliseconds, 0.5), "ms").Add($"{name} p99", Percentile(milliseconds, 0.99), "ms");

    public object? this[string name] => rows.FirstOrDefault(row => row.Name == name).Value;

    public void Print()
    {
        Console.WriteLine($"\n{scenario}");
        foreach (var (name, value, unit) in rows) Console.WriteLine($"  {name,-44} {value,16:#,0.###} {unit}");
        Console.WriteLine(Line);
    }

    /// <summary>All of it as one line of JSON.</summary>
    public string Line => JsonSerializer.Serialize(
        new Dictionary<string, object?> { ["scenario"] = scenario }.Concat(rows.ToDictionary(row => row.Name, row => row.Value)).ToDictionary(), Plain);

    public static double Percentile(IReadOnlyList<double> values, double share)
    {
        var ordered = values.Order().ToArray();
        return ordered[Math.Min(ordered.Length - 1, (int)(ordered.Length * share))];
    }
}
