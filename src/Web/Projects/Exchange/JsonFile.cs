using System.Text.Json;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>Reads projects from a JSON array; each as <c>POST /api/projects</c> takes it, with its id.</summary>
internal static class JsonFile
{
    /// <param name="most">Rows; what comes after them is not looked at.</param>
    public static ImportFile Read(ReadOnlyMemory<byte> utf8, int most)
    {
        var read = Strict.Parse(Utf8Text.WithoutMark(utf8));
        if (read.Refusal is { } unread) return Faulty(0, unread.Why);
        if (read.Value.ValueKind != JsonValueKind.Array) return Faulty(0, "is not an array");
        var count = read.Value.GetArrayLength();
        var rows = read.Value.EnumerateArray().Take(most).Select((row, i) => new ImportRow(i + 1, row));
        return new([.. rows], count, count > most ? [new(most + 1, Strict.Body, $"has more than {most} rows")] : [], path => path);
    }

    private static ImportFile Faulty(int count, string why) => new([], count, [new(1, Strict.Body, why)], path => path);
}
