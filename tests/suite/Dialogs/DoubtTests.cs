using System.Text;
using System.Text.Json;
using ComplaintBot.Dialogs;
using ComplaintBot.Tests.Conversations;

namespace ComplaintBot.Tests.Dialogs;

/// <summary>Two wishes are equally likely. Which words are in doubt is the model's business; here the doubt is there already.</summary>
public sealed class DoubtTests
{
    private static readonly ComplaintDialogs Dialogs =
        new(ComplaintBot.Complaints.Procedures.ProcedureLibrary.Load(Repository.Procedures, ComplaintBot.Complaints.Procedures.FactOverrides.None), ComplaintBot.Dialogs.Texts.TextLibrary.Load());

    /// <summary>One answer to it, in each language; the intents are stored as numbers.</summary>
    [Theory]
    [InlineData("nl", "Wie behandelt mijn klacht?", "directie")]
    [InlineData("fr", "2", "direction")]
    [InlineData("en", "the second one", "management")]
    [InlineData("de", "das zweite", "Geschäftsleitung")]
    public void The_one_that_is_chosen_is_done(string language, string says, string told)
    {
        var (asked, said) = Says(State(language), says);
        Assert.Equal("start", asked);
        Assert.Contains(told, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_asks_for_other_words_and_whatever_else_is_said_is_heard()
    {
        Assert.Contains("andere woorden", Says(State("nl"), "Iets anders").Said, StringComparison.Ordinal);
        Assert.Equal("nature", Says(State("nl"), "ik wil een klacht indienen").Asked);
        Assert.Equal("callback", Says(State("nl"), "ik wil een mens spreken").Asked);
    }

    [Fact]
    public void It_is_asked_with_both_and_a_way_out()
    {
        // None of these is sure after every training; one of them has to be in doubt.
        string[] vague = ["naar wie moet ik", "kan iemand naar mijn klacht kijken", "wie kan ik bereiken", "bij wie kan ik terecht", "wat kan ik nog doen", "ik weet niet goed wat ik moet doen"];
        var customer = vague.Select(words => new Talker("leasem").Join().Says(words)).First(talker => talker.Asked == "meant");
        Assert.Contains("Ik weet niet zeker wat je bedoelt", customer.Said, StringComparison.Ordinal);
        Assert.Equal(3, customer.Buttons.Count);
        Assert.Equal("Iets anders", customer.Buttons[2]);
    }

    private static byte[] State(string language) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        company = "leasem",
        language,
        languageSettled = true,
        greeted = true,
        place = new { asked = "meant" },
        inDoubt = new[] { (int)ComplaintBot.Language.Intent.AskChannels, (int)ComplaintBot.Language.Intent.AskHandler },
    });

    private static (string? Asked, string Said) Says(byte[] state, string words)
    {
        var result = Dialogs.Turn(new()
        {
            State = state,
            Incoming = new() { Type = ComplaintBot.Runtime.Activities.ActivityTypes.Message, Text = words },
            Now = Some.FridayMorning,
            Company = "leasem",
            Conversation = "c1",
            Entropy = Encoding.UTF8.GetBytes("0123456789abcdef0123456789abcdef"),
        });
        var asked = result.Replies.SelectMany(reply => reply.Entities ?? []).Where(entity => entity.Type == "ask").Select(entity => entity.Properties!["name"].GetString()).SingleOrDefault();
        return (asked, string.Join("\n", result.Replies.Select(reply => reply.Text)));
    }
}
