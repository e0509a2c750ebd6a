using System.Text.RegularExpressions;

namespace EMiningLive.Architecture.Tests;

/// <summary>Logs name no inbox: whose it is would tell whom an anonymous room concerns. They get <c>FeedId.Traced</c>, never the id.</summary>
public partial class LogTests
{
    [Fact]
    public void A_log_is_given_a_feeds_traced_name_and_no_id()
    {
        var messages = Repository.Source(".cs").Where(file => file.StartsWith("src/", StringComparison.Ordinal)).SelectMany(file => Message().Matches(Repository.Read(file)).Select(found => $"{file}: {found.Value}")).ToArray();

        Assert.True(messages.Length > 20, "the log messages are written in another way than this test looks for");
        Assert.DoesNotContain(messages, message => Id().IsMatch(message));
    }

    [GeneratedRegex(@"partial void Log\w+\([^)]*\)")]
    private static partial Regex Message();

    [GeneratedRegex(@"\b(FeedId|GrainId|PartyId|IGrain\w*)\b")]
    private static partial Regex Id();
}
