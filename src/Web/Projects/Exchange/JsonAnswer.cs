using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using EMiningLive.Contracts;

namespace EMiningLive.Web.Projects.Exchange;

/// <summary>Answers with an array, written while it is read.</summary>
internal sealed class JsonAnswer(IAsyncEnumerable<JsonNode> rows) : IResult
{
    /// <summary>Of what is written so much is gathered before it is sent.</summary>
    private const int Portion = 64 * 1024;

    public async Task ExecuteAsync(HttpContext context)
    {
        context.Response.ContentType = MediaTypeNames.Application.Json;
        var to = context.Response.BodyWriter;
        await using var json = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = Wire.Options.Encoder });
        json.WriteStartArray();
        await foreach (var row in rows.WithCancellation(context.RequestAborted))
        {
            row.WriteTo(json);
            json.Flush();
            if (to.UnflushedBytes > Portion) await to.FlushAsync(context.RequestAborted);
        }

        json.WriteEndArray();
    }
}
