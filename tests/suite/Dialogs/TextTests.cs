using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Texts;

namespace ComplaintBot.Tests.Dialogs;

/// <summary>The texts of every language and form of address against each other, and against the rules of good typography.</summary>
public sealed partial class TextTests
{
    private static readonly TextLibrary Library = TextLibrary.Load();
    private static readonly Texts Polite = Library.In("nl", informalDutch: false);
    private static readonly Texts Informal = Library.In("nl", informalDutch: true);

    [Fact]
    public void Every_form_of_a_sentence_has_the_same_places()
    {
        var reference = Sentences(Polite).ToDictionary(s => s.Path, s => PlacesOf(s.Text));
        foreach (var texts in Library.Languages.Select(language => Library.In(language, informalDutch: false)).Append(Informal))
            foreach (var (path, text) in Sentences(texts))
                // Other words for a button are the language's own; they may name the company and nothing else.
                if (path.Contains("/Also[", StringComparison.Ordinal))
                    Assert.Subset(new HashSet<string> { "company" }, PlacesOf(text));
                else if (reference.TryGetValue(path, out var places))
                    Assert.True(places.SetEquals(PlacesOf(text)), $"{path} has other places: {text}");
    }

    [Fact]
    public void The_polite_texts_never_say_je_and_the_informal_ones_never_say_u()
    {
        Assert.Empty(Sentences(Polite).Where(s => Je().IsMatch(s.Text)).Select(s => s.Path + ": " + s.Text));
        Assert.Empty(Sentences(Informal).Where(s => U().IsMatch(s.Text)).Select(s => s.Path + ": " + s.Text));
    }

    [Fact]
    public void Apostrophes_and_quotation_marks_are_typographic() =>
        Assert.Empty(Library.Languages.Select(language => Library.In(language, informalDutch: false)).Append(Informal).SelectMany(Sentences).Where(s => s.Text.Contains('\'', StringComparison.Ordinal) || s.Text.Contains('"', StringComparison.Ordinal))
            .Where(s => !s.Path.Contains("Also", StringComparison.Ordinal)).Select(s => s.Path));

    [Fact]
    public void A_button_fits_on_a_phone() =>
        Assert.Empty(Library.Languages.Select(language => Library.In(language, informalDutch: true)).SelectMany(Offers).Where(o => o.Label.Length > 50).Select(o => o.Label));

    [Fact]
    public void A_sentence_whose_place_nobody_fills_is_an_error() =>
        Assert.Throws<ArgumentException>(() => new Phrase("Op {date} of eerder.").With(("day", "maandag")));

    [Fact]
    public void Every_language_of_a_procedure_that_is_offered_has_texts()
    {
        var procedures = ProcedureLibrary.Load(Repository.Procedures, FactOverrides.None);
        foreach (var company in procedures.Companies)
            Assert.All(procedures.Current(company, Conversations.Some.FridayMorning).Languages.Supported, language => Assert.True(Library.Has(language), language));
    }

    private static HashSet<string> PlacesOf(string text) => [.. new Phrase(text).Places];

    private static IEnumerable<Offer> Offers(object node) => Walk("", node).Select(found => found.Value).OfType<Offer>();

    private static IEnumerable<(string Path, string Text)> Sentences(object node) => Walk("", node).SelectMany(found => found.Value switch
    {
        Phrase phrase => [(found.Path, phrase.ToString())],
        string text => [(found.Path, text)],
        _ => Array.Empty<(string, string)>(),
    });

    private static IEnumerable<(string Path, object Value)> Walk(string path, object node)
    {
        yield return (path, node);
        if (node is Phrase or string)
            yield break;
        var children = node is IEnumerable list
            ? list.Cast<object>().Select((value, i) => ($"{path}[{i}]", value))
            : node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType != typeof(bool))
                .Select(p => ($"{path}/{p.Name}", p.GetValue(node)!));
        foreach (var (name, value) in children)
            foreach (var found in Walk(name, value))
                yield return found;
    }

    [GeneratedRegex(@"\b(je|jou|jouw|jij)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Je();

    [GeneratedRegex(@"\b(u|uw)\b", RegexOptions.IgnoreCase)]
    private static partial Regex U();
}
