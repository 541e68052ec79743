using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class MaskingTests
{
    private static readonly string[] Separators = ["", " ", "  ", "-", ".", "/", " - ", "\u00a0", "\n", "_"];

    [Theory]
    [InlineData("Mijn rekening is NL91 ABNA 0417 1643 00 en ik wil geld terug", "Mijn rekening is ••••4300 en ik wil geld terug")]
    [InlineData("nl91abna0417164300", "••••4300")]
    [InlineData("BE68 5390 0754 7034.", "••••7034.")]
    [InlineData("IBAN:FR14 2004 1010 0505 0001 3M02 606", "IBAN:••••2606")]
    [InlineData("DE89 3704 0044 0532 0130 00, bitte", "••••3000, bitte")]
    [InlineData("380 euro van kaart 4111 1111 1111 1111 380 euro", "380 euro van kaart ••••1111 380 euro")]
    [InlineData("380 5555-5555-5555-4444", "380 ••••4444")]
    [InlineData("Amex 3782 822463 10005", "Amex ••••0005")]
    [InlineData("bancontact 6703 4444 4444 4449", "bancontact ••••4449")]
    [InlineData("mijn BSN-nummer is 123456789", "mijn BSN-nummer is ••••")]
    [InlineData("111222333", "••••")]
    [InlineData("Ik ben geboren, 85.07.30-033.28, in Gent", "Ik ben geboren, ••••, in Gent")]
    [InlineData("mon numéro de registre national : 85073003328", "mon numéro de registre national : ••••")]
    [InlineData("2 55 08 14 168 025 38", "••••")]
    [InlineData("255082A16802597", "••••")]
    [InlineData("Meine Steuer-ID ist 86 095 742 719", "Meine Steuer-ID ist ••••")]
    [InlineData("86095742719", "••••")]
    [InlineData("15070649C103", "••••")]
    [InlineData("my national number is 85073003329", "my national number is ••••")]
    [InlineData("ww: Welkom01", "ww: ••••••")]
    [InlineData("mijn wachtwoord is Welkom01 en ik kan niet inloggen", "mijn wachtwoord is •••••• en ik kan niet inloggen")]
    [InlineData("mon mot de passe est Soleil2024!", "mon mot de passe est ••••••")]
    [InlineData("mon code pin 4321", "mon code pin ••••••")]
    [InlineData("my password is Hunter2go", "my password is ••••••")]
    [InlineData("mein Passwort lautet Sommer2024", "mein Passwort lautet ••••••")]
    [InlineData("wachtwoord: Winter2026! en kaart 5555 5555 5555 4444", "wachtwoord: •••••• en kaart ••••4444")]
    public void A_secret_is_hidden(string typed, string kept) => Assert.Equal(kept, Masking.Hide(Message.Read(typed), Asked.Anything)?.Text);

    [Theory]
    [InlineData("Op 01-12-2025 van 08.00-17.30 betaalde ik 1.234,56 euro, bel 0612345678 of +31 6 12345678")]
    [InlineData("NL91ABNA0417164301 heeft een verkeerd controlegetal")]
    [InlineData("mijn contractnummer is 111222333")]
    [InlineData("dossier 85073003328")]
    [InlineData("contractnummer 4111111111111111")]
    [InlineData("bel me op 111222333")]
    [InlineData("00 32 2 370 77 11")]
    [InlineData("LC-2024-118 en 2024 118 332 11")]
    [InlineData("mijn kenteken is AB-123-C en de auto kostte 111 222 334 euro")]
    [InlineData("mijn bsn geef ik liever niet")]
    [InlineData("mijn ww uitkering is 1200 euro")]
    [InlineData("mijn wachtwoord werkt niet meer")]
    [InlineData("")]
    public void What_is_none_stays(string typed) => Assert.Null(Masking.Hide(Message.Read(typed), Asked.Anything));

    [Theory]
    [InlineData("111222333", false)]
    [InlineData("85073003328", false)]
    [InlineData("mijn bsn is 111222333", true)]
    [InlineData("4111 1111 1111 1111", true)]
    [InlineData("NL91ABNA0417164300", true)]
    public void Where_a_number_was_asked_for_a_bare_one_is_no_national_number(string typed, bool hidden) =>
        Assert.Equal(hidden, Masking.Hide(Message.Read(typed), Asked.Number) is not null);

    [Fact]
    public void No_spacing_lets_a_number_through()
    {
        var random = new Random(20261120);
        string[] secrets = ["NL91ABNA0417164300", "BE68539007547034", "DE89370400440532013000", "4111111111111111", "5555555555554444", "378282246310005", "85073003328", "255081416802538"];
        string[] around = ["", "Ik heb 380 euro betaald van ", "voilà : ", "Here it is, ", "Es geht um ", "12 "];
        for (var round = 0; round < 4000; round++)
        {
            var secret = secrets[random.Next(secrets.Length)];
            var (every, separator) = (random.Next(1, 6), Separators[random.Next(Separators.Length)]);
            var spaced = string.Concat(secret.Select((c, i) => i > 0 && i % every == 0 ? $"{separator}{c}" : $"{c}"));
            var typed = around[random.Next(around.Length)] + (random.Next(2) == 0 ? spaced : spaced.ToLowerInvariant()) + (random.Next(2) == 0 ? "" : " en nu?");
            var kept = Masking.Hide(Message.Read(typed), Asked.Anything)?.Text ?? typed;
            Assert.False(Bare(kept).Contains(secret, StringComparison.OrdinalIgnoreCase), typed);
            Assert.False(Bare(kept).Contains(secret[..^4], StringComparison.OrdinalIgnoreCase), typed);
        }
    }

    [Fact]
    public void A_named_national_number_is_hidden_in_any_spacing_and_whatever_its_digits()
    {
        var random = new Random(7);
        string[] names = ["BSN", "mijn rijksregisternummer is", "numéro national :", "my social security number is", "Sozialversicherungsnummer:"];
        for (var round = 0; round < 2000; round++)
        {
            var digits = string.Concat(Enumerable.Range(0, random.Next(9, 14)).Select(_ => (char)('0' + random.Next(10))));
            var (every, separator) = (random.Next(1, 5), Separators[random.Next(Separators.Length - 2)]);
            var typed = $"{names[random.Next(names.Length)]} {string.Concat(digits.Select((c, i) => i > 0 && i % every == 0 ? $"{separator}{c}" : $"{c}"))}";
            var kept = Masking.Hide(Message.Read(typed), Asked.Anything)?.Text ?? typed;
            Assert.False(kept.Any(char.IsAsciiDigit), typed);
        }
    }

    [Fact]
    public void Any_text_is_taken()
    {
        var random = new Random(11);
        const string alphabet = "0123456789 -./ANLBE€é•\ud83d\ude00\nbsnIBAN";
        for (var round = 0; round < 3000; round++)
            Masking.Hide(Message.Read(string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => alphabet[random.Next(alphabet.Length)]))), Asked.Anything);
    }

    private static string Bare(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));
}
