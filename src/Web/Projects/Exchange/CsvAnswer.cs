using System.Collections.Immutable;
using CsvHelper;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>
/// Answers with a CSV file (RFC 4180, UTF-8), written while it is read. It begins with a byte order mark, without which spreadsheets take Urdu
/// and Chinese for something else; no cell begins like a formula.
/// </summary>
internal sealed class CsvAnswer(string name, ImmutableArray<string> columns, IAsyncEnumerable<string[]> lines) : IResult
{
    public const string ContentType = "text/csv";

    private static readonly CsvWriterOptions Form = new() { WriteByteOrderMark = true };

    public async Task ExecuteAsync(HttpContext context)
    {
        context.Response.ContentType = $"{ContentType}; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        var cancel = context.RequestAborted;
        await using var csv = CsvWriter.Create(context.Response.Body, Form, leaveOpen: true);
        await csv.WriteRecordAsync([.. columns], cancel);
        await foreach (var line in lines.WithCancellation(cancel)) await csv.WriteRecordAsync([.. line.Select(Cells.Guard)], cancel);
    }
}
