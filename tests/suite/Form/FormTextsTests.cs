using System.Text.RegularExpressions;
using ComplaintBot.Dialogs.Form;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Form;

namespace ComplaintBot.Tests.Form;

public sealed partial class FormTextsTests
{
    private static readonly TextLibrary Library = TextLibrary.Load();

    public static TheoryData<string, bool> Forms => new() { { "nl", false }, { "nl", true }, { "fr", false }, { "en", false }, { "de", false } };

    /// <summary>A form shows neither what a question means nor the chat's greeting and repair, does not ask by which way, and gives no information.</summary>
    private static bool IsOfTheChat((string Path, Phrase Phrase) text) =>
        text.Path.EndsWith("Explain", StringComparison.Ordinal)
        || text.Path.StartsWith("Status.", StringComparison.Ordinal) || text.Path.StartsWith("Adding.", StringComparison.Ordinal) || text.Path.StartsWith("Information.", StringComparison.Ordinal) || text.Path.StartsWith("Outside.", StringComparison.Ordinal)
        || text.Path is "Greeting.Hello" or "Greeting.HelloWithoutCompany" or "Repair.Help" or "Repair.WayOut" or "Repair.Goodbye" or "Repair.NoOtherLanguage" or "Routes.Ask";

    [Theory]
    [MemberData(nameof(Forms))]
    public void No_sentence_that_a_form_shows_tells_the_customer_what_to_type(string language, bool informal)
    {
        var texts = Library.In(language, informal);
        var left = ChatOnly.Of(texts);
        var told = from section in typeof(Texts).GetProperties()
                   from property in section.PropertyType.GetProperties()
                   where property.PropertyType == typeof(Phrase)
                   select (Path: $"{section.Name}.{property.Name}", Phrase: (Phrase)property.GetValue(section.GetValue(texts))!);
        var wrong = told.Where(text => OfTyping().IsMatch(text.Phrase.ToString()) && !left.ContainsKey(text.Phrase) && !IsOfTheChat(text));
        Assert.Empty(wrong.Select(text => $"{text.Path}: {text.Phrase} (a form would say this; list it in ChatOnly, or put it another way)"));
        Assert.DoesNotContain(left.Values.OfType<Phrase>(), instead => OfTyping().IsMatch(instead.ToString()));
        Assert.All(left.Where(pair => pair.Value is not null), pair => Assert.Subset(pair.Key.Places.Append("company").ToHashSet(), pair.Value!.Places.ToHashSet()));
    }

    [Theory]
    [InlineData(false, @"\b(je|jou|jouw|jij)\b")]
    [InlineData(true, @"\b(u|uw)\b")]
    public void Nobody_is_addressed_in_two_forms(bool informal, string other) =>
        Assert.DoesNotContain(Words(FormTexts.In("nl", informal)), words => Regex.IsMatch(words, other, RegexOptions.IgnoreCase));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_language_has_every_word_with_its_places_and_typographic_marks(string language, bool informal)
    {
        var words = Words(FormTexts.In(language, informal)).ToList();
        Assert.Equal(Words(DutchFormTexts.U).Count(), words.Count);
        Assert.DoesNotContain(words, text => text.Length == 0 || text.Contains('\'', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal));
        Assert.Single(words, text => text.Contains("{0}", StringComparison.Ordinal));
        if (language == "fr") Assert.DoesNotContain(words, text => Regex.IsMatch(text, "[^\u00a0][?;:!](?!/)"));
    }

    [Theory]
    [InlineData("Wat is de aard? Die keuze is aan jou.", "Wat is de aard?", "Die keuze is aan jou.")]
    [InlineData("Is er gevaar? Bel dan 112. Zal iemand je bellen?", "Zal iemand je bellen?", "Is er gevaar? Bel dan 112.")]
    [InlineData("Vertel wat er is gebeurd. Schrijf alles op.", "Vertel wat er is gebeurd.", "Schrijf alles op.")]
    [InlineData("Wat is je naam?", "Wat is je naam?", "")]
    [InlineData("Que s’est-il passé\u00a0? Racontez.", "Que s’est-il passé\u00a0?", "Racontez.")]
    [InlineData("", "", "")]
    public void A_question_becomes_a_heading_and_a_hint(string text, string heading, string hint) =>
        Assert.Equal(new Heading(heading, hint), Heading.Of(text));

    private static IEnumerable<string> Words(FormTexts texts) => typeof(FormTexts).GetProperties().SelectMany(property => property.GetValue(texts) switch
    {
        string text => [text],
        IEnumerable<string> lines => lines,
        _ => Array.Empty<string>(),
    });

    [GeneratedRegex(@"\bchat\b|\b(typ|zeg|schrijf hier)\b|\b(tapez|dites|écrivez ici|écrivez-moi)\b|\b(type|just write|say ‘)|\b(tippen|sagen|schreiben) sie (einfach|hier|„)|„Mitarbeiter“", RegexOptions.IgnoreCase)]
    private static partial Regex OfTyping();
}
