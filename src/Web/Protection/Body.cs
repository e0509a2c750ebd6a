using System.Buffers;
using System.Reflection;
using System.Text.Json;
using EMiningLive.Contracts;
using Microsoft.AspNetCore.Http.Metadata;

namespace EMiningLive.Web.Protection;

/// <summary>A request's JSON body, read strictly. What does not fit is refused by <see cref="Bodies.RefuseUnreadable"/> before the endpoint runs.</summary>
public sealed class Body<T> : IReadBody, IEndpointParameterMetadataProvider
{
    private readonly T? value;

    private Body(T? value, Problem? problem) => (this.value, Problem) = (value, problem);

    public Problem? Problem { get; }

    public T Value => value!;

    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var json = await Bodies.Read(context.Request);
        if (json.Problem is { } unread) return new(default, unread);
        if (json.Element is T element) return new(element, null);
        var read = Strict.Read<T>(json.Element);
        return new(read.Value, read.Refusal is { } refusal ? Problem.Of(refusal) : null);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        // An endpoint that reads its body by hand says itself what it takes.
        if (typeof(T) != typeof(JsonElement)) builder.Metadata.Add(Bodies.Takes(typeof(T)));
    }
}

/// <summary>Says for the API document which text a body may be beside JSON.</summary>
public sealed record AlsoTakes(string ContentType);

/// <summary>A body that may have been unreadable.</summary>
public interface IReadBody
{
    Problem? Problem { get; }
}

/// <summary>Takes the bytes of a request's body, bounded, and only if they are said to be JSON.</summary>
public static class Bodies
{
    /// <summary>
    /// What any valid command fits in, over HTTP and hub: a room's title in three languages and its project, 4,000 characters each, every one
    /// outside the first plane and escaped in twelve bytes, are 192,000; the longest rules, escaped too, some 40,000.
    /// </summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>
    /// Says for the API document what a body is. Of any content type: else routing itself would turn the wrong ones away,
    /// towards another endpoint or with an answer that is not ours.
    /// </summary>
    public static AcceptsMetadata Takes(Type type) => new(["*/*"], type);

    public static async ValueTask<(JsonElement Element, Problem? Problem)> Read(HttpRequest request)
    {
        if (!request.HasJsonContentType()) return (default, OtherType("application/json"));
        var (bytes, problem) = await Bytes(request);
        if (problem is not null) return (default, problem);
        var read = Strict.Parse(bytes);
        return (read.Value, read.Refusal is { } refusal ? Problem.Of(refusal) : null);
    }

    /// <summary>All of it, or that it is larger than this endpoint takes.</summary>
    public static async ValueTask<(ReadOnlyMemory<byte> Bytes, Problem? Problem)> Bytes(HttpRequest request)
    {
        try
        {
            return (await All(request), null);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (default, Unfit("is too large", StatusCodes.Status413PayloadTooLarge));
        }
    }

    public static Problem OtherType(string wanted) => Unfit($"is not {wanted}", StatusCodes.Status415UnsupportedMediaType);

    /// <summary>Answers for bodies that could not be read, so that no endpoint has to.</summary>
    public static async ValueTask<object?> RefuseUnreadable(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.Arguments.OfType<IReadBody>().FirstOrDefault(body => body.Problem is not null) is { Problem: { } problem }
            ? new Refuses(problem)
            : await next(call);

    private static Problem Unfit(string why, int status) => Problem.Of(new Refusal.Invalid(Strict.Body, why), status);

    private static async Task<ReadOnlyMemory<byte>> All(HttpRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        int read;
        while ((read = await request.Body.ReadAsync(buffer.GetMemory(1024), request.HttpContext.RequestAborted)) > 0) buffer.Advance(read);
        return buffer.WrittenMemory;
    }
}
