using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language.Understanding;

public sealed class SeverityTests
{
    private const decimal Limit = 250;

    public static TheoryData<string, string, string> Shown => Rows.Of("""
        nl money Er is 600 euro te veel afgeschreven en ik krijg dat niet terug. / Elke maand staat er weer 12 euro op de rekening voor iets dat ik niet heb.
        nl legal Mijn advocaat stuurt u een ingebrekestelling. / Ik stap naar de rechtbank.
        nl repeat Ik heb al vier keer gebeld en er gebeurt niets.
        nl safety De remmen weigeren op de snelweg.
        nl termination Er stond een deurwaarder voor de deur voor een factuur die betaald is.
        nl hardship Ik kan al twee weken niet naar mijn werk en heb geen inkomen.
        fr money On m'a prélevé 600 euros de trop et je n'ai pas été remboursé.
        fr legal Mon avocat vous envoie une mise en demeure.
        fr repeat J'ai déjà appelé quatre fois et rien ne se passe.
        fr safety Les freins ont lâché sur l'autoroute.
        en money You charged 600 euros too much and I have no refund.
        en legal My solicitor will send you a formal notice.
        en repeat I called four times already and nothing happens.
        en safety The brakes failed on the motorway.
        de money Es wurden 600 Euro zu viel abgebucht und ich bekomme sie nicht zurück.
        de legal Mein Anwalt schickt Ihnen eine Mahnung.
        de repeat Ich habe schon viermal angerufen und nichts passiert.
        de safety Die Bremsen haben auf der Autobahn versagt.
        """);

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_reason_is_found_with_the_words_that_show_it(string language, string reason, string text)
    {
        var message = Message.Read(text);
        var reading = Severity.Read(message, language, Limit);
        Assert.True(reading.IsSerious);
        var sign = Assert.Single(reading.Signs, s => Codes.Of(s.Reason) == reason);
        Assert.InRange(sign.Length, 1, message.Text.Length - sign.Start);
    }

    public static TheoryData<string, string, string> Minor => Rows.Of("""
        nl - Ik ga hier zeker geen advocaat voor nemen. / Mijn zus is advocaat. / De bumper heeft een klein krasje. / Ik heb een half uur gewacht aan de lijn.
        fr - Je ne vais pas prendre un avocat pour ça. / Ma sœur est avocate. / Il y a une petite griffe sur le pare-chocs.
        en - I will not go to a lawyer for this. / My sister is a lawyer. / There is a small scratch on the bumper.
        de - Dafür nehme ich mir keinen Anwalt. / Meine Schwester ist Anwältin. / Der Stoßfänger hat einen kleinen Kratzer.
        """);

    [Theory]
    [MemberData(nameof(Minor))]
    public void What_is_denied_small_or_of_another_does_not_count(string language, string expected, string text)
    {
        Assert.Equal("-", expected);
        Assert.Empty(Severity.Read(Message.Read(text), language, Limit).Signs);
    }

    [Theory]
    [InlineData(250, true)]
    [InlineData(1_000, false)]
    public void The_limit_is_the_companys(int limit, bool serious)
    {
        var message = Message.Read("Er is 600 euro te veel afgeschreven.");
        Assert.Equal(serious, Severity.Read(message, "nl", limit).Shows(SeverityReason.Money));
    }

    [Theory]
    [InlineData("1.840 euro", 1840)]
    [InlineData("€ 2.317,45", 2317)]
    [InlineData("412,- te veel", 412)]
    [InlineData("3 150 € de frais", 3150)]
    [InlineData("249 euro", 249)]
    [InlineData("driehonderd euro", 300)]
    [InlineData("deux cent septante-cinq euros", 275)]
    [InlineData("1250 km", null)]
    [InlineData("in 2024", null)]
    public void Sums_are_read_in_running_text(string text, int? expected)
    {
        var message = Message.Read(text);
        var quantities = Quantities.Of(message, LanguageGuess.Likeliest(message, WordTables.Languages)!);
        decimal? found = null;
        for (var i = 0; i < message.Words.Length && found is null; i++)
            found = Sums.At(message, quantities, i, out _);
        Assert.Equal(expected, (int?)found);
    }
}
