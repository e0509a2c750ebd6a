using EMiningLive.Contracts.Journal;

namespace EMiningLive.Web.People;

/// <summary>The tables of accounts, as steps of the store's schema.</summary>
public static class PeopleSchema
{
    public static readonly Migration[] Migrations = [Tables.Step("0003", "people"), Tables.Step("0004", "used-once"), Tables.Step("0005", "wrong-sign-ins")];
}
