using Microsoft.Extensions.DependencyInjection;

namespace ComplaintBot.Tests.Form;

/// <summary>A talk comes first, or somebody is to call; the clock stands at noon on Friday 20 November 2026.</summary>
public sealed class TalkTests : IAsyncLifetime
{
    private readonly SetClock _clock = new();
    private RunningHost _host = null!;
    private FormVisitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.Start(builder => builder.Services.AddSingleton<TimeProvider>(_clock));
        _visitor = FormVisitor.Of(_host);
    }

    public async Task DisposeAsync()
    {
        await _visitor.DisposeAsync();
        await _host.DisposeAsync();
    }

    private async Task AtTheTimeOfTheCall() =>
        await (await _visitor.Begins()).Answers("Minder ernstig", "Nee, nog niet", "Telefonisch", "Een medewerker van Lease’m");

    private async Task Answers(string first, params string[] further) => await _visitor.Answers([first, .. further]);

    private string FirstOffer => System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(_visitor.Html, "<label for=\"answer-0\">([^<]+)<").Groups[1].Value);

    [Fact]
    public async Task A_talk_is_arranged_and_becomes_a_complaint_when_it_did_not_help()
    {
        await AtTheTimeOfTheCall();
        Assert.Contains("telefonisch bereikbaar", _visitor.Words, StringComparison.Ordinal);
        await Answers(FirstOffer, "De radio van mijn Corsa kraakt.", "LM-204417", "Joris van den Berg", "06 12345678");
        Assert.Equal("Je gesprek is afgesproken", _visitor.Heading);
        Assert.NotEmpty(_visitor.Reference);

        _clock.Advance(TimeSpan.FromDays(3));
        await (await _visitor.Opens()).Takes("begin");
        Assert.Equal("Heeft het gesprek geholpen?", _visitor.Heading);
        await _visitor.Answers("Nee", "Ik wil dat de radio wordt gerepareerd.", "joris@voorbeeld.nl", "Dat is alles");
        Assert.Equal("Wil je dit nog even nakijken?", _visitor.Heading);
        Assert.Equal("Je klacht is ingediend", (await _visitor.Files()).Heading);
    }

    [Fact]
    public async Task Tomorrow_on_a_page_of_yesterday_is_not_tomorrow()
    {
        _clock.Advance(TimeSpan.FromDays(3));
        await AtTheTimeOfTheCall();
        var shown = _visitor;
        Assert.StartsWith("Vandaag tussen", FirstOffer, StringComparison.Ordinal);
        var offers = System.Text.RegularExpressions.Regex.Matches(shown.Html, "value=\"(Morgen tussen[^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        _clock.Advance(TimeSpan.FromHours(17));
        await Answers(offers[^1], "De radio van mijn Corsa kraakt.", "LM-204417", "Joris van den Berg", "06 12345678");
        Assert.Contains("vandaag tussen", _visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moment_that_has_passed_meanwhile_is_refused_with_the_reason()
    {
        await AtTheTimeOfTheCall();
        var gone = FirstOffer;
        _clock.Advance(TimeSpan.FromHours(20));
        await _visitor.Answers(gone);
        Assert.Equal("Wanneer mogen we je bellen?", _visitor.Heading);
        Assert.Contains("Dat moment is intussen voorbij.", _visitor.Words, StringComparison.Ordinal);
        Assert.Null(_visitor.Chosen);
    }

    [Fact]
    public async Task Somebody_calls_back_and_the_form_goes_on_where_it_was()
    {
        await (await _visitor.Begins()).Answers("Ernstig");
        await _visitor.Takes("person");
        Assert.Equal("Wanneer mogen we je bellen?", _visitor.Heading);
        Assert.DoesNotContain("In de chat", _visitor.Words, StringComparison.Ordinal);
        await _visitor.GoesBack();
        Assert.Equal("description", _visitor.Question);
        await _visitor.Takes("person");
        await Answers(FirstOffer, "Joris van den Berg", "06 12345678");
        Assert.Equal("description", _visitor.Question);
        Assert.Contains("belt een medewerker van Lease’m je op 06 12345678", _visitor.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_wants_a_call_needs_no_complaint()
    {
        await (await _visitor.Opens()).Takes("person");
        await Answers(FirstOffer, "Joris van den Berg", "06 12345678");
        Assert.Equal("Je gesprek is afgesproken", _visitor.Heading);
    }

    [Fact]
    public async Task Who_wants_no_call_after_all_is_asked_nothing_else()
    {
        await (await (await _visitor.Opens()).Takes("person")).Answers("Liever niet bellen");
        Assert.Equal("Dit is voor nu alles", _visitor.Heading);
    }

    [Fact]
    public async Task A_talk_with_the_dealer_is_told_and_nothing_is_filed()
    {
        await (await _visitor.Begins()).Answers("Minder ernstig", "Nee, nog niet", "Telefonisch", "Mijn contactpersoon bij de dealer");
        Assert.Equal("Dit is voor nu alles", _visitor.Heading);
        Assert.Contains("Neem contact op met je vaste contactpersoon", _visitor.Words, StringComparison.Ordinal);
    }
}
