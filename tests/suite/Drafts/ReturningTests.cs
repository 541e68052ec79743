using ComplaintBot.Tests.Conversations;

namespace ComplaintBot.Tests.Drafts;

/// <summary>Leaving in the middle of an intake and coming back to it, in the dialogs alone.</summary>
public sealed class ReturningTests
{
    private static Talker InTheMiddle(string language = "nl")
    {
        var talker = new Talker("leasem", language).Join();
        return talker.Says(talker.Buttons[0]).Says(talker.Buttons[1]);
    }

    private static string? Draft(Talker talker) => talker.Entities("draft").SingleOrDefault()?.Properties!["status"].GetString();

    [Theory]
    [InlineData("Hallo, daar ben ik weer")]
    [InlineData("ik wil graag verder met mijn klacht")]
    [InlineData("goedemorgen")]
    [InlineData("Ik wil een klacht indienen")]
    [InlineData("ja")]
    public void Who_writes_after_three_days_is_told_that_we_go_on_and_gets_the_open_question_again(string words)
    {
        var talker = InTheMiddle();
        talker.Now = talker.Now.AddDays(3);
        talker.Says(words);
        Assert.Equal(("resumed", "description"), (Draft(talker), talker.Asked));
        Assert.DoesNotContain(words, talker.State, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_enters_after_three_days_is_told_so_too()
    {
        var talker = InTheMiddle();
        talker.Now = talker.Now.AddDays(3);
        talker.Join();
        Assert.Equal(("resumed", "description"), (Draft(talker), talker.Asked));
    }

    [Fact]
    public void A_reload_within_minutes_says_nothing()
    {
        var talker = InTheMiddle();
        talker.Now = talker.Now.AddMinutes(29);
        talker.Join();
        Assert.Empty(talker.Replies);
    }

    [Fact]
    public void A_story_that_took_long_to_write_is_taken_as_the_answer()
    {
        var talker = InTheMiddle();
        talker.Now = talker.Now.AddMinutes(40);
        talker.Says("De auto staat al drie weken bij de garage en niemand belt mij terug.");
        Assert.Equal(("resumed", "outcome"), (Draft(talker), talker.Asked));
        Assert.Contains("drie weken", talker.State, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pause_without_a_draft_is_no_return()
    {
        var talker = new Talker("leasem").Join();
        talker.Now = talker.Now.AddDays(3);
        Assert.Null(Draft(talker.Join()));
        Assert.Null(Draft(talker.Says("hallo")));
    }

    [Fact]
    public void A_talk_that_is_to_come_is_no_draft()
    {
        var talker = new Talker("leasem").Join().Says("Een klacht indienen", "Minder ernstig", "Nee, nog niet", "Telefonisch", "Mijn contactpersoon bij de dealer");
        Assert.Null(talker.Asked);
        talker.Now = talker.Now.AddDays(3);
        Assert.Null(Draft(talker.Join()));
        Assert.Equal("helped", talker.Says("hallo").Asked);
        Assert.Null(Draft(talker));
        Assert.Null(Draft(talker.Says("doei")));
    }

    [Theory]
    [InlineData("nl", "tot later")]
    [InlineData("nl", "Ik ga later verder.")]
    [InlineData("nl", "ik kom morgen terug")]
    [InlineData("nl", "een andere keer")]
    [InlineData("nl", "ik heb nu geen tijd")]
    [InlineData("nl", "doei")]
    [InlineData("en", "I'll continue later")]
    [InlineData("en", "I have to go")]
    [InlineData("en", "bye")]
    [InlineData("fr", "Je reviens plus tard")]
    [InlineData("fr", "je n'ai pas le temps maintenant")]
    [InlineData("fr", "au revoir")]
    [InlineData("de", "Ich mache später weiter")]
    [InlineData("de", "ich habe gerade keine Zeit")]
    [InlineData("de", "tschüss")]
    public void Goodbye_and_later_keep_the_draft_even_where_any_text_is_an_answer(string language, string words)
    {
        var talker = InTheMiddle(language);
        Assert.Equal("description", talker.Asked);
        talker.Says(words);
        Assert.Equal(("kept", (string?)null), (Draft(talker), talker.Asked));
        Assert.Contains("30 ", talker.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nl", "hallo, ik ben er weer")]
    [InlineData("en", "I'm back")]
    [InlineData("fr", "bonjour, je suis de retour")]
    [InlineData("de", "da bin ich wieder")]
    public void The_next_message_resumes_what_was_kept_however_soon(string language, string words)
    {
        var talker = InTheMiddle(language).Says("stop");
        talker.Says(talker.Buttons[2]);
        Assert.Equal(("kept", (string?)null), (Draft(talker), talker.Asked));
        talker.Says(words);
        Assert.Equal(("resumed", "description"), (Draft(talker), talker.Asked));
    }

    [Fact]
    public void Stop_offers_yes_no_and_later_and_takes_each()
    {
        Assert.Equal(["Ja, stoppen", "Nee, doorgaan", "Later verdergaan"], InTheMiddle().Says("stop").Buttons);
        Assert.Equal("cancelled", Draft(InTheMiddle().Says("stop", "ja")));
        Assert.Equal("description", InTheMiddle().Says("stop", "nee").Asked);
        Assert.Equal("description", InTheMiddle().Says("stop", "nee, ga verder").Asked);
        Assert.Equal("kept", Draft(InTheMiddle().Says("stop", "later")));
        Assert.Equal("kept", Draft(InTheMiddle().Says("stop", "3")));
    }

    [Fact]
    public void Small_talk_does_not_wake_what_was_kept_and_stop_asks_whether_to_throw_it_away()
    {
        var talker = InTheMiddle().Says("doei", "bedankt, tot ziens");
        Assert.Equal((null, (string?)null), (Draft(talker), talker.Asked));
        Assert.Equal("stop", talker.Says("stop").Asked);
        Assert.Equal("cancelled", Draft(talker.Says("ja")));
    }

    [Fact]
    public void A_wish_in_the_first_words_after_a_rest_is_heard()
    {
        var talker = InTheMiddle().Says("doei").Says("hoeveel kost dit?");
        Assert.Equal(("resumed", "description"), (Draft(talker), talker.Asked));
        Assert.Single(talker.Entities("answer"));
    }

    [Fact]
    public void Nothing_is_filed_unseen_by_the_first_word_after_a_rest()
    {
        var talker = new Talker("leasem").Join().Says(Customers.UntilTheCard).Says("doei", "indienen");
        Assert.Equal("confirm", talker.Asked);
        Assert.Empty(talker.Filed);
        Assert.Single(talker.Says("indienen").Filed);
    }

    [Fact]
    public void Later_is_an_answer_to_when_shall_we_call()
    {
        var talker = InTheMiddle().Says("medewerker");
        Assert.Equal("callback", talker.Asked);
        Assert.Null(Draft(talker.Says("later")));
        Assert.Equal("kept", Draft(talker.Says("ik ga later verder")));
    }
}
