using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EMiningLive.Domain.Rooms;

/// <summary>
/// The last 100 of a sequence, oldest first. Adding costs the same whatever came before: a new item is linked to those
/// since the last full hundred, and each full hundred replaces the one before it as one array.
/// </summary>
public sealed class Recent<T> : IEquatable<Recent<T>>
{
    public const int Kept = 100;

    public static readonly Recent<T> None = new([], null);

    private readonly ImmutableArray<T> _hundred;
    private readonly Link? _since;

    private Recent(ImmutableArray<T> hundred, Link? since) => (_hundred, _since) = (hundred, since);

    public static Recent<T> Of(ImmutableArray<T> items) => new(items.Length > Kept ? items[^Kept..] : items, null);

    public Recent<T> Add(T item)
    {
        var since = new Link(item, _since);
        return since.Count < Kept ? new(_hundred, since) : new(InOrder(since), null);
    }

    public ImmutableArray<T> Items
    {
        get
        {
            var since = InOrder(_since);
            var older = Math.Min(_hundred.Length, Kept - since.Length);
            return [.. _hundred.AsSpan(_hundred.Length - older, older), .. since];
        }
    }

    public bool Equals(Recent<T>? other) => other is not null && Items.SequenceEqual(other.Items);
    public override bool Equals(object? obj) => Equals(obj as Recent<T>);
    public override int GetHashCode() => _since?.Item?.GetHashCode() ?? _hundred.LastOrDefault()?.GetHashCode() ?? 0;

    private static ImmutableArray<T> InOrder(Link? newest)
    {
        var items = new T[newest?.Count ?? 0];
        for (var link = newest; link is not null; link = link.Before) items[link.Count - 1] = link.Item;
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private sealed class Link(T item, Link? before)
    {
        public T Item { get; } = item;
        public Link? Before { get; } = before;
        public int Count { get; } = (before?.Count ?? 0) + 1;
    }
}

/// <summary>Writes <see cref="Recent{T}"/> as the plain list that it keeps.</summary>
public sealed class RecentConverter<T> : JsonConverter<Recent<T>>
{
    public override Recent<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        Recent<T>.Of(JsonSerializer.Deserialize<ImmutableArray<T>>(ref reader, options));

    public override void Write(Utf8JsonWriter writer, Recent<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Items, options);
}
