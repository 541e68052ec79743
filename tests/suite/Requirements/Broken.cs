using System.Text.Json.Nodes;

namespace ComplaintBot.Tests.Requirements;

/// <summary>The smallest change that makes a rule untrue: in a company's file, in a sentence, or in what the check itself puts in.</summary>
internal sealed record Broken
{
    public static readonly Broken Nothing = new();

    private Broken() { }

    /// <summary>Edits the file of a company, which is named first.</summary>
    public Action<string, JsonObject>? EditFile { get; private init; }

    /// <summary>Edits the texts of a form of address, which is named first.</summary>
    public Action<string, JsonObject>? EditTexts { get; private init; }

    /// <summary>What the bot hears instead of what the customer says.</summary>
    public Func<string, string> Hears { get; private init; } = words => words;

    /// <summary>The company to which the customer comes instead.</summary>
    public Func<string?, string?> Company { get; private init; } = company => company;

    /// <summary>Quotes and examples of the file are left out: they would find the change before the check does.</summary>
    public static Broken Procedure(string company, Action<JsonObject> edit) => new()
    {
        EditFile = (id, file) =>
        {
            if (id == company)
                edit(file);
        },
    };

    /// <param name="form">A language, or <c>nl.je</c> for what is said in another way to whom the company says "je".</param>
    /// <param name="edit">Is given the texts as they stand in <c>dialogs/Texts</c>.</param>
    public static Broken Text(string form, Action<JsonObject> edit) => new()
    {
        EditTexts = (name, texts) =>
        {
            if (name == form)
                edit(texts);
        },
    };

    /// <summary>Where the rule stands in code alone: the customer gives another answer, word for word.</summary>
    public static Broken Answer(string said, string heard) => new() { Hears = words => words == said ? heard : words };

    /// <summary>Where the rule stands in code alone: the customer is at another company.</summary>
    public static Broken AtCompany(string? company, string instead) => new() { Company = named => named == company ? instead : named };
}
