using EMiningLive.Contracts.Journal;

namespace EMiningLive.Web.People;

/// <summary>The tables of accounts, as one step of the store's schema.</summary>
public static class PeopleSchema
{
    public static readonly Migration Migration = new("0003-people", Script("people.sqlite.sql"), Script("people.postgres.sql"));

    private static string Script(string name)
    {
        using var stream = typeof(PeopleSchema).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
