using EMiningLive.Domain.Chain;

namespace EMiningLive.Verify;

/// <summary>Carries out an order of the command line and says in words what was found.</summary>
public static class Auditor
{
    public static Outcome Run(IReadOnlyList<string> args, TextWriter output)
    {
        var texts = new Texts(Order.LanguageOf(args));
        if (Order.Parse(args) is { } order) return new Audit(order, texts, output).Run();
        output.WriteLine(texts.Say("usage"));
        return Outcome.Unreadable;
    }
}

internal sealed class Audit(Order order, Texts texts, TextWriter output)
{
    public Outcome Run()
    {
        var outcome = Read(order.Record, out var record);
        if (record is null) return outcome;
        foreach (var receipt in order.Receipts) outcome = Worse(outcome, Check(record, receipt));
        return order.Compare is { } other ? Worse(outcome, Compare(record, other)) : outcome;
    }

    private Outcome Read(string path, out RecordVerdict.Valid? record)
    {
        record = null;
        byte[] bytes;
        try { bytes = File.ReadAllBytes(path); }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Say(Outcome.Unreadable, "unreadable.noFile", path, missing.Message);
        }

        var verdict = RecordVerifier.Verify(bytes);
        record = verdict as RecordVerdict.Valid;
        return Tell(path, verdict);
    }

    private Outcome Tell(string path, RecordVerdict verdict) => verdict switch
    {
        RecordVerdict.Valid valid => Tell(valid),
        RecordVerdict.Invalid invalid => Say(Outcome.Invalid, "invalid", path, Place(invalid.Fault), Why(invalid.Fault)),
        RecordVerdict.Unreadable unreadable => Say(Outcome.Unreadable, "unreadable." + Name(unreadable.Why), path),
        _ => throw new InvalidOperationException("A verdict that has no words."),
    };

    private Outcome Tell(RecordVerdict.Valid valid)
    {
        Say(Outcome.Valid, "valid", valid.Feed, valid.Version);
        Say(Outcome.Valid, "head", Convert.ToBase64String(valid.Head));
        return Say(Outcome.Valid, "sealed", valid.SealedWho, valid.SealedWhat);
    }

    private Outcome Check(RecordVerdict.Valid record, ReceiptToCheck receipt) => record.At(receipt.Seq, receipt.Head) switch
    {
        HeadMatch.Equal => Say(Outcome.Valid, "receipt.equal", receipt.Seq),
        HeadMatch.Beyond => Say(Outcome.Invalid, "receipt.beyond", receipt.Seq, record.Version),
        _ => Say(Outcome.Invalid, "receipt.different", receipt.Seq),
    };

    private Outcome Compare(RecordVerdict.Valid record, string path)
    {
        var outcome = Read(path, out var other);
        if (other is null) return outcome;
        if (record.Feed != other.Feed) return Say(Outcome.Invalid, "compare.otherFeed", record.Feed, other.Feed);
        return record.FirstDifference(other) is { } seq
            ? Say(Outcome.Invalid, "compare.different", seq)
            : Say(Outcome.Valid, "compare.equal", Math.Min(record.Version, other.Version));
    }

    private string Place(RecordFault fault) => fault.Entry is { } entry ? texts.Say("entry", entry) : texts.Say("whole");

    /// <summary>The most exact words there are: of the fault in that field, else of the fault.</summary>
    private string Why(RecordFault fault)
    {
        var exact = $"flaw.{Name(fault.Flaw)}.{fault.Field}";
        return texts.Say(texts.Has(exact) ? exact : "flaw." + Name(fault.Flaw), fault.Field);
    }

    private Outcome Say(Outcome outcome, string key, params object?[] values)
    {
        output.WriteLine(texts.Say(key, values));
        return outcome;
    }

    private static Outcome Worse(Outcome one, Outcome other) => (Outcome)Math.Max((int)one, (int)other);

    private static string Name<T>(T value) where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
