using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Pipeline;

namespace EMiningLive.Domain.Pipeline;

/// <summary>The members of the view as they travel: a frame carries those that read differently from the frame before.</summary>
public sealed class Members
{
    public static readonly Members None = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>They are about the frame itself, not in it.</summary>
    private static readonly ImmutableHashSet<string> OfTheFrame = ["epoch", "seq", "at"];

    private readonly ImmutableDictionary<string, string> texts;

    private Members(ImmutableDictionary<string, string> texts) => this.texts = texts;

    public static Members Of(PipelineView view)
    {
        using var document = JsonDocument.Parse(Wire.Write(view));
        return new(document.RootElement.EnumerateObject().Where(member => !OfTheFrame.Contains(member.Name)).ToImmutableDictionary(member => member.Name, member => member.Value.GetRawText()));
    }

    /// <summary>UTF-8 JSON object of all that changed; null where nothing did.</summary>
    public byte[]? ChangesSince(Members before)
    {
        var changed = texts.Where(member => before.texts.GetValueOrDefault(member.Key) != member.Value).OrderBy(member => member.Key, StringComparer.Ordinal).ToList();
        if (changed.Count == 0) return null;
        var to = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(to))
        {
            json.WriteStartObject();
            foreach (var (name, text) in changed)
            {
                json.WritePropertyName(name);
                json.WriteRawValue(text, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        return to.WrittenSpan.ToArray();
    }
}
