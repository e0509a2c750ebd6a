using System.Diagnostics.Metrics;
using EMiningLive.Contracts;
using EMiningLive.Grains.Ledgers;

namespace EMiningLive.Grains.Rooms;

/// <summary>What the rooms of this process count: never who, never how much.</summary>
internal static class RoomMeter
{
    private static readonly Meter Rooms = new("EMiningLive.Rooms");
    private static readonly Counter<long> Activations = Rooms.CreateCounter<long>("emining.rooms.activations", "{room}", "Rooms brought into memory.");
    private static readonly Counter<long> Receipts = Rooms.CreateCounter<long>("emining.rooms.receipts", "{command}", "Commands that took effect.");
    private static readonly Counter<long> Refusals = Rooms.CreateCounter<long>("emining.rooms.refusals", "{command}", "Commands that were refused, by type.");

    public static void Activated() => Activations.Add(1);

    public static void Answered(Answer answer)
    {
        if (answer is Refused refused) Refusals.Add(1, new KeyValuePair<string, object?>("type", refused.Refusal.Name()));
        else Receipts.Add(1);
    }
}
