using System.Collections.Frozen;
using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Projects;
using EMiningLive.Domain.Projects;
using EMiningLive.Web.Operations;
using EMiningLive.Web.Protection;

namespace EMiningLive.Web.CodeLists;

/// <summary>The code lists of this deployment: those that come with the program, or those of the file that <c>CodeLists:File</c> names.</summary>
public sealed class Lists
{
    private readonly FrozenSet<string> frameworks, corridors;

    private Lists(CodeListsView view)
    {
        View = view;
        frameworks = view.Frameworks.Select(one => one.Code).ToFrozenSet();
        corridors = view.GrowthCorridors.Select(one => one.Code).ToFrozenSet();
    }

    public CodeListsView View { get; }

    /// <param name="file">Null: those that come with the program.</param>
    /// <exception cref="RefusedToStartException">Says what is wrong with the file, and where.</exception>
    public static Lists Read(string? file)
    {
        var read = Parsed(file is null ? Own() : BytesOf(file));
        if (read.Refusal is { } wrong) throw new RefusedToStartException($"CodeLists:File {file}: {wrong.Field} {wrong.Why}.");
        return new(read.Value!);
    }

    /// <summary>The first code of a command that is in no list.</summary>
    public Refusal.Invalid? Fault(Classify classify) =>
        Stranger("frameworks", classify.Frameworks, frameworks) ?? Stranger("corridors", classify.Corridors, corridors);

    private static Refusal.Invalid? Stranger(string field, ImmutableArray<string> codes, FrozenSet<string> list)
    {
        var at = codes.ToList().FindIndex(code => !list.Contains(code));
        return at < 0 ? null : new($"{field}[{at}]", "is not in the list of /api/codelists");
    }

    private static Reading<CodeListsView> Parsed(ReadOnlyMemory<byte> utf8)
    {
        var parsed = Strict.Parse(Utf8Text.WithoutMark(utf8));
        if (parsed.Refusal is { } unread) return unread;
        var read = Strict.Read<CodeListsView>(parsed.Value);
        if (read.Refusal is { } misfit) return misfit;
        var fault = FaultOf("frameworks", read.Value!.Frameworks) ?? FaultOf("growthCorridors", read.Value.GrowthCorridors);
        return fault is null ? read : fault;
    }

    private static Refusal.Invalid? FaultOf(string field, ImmutableArray<CodeName> list)
    {
        var known = new HashSet<string>();
        return list.Select((one, i) => FaultOf($"{field}[{i}]", one, known)).FirstOrDefault(fault => fault is not null);
    }

    private static Refusal.Invalid? FaultOf(string path, CodeName one, HashSet<string> known)
    {
        if (!Codes.IsOne(one.Code)) return new($"{path}.code", Codes.Wanted);
        if (!known.Add(one.Code)) return new($"{path}.code", $"{one.Code} is doubled");
        foreach (var (language, text) in new[] { ("en", one.Name.En), ("zh", one.Name.Zh), ("ur", one.Name.Ur) })
        {
            if (string.IsNullOrWhiteSpace(text)) return new($"{path}.name.{language}", "is missing");
        }

        return null;
    }

    private static byte[] BytesOf(string file)
    {
        try { return File.ReadAllBytes(file); }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RefusedToStartException($"CodeLists:File {file} cannot be read: {unread.Message}");
        }
    }

    private static byte[] Own()
    {
        using var stream = typeof(Lists).Assembly.GetManifestResourceStream("codelists.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
