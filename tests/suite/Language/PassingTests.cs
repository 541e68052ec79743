using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

/// <summary>What is heard in passing, and above all what is not.</summary>
public sealed class PassingTests
{
    [Theory]
    [InlineData("nl", "De garage (03 123 45 67) neemt niet op. Mijn nummer is 06 12345678.", "06 12345678")]
    [InlineData("nl", "Jan Peeters, jan@peeters.nl, 06 12345678", "06 12345678")]
    [InlineData("nl", "Ik heb gebeld naar 06 12345678 en niemand nam op", null)]
    [InlineData("nl", "0612345678 is het nummer van de dealer", null)]
    [InlineData("nl", "De auto stond bij de garage, 06 12345678", null)]
    [InlineData("nl", "Ik betaalde 1234,56 op 01-12-2025", null)]
    [InlineData("fr", "Appelez-moi au 06 12 34 56 78", "06 12 34 56 78")]
    [InlineData("en", "You can reach me on 06 12345678", "06 12345678")]
    [InlineData("de", "Meine Handynummer ist 06 12345678", "06 12345678")]
    [InlineData("nl", "mijn nummer is nul zes twaalf vierendertig zesenvijftig achtenzeventig en ik wil een leenauto", "0612345678")]
    [InlineData("nl", "ik heb een twee drie vier keer gebeld", null)]
    [InlineData("fr", "mon numéro est le zéro six douze trente-quatre cinquante-six septante-huit", "0612345678")]
    [InlineData("en", "my number is zero six twelve thirty four fifty six seventy eight", "0612345678")]
    [InlineData("de", "meine Nummer ist null sechs zwölf vierunddreißig sechsundfünfzig achtundsiebzig", "0612345678")]
    public void A_phone_number_is_the_customers_own_where_the_words_say_so(string language, string text, string? own) =>
        Assert.Equal(own, OwnContact.Phone(Message.Read(text), language, language == "fr" ? "FR" : "NL"));

    [Theory]
    [InlineData("nl", "mail mij op jan@peeters.nl", "jan@peeters.nl")]
    [InlineData("nl", "Ik mailde naar info@dealer.nl, mijn mail is jan@peeters.nl", "jan@peeters.nl")]
    [InlineData("nl", "Ik kreeg een mail van verkoop@dealer.nl", null)]
    [InlineData("en", "The dealer (dealer@garage.example) kept my car", null)]
    [InlineData("en", "my email is sarah@jones.example", "sarah@jones.example")]
    [InlineData("fr", "le garage garage@auto.be ne répond pas", null)]
    public void An_address_is_the_customers_own_where_the_words_say_so(string language, string text, string? own) =>
        Assert.Equal(own, OwnContact.Email(Message.Read(text), language));

    [Theory]
    [InlineData("nl", "mijn contract LM-12345 loopt nog", "LM-12345")]
    [InlineData("nl", "contractnummer: 2024/118, en verder", "2024/118")]
    [InlineData("nl", "mijn contract loopt sinds 2023", null)]
    [InlineData("nl", "een contract van 2023", null)]
    [InlineData("nl", "het contract kost 380 euro per maand", null)]
    [InlineData("nl", "contract 48 maanden", null)]
    [InlineData("nl", "factuur 12345 en kenteken AB-123-C", null)]
    [InlineData("fr", "dossier D-99123", "D-99123")]
    [InlineData("en", "contract number LM-5521.", "LM-5521")]
    [InlineData("de", "Vertragsnummer D-4711", "D-4711")]
    public void A_contract_number_is_called_one(string language, string text, string? number) =>
        Assert.Equal(number, NamedContract.Find(Message.Read(text), language));

    [Theory]
    [InlineData("nl", "Hallo, ik ben Jan Peeters, en ik heb een klacht", "Jan Peeters")]
    [InlineData("nl", "mijn naam is jan de vries en mijn auto is stuk", "jan de vries")]
    [InlineData("nl", "De auto is stuk. Met vriendelijke groet, Els Maes", "Els Maes")]
    [InlineData("nl", "ik ben boos", null)]
    [InlineData("nl", "IK BEN HET SPUUGZAT!!!", null)]
    [InlineData("nl", "ik ben klant bij jullie", null)]
    [InlineData("fr", "je m'appelle Luc Dubois, client", "Luc Dubois")]
    [InlineData("fr", "je suis très fâché", null)]
    [InlineData("en", "my name is Sarah Jones, contract 1", "Sarah Jones")]
    [InlineData("en", "I am not happy", null)]
    [InlineData("de", "mein Name ist Karl Weber, Vertrag 1", "Karl Weber")]
    [InlineData("de", "ich bin Kunde", null)]
    public void A_name_is_introduced(string language, string text, string? name) => Assert.Equal(name, IntroducedName.Find(Message.Read(text), language));

