using ComplaintBot.Dialogs.Form;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Tests.Conversations;

namespace ComplaintBot.Tests.Form;

/// <summary>Mistakes, ways back, changes and other languages: nothing is lost, and nothing is done twice.</summary>
public sealed class RepairTests : IAsyncLifetime
{
    private static readonly string[] Answers =
        ["Ernstig", "Er is drie keer te veel afgeschreven.", "Ik wil het geld terug.", "LM-204417", "Anna de Vries", "anna@voorbeeld.nl", "06 12345678", "Dat is alles"];

    private RunningHost _host = null!;
    private FormVisitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.Start();
        _visitor = FormVisitor.Of(_host);
    }

    public async Task DisposeAsync()
    {
        await _visitor.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task A_wrong_address_is_told_at_the_head_and_at_the_field_and_stands_there_again()
    {
        await (await _visitor.Begins()).Answers([.. Answers[..5], "anna@voorbeeld"]);
        Assert.Equal("email", _visitor.Question);
        Assert.StartsWith("Fout: Op welk e-mailadres", _visitor.Title, StringComparison.Ordinal);
        Assert.Equal("anna@voorbeeld", _visitor.Field);
        Assert.Contains("<a href=\"#answer\">Dit lijkt geen volledig e-mailadres.", _visitor.Html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"hint mistake\" aria-invalid=\"true\"", _visitor.Html, StringComparison.Ordinal);
        Assert.Contains("Er is een probleem", _visitor.Words, StringComparison.Ordinal);
        await _visitor.Answers("anna@voorbeeld.nl");
        Assert.Equal("phone", _visitor.Question);
        Assert.DoesNotContain("Fout:", _visitor.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "", "Kies een van de antwoorden")]
    [InlineData(1, "  ", "Vul hier iets in")]
    [InlineData(1, "stop", "Kun je iets meer vertellen?")]
    [InlineData(5, "geen", "Vul een e-mailadres in, zoals anna@voorbeeld.nl")]
    [InlineData(6, "bel mij", "Vul een telefoonnummer in")]
    public async Task What_cannot_be_taken_gets_a_reason_that_speaks_of_no_chat(int answered, string words, string reason)
    {
        await (await _visitor.Begins()).Answers(Answers[..answered]);
        var heading = _visitor.Heading;
        await _visitor.Answers(words);
        Assert.Equal(heading, _visitor.Heading);
        Assert.Contains(reason, _visitor.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("medewerker’", _visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_an_intent_in_a_chat_is_an_answer_in_a_form()
    {
        await (await _visitor.Begins()).Answers("Ernstig", "Stop ermee, ik wil een medewerker spreken!");
        Assert.Equal("outcome", _visitor.Question);
        await _visitor.Answers("opnieuw beginnen");
        Assert.Equal("contractNumber", _visitor.Question);
    }

    [Fact]
    public async Task An_answer_to_a_page_that_is_no_longer_open_changes_nothing()
    {
        await (await _visitor.Begins()).Answers(Answers[..2]);
        await _visitor.Sends(("step", "answer"), ("question", "nature"), ("answer", "Minder ernstig"));
        Assert.Equal("outcome", _visitor.Question);
        await _visitor.Sends(("step", "back"), ("question", "description"));
        Assert.Equal("outcome", _visitor.Question);
        await _visitor.Sends(("step", "change"), ("question", "nature"));
        Assert.Equal("outcome", _visitor.Question);
        await _visitor.Answers(Answers[2..]);
        Assert.Contains("Ernstig", _visitor.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Minder ernstig", _visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_shows_what_was_answered_before()
    {
        await (await _visitor.Begins()).Answers(Answers[..4]);
        await _visitor.GoesBack();
        Assert.Equal(("contractNumber", "LM-204417"), (_visitor.Question, _visitor.Field));
        await _visitor.GoesBack();
        await _visitor.GoesBack();
        Assert.Equal(("description", Answers[1]), (_visitor.Question, _visitor.Field));
        await _visitor.GoesBack();
        Assert.Equal(("nature", "Ernstig"), (_visitor.Question, _visitor.Chosen));
        await _visitor.Answers("Ernstig", "Nog eens anders verteld.");
        Assert.Equal(("outcome", Answers[2]), (_visitor.Question, _visitor.Field));
    }

    [Fact]
    public async Task One_answer_is_changed_and_all_others_stay()
    {
        await (await _visitor.Begins()).Answers(Answers);
        await _visitor.Changes("contractNumber");
        Assert.Equal(("contractNumber", "LM-204417"), (_visitor.Question, _visitor.Field));
        await _visitor.Answers("LM-999999");
        Assert.Equal("Wil je dit nog even nakijken?", _visitor.Heading);
        Assert.Contains("LM-999999", _visitor.Words, StringComparison.Ordinal);
        Assert.All(Answers.Except(["LM-204417", "Dat is alles"]), answer => Assert.Contains(answer, _visitor.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_that_is_given_up_leaves_the_answer_as_it_was()
    {
        await (await _visitor.Begins()).Answers(Answers);
        await (await _visitor.Changes("email")).Answers("anna@");
        await _visitor.GoesBack();
        Assert.Equal("Wil je dit nog even nakijken?", _visitor.Heading);
        Assert.Contains("anna@voorbeeld.nl", _visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changing_the_nature_asks_what_now_has_to_be_known_and_says_so()
    {
        await (await _visitor.Begins()).Answers(Answers);
        await (await _visitor.Changes("nature")).Answers("Minder ernstig");
        Assert.Equal("spoken", _visitor.Question);
        Assert.Contains("Dat verandert ook de volgende stappen", _visitor.Words, StringComparison.Ordinal);
        await _visitor.Answers("Ja, maar zonder resultaat");
        Assert.Equal("Wil je dit nog even nakijken?", _visitor.Heading);
    }

    [Fact]
    public async Task Another_language_keeps_every_answer()
    {
        await (await _visitor.Begins()).Answers(Answers[..2]);
        await _visitor.Opens("/form?company=leasem&lang=fr");
        Assert.Contains("<html lang=\"fr\">", _visitor.Html, StringComparison.Ordinal);
        Assert.Equal("outcome", _visitor.Question);
        await _visitor.Answers("Je veux être remboursée.", "LM-204417", "Anna de Vries", "anna@voorbeeld.nl", "06 12345678", "C’est tout");
        Assert.Contains("Grave", _visitor.Words, StringComparison.Ordinal);
        Assert.Contains(Answers[1], _visitor.Words, StringComparison.Ordinal);
        await _visitor.Opens("/form?company=leasem");
        Assert.Contains("<html lang=\"fr\">", _visitor.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_asks_first_and_then_throws_the_draft_away()
    {
        await (await _visitor.Begins()).Answers(Answers[..2]);
        await _visitor.Takes("stop");
        Assert.Equal("Wil je echt stoppen?", _visitor.Heading);
        await _visitor.GoesBack();
        Assert.Equal("outcome", _visitor.Question);
        await (await _visitor.Takes("stop")).Answers("Ja, stoppen");
        Assert.Equal("Dit is voor nu alles", _visitor.Heading);
        Assert.Contains("Je hebt nu geen klacht ingediend.", _visitor.Words, StringComparison.Ordinal);
        await _visitor.Takes("begin");
        Assert.Null(_visitor.Chosen);
        await _visitor.Answers("Ernstig");
        Assert.Equal("", _visitor.Field);
    }

    [Theory]
    [InlineData("directline")]
    [InlineData(null)]
    public void A_step_from_another_entrance_is_no_step(string? channel)
    {
        var talker = new Talker("leasem").Join().Says("Een klacht indienen");
        var before = talker.State;
        talker.Take(new() { Type = ActivityTypes.Event, Name = FormStep.Answer, ChannelId = channel, Text = "Ernstig", Value = new FormStep { Question = "nature" }.ToJson() });
        Assert.Equal(before, talker.State);
        Assert.Empty(talker.Replies);
    }

    [Fact]
    public async Task Who_goes_on_later_finds_the_form_as_he_left_it()
    {
        await (await _visitor.Begins()).Answers(Answers[..2]);
        await (await _visitor.Takes("stop")).Answers("Later verdergaan");
        Assert.Equal("Dit is voor nu alles", _visitor.Heading);
        Assert.Contains("blijft op dit apparaat voor je klaarstaan", _visitor.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Schrijf hier", _visitor.Words, StringComparison.Ordinal);
        await (await _visitor.Opens()).Takes("begin");
        Assert.Equal("outcome", _visitor.Question);
        await _visitor.GoesBack();
        Assert.Equal(Answers[1], _visitor.Field);
    }

    [Fact]
    public async Task What_is_typed_never_becomes_markup()
    {
        const string attack = "</textarea><script>alert(1)</script> <img src=x> [x](https://evil.example)";
        await (await _visitor.Begins()).Answers("Ernstig", attack);
        await _visitor.GoesBack();
        Assert.Equal(attack, _visitor.Field);
        await _visitor.Answers([attack, .. Answers[2..]]);
        Assert.Contains(attack, _visitor.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", _visitor.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", _visitor.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"https://evil", _visitor.Html, StringComparison.Ordinal);
        await _visitor.Opens("/form?company=%3Cscript%3E&lang=%22%3E%3Cscript%3E");
        Assert.DoesNotContain("<script", _visitor.Html, StringComparison.Ordinal);
    }
}
