using System.Diagnostics;
using System.Text;
using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

/// <summary>Whatever is typed, every recognizer ends soon, with spans that lie in the text and in their order.</summary>
public sealed class RecognizerFuzzTests
{
    private const int Rounds = 4_000;

    private static readonly string[] Pieces =
    [
        "een", "honderd", "duizend", "miljoen", "en", "half", "eerste", "tweeënhalf", "twenty", "a", "and", "quatre", "vingt", "dix", "et demi", "zwei", "und", "einhalb", "12", "1.250", ",50",
        "€", "$", "euro", "cent", "usd", "-", "/", ".", ",", " ", ":", "(", ")", "+", "#", "0", "06", "2019", "31", "mei", "may", "janvier", "märz", "maandag", "next", "last", "vorige", "week", "ago",
        "geleden", "il y a", "vor", "in", "over", "na", "easter", "kerst", "the", "de", "le", "http://", "www.", "lease.nl", "@", "jan@x.nl", "x068", "ext", "1e", "st", "th", "½", "\u202f", "\u00a0",
        "\ud83d", "\udc4d", "👍🏽", "\0", "\u200b", "e\u0301", "٣", "Ａ１", "日本", "ABC-123", "1234 AB", "bus 3", "k", "M", "^", "e+9", "99999999999999999999", "00", "'", "l'", "d’",
    ];

    [Fact]
    public void No_text_makes_a_recognizer_fail()
    {
        var random = new Random(20261120);
        for (var round = 0; round < Rounds; round++)
            ReadAll(Message.Read(round % 3 == 0 ? Noise(random) : Splice(random)));
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("een ")]
    [InlineData("honderdduizend")]
    [InlineData("en ")]
    [InlineData("1.000.")]
    [InlineData("€ 5 ")]
    [InlineData("12/")]
    [InlineData("maandag ")]
    [InlineData("vorige week ")]
    [InlineData("a.b.")]
    [InlineData("+31 6 ")]
    [InlineData("(06)")]
    [InlineData("a@")]
    [InlineData("eenen")]
    [InlineData("1-")]
    [InlineData("half ")]
    [InlineData("twee dagen na ")]
    [InlineData("de ")]
    public void Eight_kilobytes_of_anything_are_read_soon(string piece)
    {
        var text = new StringBuilder();
        while (text.Length < 8_000)
            text.Append(piece);
        var message = Message.Read(text.ToString());
        ReadAll(Message.Read(piece));
        var watch = Stopwatch.StartNew();
        ReadAll(message);
        // Generous for a busy machine: what grows with the square of the length takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"{watch.Elapsed} for {message.Text.Length} characters of \"{piece}\".");
    }

    private static void ReadAll(Message message)
    {
        foreach (var language in (string[])["nl", "fr", "en", "de", "xx"])
        {
            InOrder(message, Numbers.Find(message, language).Select(one => (one.Start, one.Length)));
            InOrder(message, Ordinals.Find(message, language).Select(one => (one.Start, one.Length)));
            InOrder(message, Money.Find(message, language).Select(one => (one.Start, one.Length)));
            InOrder(message, Dates.Find(message, language, new DateOnly(2026, 11, 20), DatePolicy.Past).Select(one => (one.Start, one.Length)));
            InOrder(message, YesNo.Find(message, language).Select(one => (one.Start, one.Length)));
            Money.ReadEuros(message, language);
            PersonName.Read(message, language);
            Addresses.Find(message, language, "NL");
            Addresses.Find(message, language, "BE");
        }

        InOrder(message, Urls.Find(message).Select(one => (one.Start, one.Length)));
        InOrder(message, EmailAddress.FindAll(message).Select(one => (one.Start, one.Length)));
        InOrder(message, PhoneSpans.Find(message).Select(one => (one.Start, one.Length)));
        InOrder(message, LicencePlates.Find(message, "NL").Select(one => (one.Start, one.Length)));
        InOrder(message, LicencePlates.Find(message, "BE").Select(one => (one.Start, one.Length)));
    }

    private static void InOrder(Message message, IEnumerable<(int Start, int Length)> spans)
    {
        var end = 0;
        foreach (var (start, length) in spans)
        {
            Assert.True(start >= end && length > 0 && start + length <= message.Text.Length, $"\"{message.Text}\": a span from {start}, {length} long, behind {end}.");
            end = start + length;
        }
    }

    private static string Splice(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 14); i > 0; i--)
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) > 0 ? " " : "");
        return text.ToString();
    }

    private static string Noise(Random random)
    {
        var text = new char[random.Next(1, 60)];
        for (var i = 0; i < text.Length; i++)
            text[i] = (char)(random.Next(4) == 0 ? random.Next(0x10000) : random.Next(0x20, 0x180));
        return new string(text);
    }
}
