using EMiningLive.Contracts.Projects;

namespace EMiningLive.Domain.Projects.Deciding;

/// <summary>The public register of contacts between officials and companies.</summary>
internal static class Contacts
{
    public static Decision<ProjectEvent> Decide(in Asking asking, RecordContact contact) =>
        asking.Then(new ContactRecorded(contact.Company, contact.On, contact.Subject, contact.Place));
}
