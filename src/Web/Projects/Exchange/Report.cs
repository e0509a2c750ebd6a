using System.Collections.Immutable;
using System.Text.Json;
using EMiningLive.Contracts;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>What came of a file of projects.</summary>
/// <param name="DryRun">Nothing was entered: the file was only looked at.</param>
/// <param name="Rows">How many projects it holds, right or wrong.</param>
/// <param name="Entered">How many of them stand in the catalogue now just so; in a dry run those that did before.</param>
/// <param name="Faults">In the order of their lines, the first <see cref="Most"/>; empty where all is right.</param>
public sealed record ImportReport(bool DryRun, int Rows, int Entered, ImmutableArray<ImportFault> Faults)
{
    public const int Most = 1000;
}

/// <param name="Line">Where the record begins: the line of the CSV file; in JSON the place in the array, from 1.</param>
/// <param name="Field">The column; in JSON the path, e.g. <c>location.lat</c>.</param>
public sealed record ImportFault(int Line, string Field, string Why);

/// <summary>A file in which something is wrong: the refusal is the first fault, the report has all.</summary>
public sealed record ImportProblem(string Type, string Title, int Status, Refusal Refusal, ImportReport Report);

/// <summary>One project of a file.</summary>
internal readonly record struct ImportRow(int Line, JsonElement Json);

/// <summary>A file as it was read.</summary>
/// <param name="Rows">Those that could be read.</param>
/// <param name="Count">Of all rows, those too that could not be read.</param>
/// <param name="FieldOf">What the field of a path is called in this form.</param>
internal sealed record ImportFile(ImmutableArray<ImportRow> Rows, int Count, ImmutableArray<ImportFault> Faults, Func<string, string> FieldOf);
