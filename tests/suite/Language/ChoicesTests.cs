using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class ChoicesTests
{
    private static readonly Dictionary<string, Choice[]> Questions = new()
    {
        ["start"] =
        [
            new("Een klacht indienen", ["klagen", "klacht melden"]),
            new("Hoe staat het met mijn klacht?", ["status", "stand van zaken"]),
            new("Hulp van buiten", ["geschillencommissie", "ombudsman"]),
            new("Iets anders vragen", ["vraag"]),
        ],
        ["nature"] = [new("Minder ernstig", ["klein", "niet zo erg", "minor"]), new("Ernstig", ["groot", "zwaar", "serious"])],
        ["talk"] =
        [
            new("Telefonisch", ["bellen", "telefoon"]),
            new("In een persoonlijk gesprek", ["langskomen", "gesprek"]),
            new("Nee, schriftelijk", ["schriftelijk", "op papier"]),
        ],
        ["segment"] = [new("Particulier", ["privé", "consument"]), new("Zakelijk", ["bedrijf", "onderneming"])],
        ["fr"] = [new("Particulier", ["privé"]), new("Société", ["entreprise", "professionnel"]), new("Je ne l'ai pas", [])],
        ["en"] = [new("By phone", ["telephone", "call"]), new("In person", ["visit"]), new("No, in writing", ["written"])],
        ["de"] = [new("Geringfügig", ["klein"]), new("Schwerwiegend", ["ernst"])],
        ["slots"] = [new("maandag 23 november 10:00", []), new("dinsdag 24 november 14:00", []), new("woensdag 25 november 10:00", [])],
    };

    [Theory]
    [InlineData("nl", "start", "Een klacht indienen", 0)]
    [InlineData("nl", "start", "een klacht indienen.", 0)]
    [InlineData("nl", "start", "ik wil graag een klacht indienen", 0)]
    [InlineData("nl", "start", "klagen", 0)]
    [InlineData("nl", "start", "indienen", 0)]
    [InlineData("nl", "start", "indinen", 0)]
    [InlineData("nl", "start", "1", 0)]
    [InlineData("nl", "start", "een", 0)]
    [InlineData("nl", "start", "nummer 2", 1)]
    [InlineData("nl", "start", "de tweede", 1)]
    [InlineData("nl", "start", "2.", 1)]
    [InlineData("nl", "start", "2)", 1)]
    [InlineData("nl", "start", "doe maar de 2e", 1)]
    [InlineData("nl", "start", "optie twee graag", 1)]
    [InlineData("nl", "start", "de laatste", 3)]
    [InlineData("nl", "start", "status", 1)]
    [InlineData("nl", "start", "de stand van zaken", 1)]
    [InlineData("nl", "start", "geschillencomissie", 2)]
    [InlineData("nl", "start", "geschilencomissie", 2)]
    [InlineData("nl", "start", "hulp", 2)]
    [InlineData("nl", "start", "vraag", 3)]
    [InlineData("nl", "nature", "ernstig", 1)]
    [InlineData("nl", "nature", "minder ernstig", 0)]
    [InlineData("nl", "nature", "het is minder ernstig", 0)]
    [InlineData("nl", "nature", "heel ernstig!", 1)]
    [InlineData("nl", "nature", "ernstg", 1)]
    [InlineData("nl", "nature", "klein", 0)]
    [InlineData("nl", "nature", "niet zo erg", 0)]
    [InlineData("nl", "talk", "telefonisch", 0)]
    [InlineData("nl", "talk", "telefonsich", 0)]
    [InlineData("nl", "talk", "liever telefonisch dan", 0)]
    [InlineData("nl", "talk", "tel", 0)]
    [InlineData("nl", "talk", "persoonlijk", 1)]
    [InlineData("nl", "talk", "in een gesprek", 1)]
    [InlineData("nl", "talk", "schriftelijk", 2)]
    [InlineData("nl", "talk", "nee liever schriftelijk", 2)]
    [InlineData("nl", "segment", "prive", 0)]
    [InlineData("nl", "segment", "privé persoon", 0)]
    [InlineData("nl", "segment", "Zakelijke", 1)]
    [InlineData("nl", "segment", "zakelijk", 1)]
    [InlineData("nl", "segment", "bedrijf", 1)]
    [InlineData("fr", "fr", "particulier", 0)]
    [InlineData("fr", "fr", "je suis un particulier", 0)]
    [InlineData("fr", "fr", "une societe", 1)]
    [InlineData("fr", "fr", "la première", 0)]
    [InlineData("fr", "fr", "je ne l’ai pas", 2)]
    [InlineData("en", "en", "by phone", 0)]
    [InlineData("en", "en", "phone", 0)]
    [InlineData("en", "en", "the third one", 2)]
    [InlineData("en", "en", "writing", 2)]
    [InlineData("en", "en", "in writting", 2)]
    [InlineData("en", "en", "I'd like to visit", 1)]
    [InlineData("nl", "talk", "de laatste", 2)]
    [InlineData("nl", "talk", "de voorlaatste", 1)]
    [InlineData("nl", "talk", "op één na laatste graag", 1)]
    [InlineData("fr", "fr", "l’avant-dernier", 1)]
    [InlineData("en", "en", "the second to last", 1)]
    [InlineData("en", "en", "the last one", 2)]
    [InlineData("de", "de", "schwerwiegend", 1)]
    [InlineData("de", "de", "Schwerwigend", 1)]
    [InlineData("de", "de", "das zweite", 1)]
    [InlineData("de", "de", "geringfügig", 0)]
    [InlineData("nl", "slots", "dinsdag", 1)]
    [InlineData("nl", "slots", "24 november", 1)]
    [InlineData("nl", "slots", "de derde", 2)]
    public void A_choice_is_recognised(string language, string question, string text, int expected) =>
        Assert.Equal(expected, Choices.Pick(Message.Read(text), Questions[question], language));

    [Theory]
    [InlineData("nl", "start", "")]
    [InlineData("nl", "start", "klacht")]
    [InlineData("nl", "start", "5")]
    [InlineData("nl", "start", "0")]
    [InlineData("nl", "start", "de eerste of de tweede")]
    [InlineData("nl", "start", "mijn auto is kapot en ik heb hulp nodig van een monteur")]
    [InlineData("nl", "start", "banaan")]
    [InlineData("nl", "start", "👍")]
    [InlineData("nl", "nature", "ik weet het niet")]
    [InlineData("nl", "talk", "niet telefonisch")]
    [InlineData("nl", "talk", "telefonisch of schriftelijk")]
    [InlineData("nl", "talk", "te")]
    [InlineData("nl", "segment", "zaken")]
    [InlineData("nl", "slots", "november")]
    [InlineData("nl", "slots", "10")]
    [InlineData("fr", "fr", "pas un particulier")]
    [InlineData("en", "en", "whatever you think")]
    [InlineData("de", "de", "keine Ahnung")]
    public void What_names_no_choice_or_more_than_one_picks_none(string language, string question, string text) =>
        Assert.Null(Choices.Pick(Message.Read(text), Questions[question], language));

    [Fact]
    public void Without_choices_nothing_is_picked() => Assert.Null(Choices.Pick(Message.Read("1"), [], "nl"));

    [Fact]
    public void What_was_read_once_makes_no_two_choices_of_one()
    {
        string[] synonyms = ["klein"];
        var one = new Choice("Minder", synonyms);
        var other = new Choice("Minder", synonyms);
        Choices.Pick(Message.Read("klein"), [one], "nl");
        Assert.Equal(other, one);
        Assert.Equal(other.GetHashCode(), one.GetHashCode());
    }
}
