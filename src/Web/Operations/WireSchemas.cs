using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EMiningLive.Contracts;
using EMiningLive.Contracts.Inbox;
using EMiningLive.Contracts.Investors;
using EMiningLive.Contracts.Projects;
using EMiningLive.Contracts.Rooms;
using EMiningLive.Web.Doors;
using EMiningLive.Web.Inbox;
using EMiningLive.Web.Investors;
using EMiningLive.Web.Projects;
using EMiningLive.Web.Protection;
using EMiningLive.Web.Rooms;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EMiningLive.Web.Operations;

/// <summary>Schemas of what our own converters write and of what the wire leaves out, which the generator cannot know.</summary>
internal static class WireSchemas
{
    private const string Decimal = @"^(0|[1-9][0-9]{0,14})(\.[0-9]{1,2})?$";

    public static Task Fit(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Money)) Become(schema, Amount());
        else if (type == typeof(AmountAsked)) BecomeOneOf(schema, Amount(), Text(Decimal));
        else if (type == typeof(LocalText)) BecomeOneOf(schema, Languages(), Text(null));
        else if (type == typeof(DateTimeOffset)) Become(schema, Instant());
        else if (type == typeof(decimal)) Become(schema, DecimalText());
        else if (type == typeof(CommandId)) Become(schema, Uuid());
        else if (IsWord(type)) Become(schema, Text(null));
        else if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object) OnlyWhatIsAlwaysThere(schema, context.JsonTypeInfo);
        if (type != context.JsonTypeInfo.Type && schema.Type is not null) schema.Type |= JsonSchemaType.Null;
        return Task.CompletedTask;
    }

    /// <summary>What can only be said of the whole: commands carry an id, and some are not for people.</summary>
    public static void Finish(OpenApiDocument document)
    {
        var schemas = document.Components!.Schemas!;
        if (Schema(schemas, nameof(Tier)) is { } tier) tier.Properties = new Dictionary<string, IOpenApiSchema> { ["from"] = DecimalText(), ["step"] = DecimalText() };
        // Where it may be null is said where it is referred to, whichever place the generator met first.
        if (Schema(schemas, nameof(Money)) is { } money) money.Type &= ~JsonSchemaType.Null;
        foreach (var family in new[] { nameof(RoomEvent), nameof(ProjectEvent), nameof(InvestorEvent), nameof(InboxEvent), nameof(Refusal) }) OneOf(schemas, family);
        AreCommands(schemas, RoomDoor.Commands);
        AreCommands(schemas, ProjectDoor.Commands);
        AreCommands(schemas, InvestorDoor.Commands);
        AreCommands(schemas, InboxDoor.Commands);
        schemas.Remove(nameof(Elsewhere));
        foreach (var begins in new[] { nameof(CreateRoom), nameof(Register) })
            if (Schema(schemas, begins) is { } begun) begun.Properties!["id"] = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[a-z0-9][a-z0-9-]{0,63}$" };
        // The generator asks nobody about members of lists that may be missing.
        Schema(schemas, nameof(ChecklistItem))?.Required?.Remove("note");
        // Nor of what lists of times hold.
        if (Schema(schemas, nameof(ProjectSummary))?.Properties?["openCases"] is OpenApiSchema cases) cases.Items = Instant();
        foreach (var schema in schemas.Values.OfType<OpenApiSchema>()) WhatIsMissingIsNotNull(schema);
        WireWords.Name(document);
    }

    /// <summary>Nothing that has a name is null, and what may be missing is left out instead: null stands only where it says something.</summary>
    private static void WhatIsMissingIsNotNull(OpenApiSchema schema)
    {
        schema.Type &= ~JsonSchemaType.Null;
        foreach (var name in schema.Properties?.Keys.Where(name => schema.Required?.Contains(name) != true).ToArray() ?? [])
            schema.Properties![name] = NeverNull(schema.Properties[name]);
    }

    private static IOpenApiSchema NeverNull(IOpenApiSchema member)
    {
        if (member is not OpenApiSchema schema) return member;
        if (schema.OneOf is [{ Type: JsonSchemaType.Null }, var one]) return one;
        schema.Type &= ~JsonSchemaType.Null;
        return schema;
    }

    private static OpenApiSchema? Schema(IDictionary<string, IOpenApiSchema> schemas, string name) => schemas.TryGetValue(name, out var schema) ? schema as OpenApiSchema : null;

    private static void OneOf(IDictionary<string, IOpenApiSchema> schemas, string family)
    {
        if (Schema(schemas, family) is not { AnyOf: { } any } schema) return;
        (schema.OneOf, schema.AnyOf) = (any, null);
        foreach (var member in schemas.Where(one => one.Key.StartsWith(family, StringComparison.Ordinal) && one.Key != family).Select(one => one.Value).OfType<OpenApiSchema>())
        {
            member.Type = JsonSchemaType.Object;
            member.Required = new HashSet<string>(["type", .. member.Required ?? new HashSet<string>()]);
        }
    }

    /// <summary>Those for people carry an id; the others are not shown.</summary>
    private static void AreCommands<TCommand>(IDictionary<string, IOpenApiSchema> schemas, CommandReader<TCommand> commands) where TCommand : class
    {
        var family = typeof(TCommand).Name;
        OneOf(schemas, family);
        foreach (var hidden in commands.Hidden) Forget(schemas, family, hidden.Name);
        foreach (var command in commands.Known.Values) WithId(schemas, family + command.Name);
    }

    private static void Forget(IDictionary<string, IOpenApiSchema> schemas, string family, string member)
    {
        if (!schemas.Remove(family + member) || Schema(schemas, family) is not { } schema) return;
        schema.OneOf = [.. schema.OneOf!.Where(one => one is not OpenApiSchemaReference { Reference.Id: var id } || id != family + member)];
        var mapping = schema.Discriminator?.Mapping;
        foreach (var name in mapping?.Where(one => one.Value.Reference.Id == family + member).Select(one => one.Key).ToArray() ?? []) mapping!.Remove(name);
    }

    private static void WithId(IDictionary<string, IOpenApiSchema> schemas, string command)
    {
        if (Schema(schemas, command) is not { } schema) return;
        schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
        schema.Properties["id"] = Uuid();
        schema.Required!.Add("id");
    }

    /// <summary>A null is left out on the wire, except where it says something.</summary>
    private static void OnlyWhatIsAlwaysThere(OpenApiSchema schema, JsonTypeInfo type)
    {
        foreach (var member in type.Properties.Where(member => Shape.Nullable(member) && !SaysNull(member))) schema.Required?.Remove(member.Name);
    }

    private static bool SaysNull(JsonPropertyInfo member) =>
        member.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), false).OfType<JsonIgnoreAttribute>().Any(ignore => ignore.Condition == JsonIgnoreCondition.Never) == true;

    private static bool IsWord(Type type) =>
        type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IWord<>));

    private static void Become(OpenApiSchema schema, OpenApiSchema form)
    {
        (schema.Type, schema.Format, schema.Pattern) = (form.Type | ((schema.Type ?? 0) & JsonSchemaType.Null), form.Format, form.Pattern);
        (schema.Properties, schema.Required) = (form.Properties, form.Required);
        schema.Description ??= form.Description;
    }

    private static void BecomeOneOf(OpenApiSchema schema, params IOpenApiSchema[] forms) =>
        (schema.OneOf, schema.Type, schema.Properties, schema.Required) = ([.. forms], null, null, null);

    private static OpenApiSchema Amount() => Object(("amount", Text(Decimal), true), ("currency", Text("^[A-Z]{3}$"), true));

    private static OpenApiSchema Languages() => Object(("en", Text(null), true), ("zh", Text(null), false), ("ur", Text(null), false));

    private static OpenApiSchema DecimalText() => new() { Type = JsonSchemaType.String, Description = "A decimal in a string." };

    private static OpenApiSchema Instant() => new() { Type = JsonSchemaType.String, Format = "date-time", Pattern = @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$" };

    private static OpenApiSchema Uuid() => new() { Type = JsonSchemaType.String, Format = "uuid" };

    private static OpenApiSchema Text(string? pattern) => new() { Type = JsonSchemaType.String, Pattern = pattern };

    private static OpenApiSchema Object(params (string Name, OpenApiSchema Schema, bool Required)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(member => member.Name, IOpenApiSchema (member) => member.Schema),
        Required = members.Where(member => member.Required).Select(member => member.Name).ToHashSet(),
    };
}
