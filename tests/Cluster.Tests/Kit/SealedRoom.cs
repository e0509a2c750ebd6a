namespace EMiningLive.Cluster.Tests.Kit;

/// <summary>An auction in two stages that holds one sealed offer of every company, 100, 101 and so on.</summary>
public static class SealedRoom
{
    /// <param name="due">Until when offers are taken; nobody has asked to open them yet.</param>
    public static async Task<string> Of(Api api, DateTimeOffset due)
    {
        var rules = new { preset = "twoStage", closesAt = (string?)null, quietSeconds = 60, offersDueAt = Api.Wire(due), ascendingSeconds = 3600 };
        var room = await api.Draft(more: rules);
        await api.Does("official", room, new { type = "open" });
        for (var i = 0; i < Companies.All.Length; i++)
            await api.Does(Companies.All[i], room, new { type = "sealOffer", amount = new { amount = $"{100 + i}.00", currency = "USD" } });
        return room;
    }
}
