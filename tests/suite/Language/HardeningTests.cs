using System.Text;
using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

/// <summary>Whatever is typed, every reading ends with a value or a reason.</summary>
public sealed class HardeningTests
{
    private const int Rounds = 3_000;

    private static readonly string[] Pieces =
    [
        "ja", "nee", "ik wil", "klacht", "stop", "jan@", "@", "gmail", ".", "punt", "apenstaartje", "06", "12345678", "+31", "(0)", "00", "-", "/", " ", "\n", "\0",
        "\u202e", "\u200b", "\ud83d", "\udc4d", "👍🏽", "é", "e\u0301", "ß", "Œ", "’", "'", "l'", "d’", "qu'", "٣", "Ａ", "الخ", "日本", "\ufeff", "\u00a0", "€", "°", "mijn naam is",
        "contractnummer", "geen", "niet", "de tweede", "ok", "\U0001D400", "\U000E0041", "1.1.1", "weet ik niet", "deurwaarder morgen", "?", "!",
    ];

    [Fact]
    public void No_text_makes_a_reading_fail()
    {
        var random = new Random(20261120);
        for (var round = 0; round < Rounds; round++)
            ReadAll(round % 2 == 0 ? Splice(random) : Noise(random));
    }

    [Fact]
    public void No_text_is_longer_after_cleaning_or_holds_what_nobody_sees()
    {
        var random = new Random(7);
        for (var round = 0; round < Rounds; round++)
        {
            var typed = Splice(random);
            var message = Message.Read(typed);
            Assert.True(message.Text.Length <= typed.Length);
            Assert.DoesNotContain('\0', message.Text);
            Assert.DoesNotContain('\u202e', message.Text);
            Assert.Equal(message.Text, new UTF8Encoding(false, true).GetString(new UTF8Encoding(false, true).GetBytes(message.Text)));
            Assert.Equal(message.Text, Message.Read(message.Text).Text);
            Assert.All(message.Tokens, token => Assert.InRange(token.Start + token.Length, token.Start + 1, message.Text.Length));
        }
    }

    public static TheoryData<string> Long =>
    [
        "a", "1", "0", "@", "a@", "0 ", "06 ", "1 1 ", "klacht ", "ik ", "ja ", "geen ", "👍", "\ud83d", "'", "l'a", ".", "a.", "jan@gmail,", "e\u0301", "mijn ", "punt at ", "+", "( ", "deurwaarder ", "ik wil een ",
    ];

    [Theory]
    [MemberData(nameof(Long))]
    public void A_hundred_kilobytes_are_read_with_work_in_proportion(string piece)
    {
        var text = new StringBuilder();
        while (text.Length < 100_000)
            text.Append(piece);
        var all = text.ToString();
        ReadAll(all[..10_000]);
        var small = Allocated(all[..10_000]);
        var large = Allocated(all);
        Assert.True(large <= 20 * small + 200_000, $"10 KB took {small} bytes of memory, 100 KB took {large}.");
    }

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void ReadAll(string text)
    {
        var message = Message.Read(text);
        _ = message.Folded;
        foreach (var language in (string[])["nl", "fr", "en", "de", "xx", ""])
        {
            Assert.InRange(Intents.Recognize(message, language).Confidence, 0, 1);
            YesNo.Read(message, language);
            Declining.Reads(message, language);
            Urgency.Reads(message, language);
            foreach (var sign in Severity.Read(message, language, 250).Signs)
                Assert.InRange(sign.Start + sign.Length, 1, message.Text.Length);
            Matter.Read(message, language, ["Smart Repair", ""]);
            PersonName.Read(message, language);
            ContractNumber.Read(message, language);
            Choices.Pick(message, [new Choice(text.Length > 50 ? text[..50] : text, [text.Length > 9 ? text[9..] : ""]), new Choice("ja", ["nee", "weet ik niet"])], language);
        }

        LanguageGuess.Of(message, WordTables.Languages);
        EmailAddress.Find(message);
        foreach (var country in (string[])["NL", "BE", "FR", "DE", "XX", ""])
            PhoneNumber.Find(message, country);
    }

    private static string Splice(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 12); i > 0; i--)
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? " " : "");
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