    [Theory]
    [InlineData("nl", "De auto is stuk. Ik wil mijn geld terug.", "Ik wil mijn geld terug")]
    [InlineData("nl", "Ik wil een klacht indienen over de factuur", null)]
    [InlineData("nl", "Ik wil een medewerker spreken", null)]
    [InlineData("nl", "Ik wil niet langer wachten", null)]
    [InlineData("fr", "Je voudrais une voiture de remplacement.", "Je voudrais une voiture de remplacement")]
    [InlineData("en", "I would like a month's rent back, it is only fair", "I would like a month's rent back")]
    [InlineData("de", "Ich möchte mein Geld zurück!", "Ich möchte mein Geld zurück")]
    public void An_outcome_is_wished(string language, string text, string? wish) => Assert.Equal(wish, WishedOutcome.Find(Message.Read(text), language));

    [Theory]
    [InlineData("Ik woon in de Kerkstraat 12, 3511 AB Utrecht.", "Kerkstraat 12, 3511 AB Utrecht")]
    [InlineData("rue de l'Église 12, 5000 Namur", "rue de l'Église 12, 5000 Namur")]
    [InlineData("Bourgetlaan 20, bus 1, 1130 Brussel", "Bourgetlaan 20, bus 1, 1130 Brussel")]
    [InlineData("Op 12 november 2025 in Utrecht", null)]
    [InlineData("De auto staat bij de garage, Kerkstraat 12, 3511 AB Utrecht", null)]
    [InlineData("de auto gelegen Kerkstraat 12, 9000 Gent", "Kerkstraat 12, 9000 Gent")]
    [InlineData("12 rue de Rivoli, 75001 Paris", "12 rue de Rivoli, 75001 Paris")]
    [InlineData("Liersesteenweg 12 bus 3, 2800 Mechelen", "Liersesteenweg 12 bus 3, 2800 Mechelen")]
    public void An_address_has_a_street_and_a_town(string text, string? address) => Assert.Equal(address, Addresses.FindOwn(Message.Read(text), "nl", "NL"));

    [Theory]
    [InlineData("nl", "nee, de 12e, niet de 21e", "21e", "12e")]
    [InlineData("nl", "niet 0612 maar 0613", "0612", "0613")]
    [InlineData("fr", "non pas D-99123 mais D-99124", "D-99123", "D-99124")]
    [InlineData("en", "no, the 12th, not the 21st", "21st", "12th")]
    [InlineData("de", "nicht Montag sondern Dienstag", "Montag", "Dienstag")]
    public void A_correction_names_what_was_wrong_and_what_is_right(string language, string text, string wrong, string right)
    {
        var correction = Correction.Read(Message.Read(text), language);
        Assert.Equal((wrong, right), (correction?.Wrong, correction?.Right));
    }

    [Theory]
    [InlineData("nl", "Jan Brant", "mijn naam is met dt", "Jan Brandt")]
    [InlineData("nl", "Els Deker", "met kk", "Els Dekker")]
    [InlineData("nl", "Jan Brandt", "met dt", null)]
    [InlineData("en", "Jon Smith", "my name is with hn", null)]
    [InlineData("en", "Ann Clark", "my name is with ke", "Ann Clarke")]
    public void A_name_is_spelled_out(string language, string name, string words, string? mended) =>
        Assert.Equal(mended, SpelledName.Mend(name, Message.Read(words), language));

    [Fact]
    public void Any_text_is_taken()
    {
        var random = new Random(5);
        string[] pieces = ["contract ", "niet ", "maar ", "mijn naam is ", "é", "12", "@", ". ", ", ", "06 12345678", "\ud83d\ude00", "3511 AB ", "met ", "dt", "\n", "ik wil "];
        for (var round = 0; round < 3000; round++)
        {
            var message = Message.Read(string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)])));
            foreach (var language in WordTables.Languages)
            {
                OwnContact.Phone(message, language, "NL");
                OwnContact.Email(message, language);
                NamedContract.Find(message, language);
                IntroducedName.Find(message, language);
                WishedOutcome.Find(message, language);
                Addresses.FindOwn(message, language, "BE");
                Correction.Read(message, language);
                SpelledName.Mend("Jan Peeters", message, language);
            }
        }
    }
}
