using System.Collections.Immutable;
using CsvHelper;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>Reads projects from CSV (RFC 4180, UTF-8, the columns of <see cref="Columns"/> in any order), and says of every line that is none why.</summary>
internal sealed class CsvFile
{
    private const string Row = "row";

    private readonly ImmutableArray<ImportRow>.Builder rows = ImmutableArray.CreateBuilder<ImportRow>();
    private readonly ImmutableArray<ImportFault>.Builder faults = ImmutableArray.CreateBuilder<ImportFault>();
    private int count;

    /// <summary>What is wrong with the quotes of the record that was read last.</summary>
    private CsvMalformedReason? malformed;

    private CsvFile()
    {
    }

    /// <param name="most">Rows; what comes after them is not looked at.</param>
    public static ImportFile Read(ReadOnlyMemory<byte> utf8, int most)
    {
        var file = new CsvFile();
        if (Utf8Text.FaultyLine(utf8.Span) is { } line) file.faults.Add(new(line, Strict.Body, "is not UTF-8"));
        else file.ReadAll(utf8, most);
        return new(file.rows.ToImmutable(), file.count, file.faults.ToImmutable(), Columns.Of);
    }

    private void ReadAll(ReadOnlyMemory<byte> utf8, int most)
    {
        using var csv = CsvReader.Create(utf8, new CsvReaderOptions { Separator = ',', HasHeader = false, TrackLineNumbers = true, OnMalformedRecord = record => malformed = record.Reason });
        if (!csv.Read()) { faults.Add(new(1, Strict.Body, "is empty")); return; }
        var columns = csv.Current.ToArray().ToImmutableArray();
        faults.AddRange(FaultsOf(columns, (int)csv.LineNumber));
        while (faults.Count == 0 || count > 0)
        {
            malformed = null;
            if (!csv.Read()) return;
            if (++count > most) { faults.Add(new((int)csv.LineNumber, Strict.Body, $"has more than {most} rows")); return; }
            Add((int)csv.LineNumber, columns, csv.Current.ToArray());
        }
    }

    private void Add(int line, ImmutableArray<string> columns, string[] cells)
    {
        if (malformed is { } reason) faults.Add(new(line, Row, Why(reason)));
        else if (cells.Length != columns.Length) faults.Add(new(line, Row, $"has {cells.Length} cells, not {columns.Length}"));
        else rows.Add(new(line, Columns.Json(columns, cells)));
    }

    private IEnumerable<ImportFault> FaultsOf(ImmutableArray<string> columns, int line)
    {
        if (malformed is { } reason) return [new(line, Row, Why(reason))];
        return
        [
            .. columns.Where(name => !Columns.All.Contains(name)).Distinct().Select(name => new ImportFault(line, name.Length > 0 ? name : "column", "is not known")),
            .. columns.CountBy(name => name).Where(name => name.Value > 1).Select(name => new ImportFault(line, name.Key, "is doubled")),
            .. Columns.Needed.Except(columns).Select(name => new ImportFault(line, name, "is missing")),
        ];
    }

    private static string Why(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "has a quote inside a cell that does not begin with one",
        CsvMalformedReason.TextAfterClosingQuote => "has text after a closing quote",
        CsvMalformedReason.UnterminatedQuote => "has a quote that is never closed",
        _ => "is not CSV",
    };
}
