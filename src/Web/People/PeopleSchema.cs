using EMiningLive.Contracts.Journal;

namespace EMiningLive.Web.People;

/// <summary>The tables of accounts, as steps of the store's schema.</summary>
public static class PeopleSchema
{
    public static readonly Migration[] Migrations = [Step("0003", "people"), Step("0004", "used-once"), Step("0005", "wrong-sign-ins")];

    private static Migration Step(string number, string name) => new($"{number}-{name}", Script($"{name}.sqlite.sql"), Script($"{name}.postgres.sql"));

    private static string Script(string name)
    {
        using var stream = typeof(PeopleSchema).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
