using System.Collections.Immutable;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Investors;
using EMiningLive.Domain.Projects;

namespace EMiningLive.Domain.Investors.Deciding;

/// <summary>Whether what a company looks for, and how much it would put in, stand in form.</summary>
internal static class InterestsForm
{
    private const int MostWords = 50;
    private const int LongestWord = 60;

    public static Refusal? Invalid(StateInterests interests) =>
        Words("minerals", interests.Minerals) ?? Words("stages", interests.Stages, Stages.All) ?? Words("provinces", interests.Provinces, Provinces.All);

    public static Refusal? Invalid(StateTicket ticket)
    {
        if (ticket.From is { } least && Fields.Amount("from", least) is { } noAmount) return noAmount;
        if (ticket.To is not { } most) return null;
        if (Fields.Amount("to", most) is { } unfit) return unfit;
        if (ticket.From is not { } from) return null;
        if (from.Currency != most.Currency) return Fields.Not("to", $"is not in {from.Currency}");
        return most.Amount < from.Amount ? Fields.Not("to", "is less than from") : null;
    }

    private static Refusal? Words(string field, ImmutableArray<string> words, ImmutableArray<string> known = default)
    {
        if (words.IsDefault) return Fields.Not(field, "are required");
        if (words.Length > MostWords) return Fields.Not(field, $"are more than {MostWords}");
        for (var i = 0; i < words.Length; i++)
        {
            if (Fields.Text($"{field}[{i}]", words[i], LongestWord) is { } unfit) return unfit;
            if (!known.IsDefault && Fields.OneOf($"{field}[{i}]", words[i], known) is { } elsewhere) return elsewhere;
            if (words.IndexOf(words[i]) < i) return Fields.Not($"{field}[{i}]", "is named twice");
        }

        return null;
    }
}
