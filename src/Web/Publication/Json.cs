using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Nodes;
using EMiningLive.Contracts;

namespace EMiningLive.Web.Publication;

/// <summary>Answers with JSON in a form that others laid down.</summary>
internal sealed class Json(JsonNode body, string type = MediaTypeNames.Application.Json) : IResult
{
    public static readonly JsonWriterOptions Form = new() { Encoder = Wire.Options.Encoder };

    public async Task ExecuteAsync(HttpContext context)
    {
        context.Response.ContentType = type;
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Form);
        body.WriteTo(json);
        await json.FlushAsync(context.RequestAborted);
    }
}
