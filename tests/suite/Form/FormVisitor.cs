using System.Net;
using System.Text.RegularExpressions;

namespace ComplaintBot.Tests.Form;

/// <summary>A browser without script in front of the form: keeps cookies, follows redirects, and sends what stands on the page.</summary>
internal sealed partial class FormVisitor : IAsyncDisposable
{
    private readonly HttpClient _http;
    private string _address = "/form";

    private FormVisitor(HttpClient http) => _http = http;

    public static FormVisitor Of(RunningHost host, CookieContainer? cookies = null) =>
        new(new HttpClient(new SocketsHttpHandler { CookieContainer = cookies ?? new CookieContainer() }) { BaseAddress = host.Url });

    /// <summary>As HTML, undecoded.</summary>
    public string Html { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public string Title => Decoded(TitleElement());

    public string Heading => Decoded(HeadingElement());

    /// <summary>The words of the page, without markup.</summary>
    public string Words => WebUtility.HtmlDecode(Tags().Replace(Html[Html.IndexOf("<main", StringComparison.Ordinal)..], ""));

    public string? Question => QuestionField().Match(Html) is { Success: true } found ? found.Groups[1].Value : null;

    /// <summary>The check page too.</summary>
    public string? Open => OpenField().Match(Html) is { Success: true } found ? found.Groups[1].Value : null;

    public IReadOnlyList<string> Choices => [.. Radio().Matches(Html).Select(found => WebUtility.HtmlDecode(found.Groups[1].Value))];

    /// <summary>The button of the check page.</summary>
    public string Submit => WebUtility.HtmlDecode(SubmitButton().Match(Html).Groups[1].Value);

    public string Field => Decoded(TextArea()).Trim('\n') is { Length: > 0 } text ? text : WebUtility.HtmlDecode(Input().Match(Html).Groups[1].Value);

    public string? Chosen => Checked().Match(Html) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    public string Reference => Regex.Match(Words, "[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}-[2-9A-HJKMNP-Z]{3}").Value;

    public async Task<FormVisitor> Opens(string address = "/form?company=leasem")
    {
        _address = address;
        return await Reads(await _http.GetAsync(new Uri(address, UriKind.Relative)));
    }

    public async Task<FormVisitor> Begins(string address = "/form?company=leasem") => await (await Opens(address)).Takes("begin");

    public Task<FormVisitor> Answers(string words) => Sends(("step", "answer"), ("question", Question!), ("shown", ShownField().Match(Html).Groups[1].Value), ("answer", words));

    public async Task<FormVisitor> Answers(params string[] answers)
    {
        foreach (var words in answers) await Answers(words);
        return this;
    }

    /// <summary>By the button that declines.</summary>
    public Task<FormVisitor> Declines(string offer) => Sends(("step", "answer"), ("question", Question!), ("answer", ""), ("offer", offer));

    public Task<FormVisitor> Files() => Sends(("step", "answer"), ("question", "confirm"), ("offer", "Indienen"));

    public Task<FormVisitor> GoesBack() => Sends(("step", "back"), ("question", Question!));

    public Task<FormVisitor> Changes(string question) => Sends(("step", "change"), ("question", question));

    public Task<FormVisitor> Takes(string step) => Sends(("step", step));

    public Task<FormVisitor> Sends(params (string Name, string Value)[] fields) =>
        Posts([("__RequestVerificationToken", TokenField().Match(Html).Groups[1].Value), .. fields]);

    /// <summary>Without a token, unless it is among the fields.</summary>
    public async Task<FormVisitor> Posts(params (string Name, string Value)[] fields) => await Reads(await Send(fields));

    public Task<HttpResponseMessage> Send((string Name, string Value)[] fields) =>
        _http.PostAsync(new Uri(_address, UriKind.Relative), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    /// <summary>The names of the documents on the page, in their order.</summary>
    public IReadOnlyList<string> Added => [.. AddedDocument().Matches(Html).Select(found => WebUtility.HtmlDecode(found.Groups[1].Value).Trim())];

    /// <summary>The title of the summary of what is wrong; null where nothing is.</summary>
    public string? Mistake => SummaryTitle().Match(Html) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    public string IdOf(string document) => AddedId().Matches(Html).First(found => WebUtility.HtmlDecode(found.Groups[2].Value) == document).Groups[1].Value;

    public Task<FormVisitor> Removes(string document) => Sends(("step", "remove"), ("question", Question!), ("document", IdOf(document)));

    /// <summary>Presses the button that adds, with these files chosen.</summary>
    public Task<FormVisitor> Adds(params (string Name, byte[] Content)[] files) => SendsFiles(Token, null, files);

    /// <summary>Presses another button of the page while these files are chosen.</summary>
    public Task<FormVisitor> Adds(string offer, params (string Name, byte[] Content)[] files) => SendsFiles(Token, offer, files);

    public Task<FormVisitor> AddsWithToken(string token, params (string Name, byte[] Content)[] files) => SendsFiles(token, null, files);

    private async Task<FormVisitor> SendsFiles(string token, string? offer, (string Name, byte[] Content)[] files)
    {
        // As a browser writes it: what is hidden first, then the files, then the button. Nothing chosen is a file without name and content.
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in new[] { ("__RequestVerificationToken", token), ("step", "answer"), ("question", "documents") }) body.Add(new StringContent(value), $"\"{name}\"");
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"documents\"; filename=\"{name}\"");
            body.Add(part);
        }

        if (files.Length == 0)
        {
            var none = new ByteArrayContent([]);
            none.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"documents\"; filename=\"\"");
            body.Add(none);
        }

        if (offer is not null) body.Add(new StringContent(offer), "\"offer\"");
        return await Reads(await _http.PostAsync(new Uri(_address, UriKind.Relative), body));
    }

    public string Token => TokenField().Match(Html).Groups[1].Value;

    private async Task<FormVisitor> Reads(HttpResponseMessage response)
    {
        (Status, Html) = (response.StatusCode, await response.Content.ReadAsStringAsync());
        return this;
    }

    private string Decoded(Regex element) => WebUtility.HtmlDecode(Tags().Replace(element.Match(Html).Groups[1].Value, "")).Trim();

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex("<li>\\s*<span>(.*?) <span class=\"hint\">", RegexOptions.Singleline)]
    private static partial Regex AddedDocument();

    [GeneratedRegex("name=\"document\" value=\"([^\"]+)\">[^<]*<span class=\"unseen\">: ([^<]+)</span>")]
    private static partial Regex AddedId();

    [GeneratedRegex("<h2 id=\"summary-title\">([^<]+)<")]
    private static partial Regex SummaryTitle();

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex TitleElement();

    [GeneratedRegex("<h1>(.*?)</h1>", RegexOptions.Singleline)]
    private static partial Regex HeadingElement();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("name=\"question\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"shown\"")]
    private static partial Regex QuestionField();

    [GeneratedRegex("name=\"step\" value=\"answer\">\\s*<input type=\"hidden\" name=\"question\" value=\"([^\"]+)\"")]
    private static partial Regex OpenField();

    [GeneratedRegex("<input type=\"radio\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Radio();

    [GeneratedRegex("id=\"answer\" name=\"offer\" value=\"([^\"]+)\"")]
    private static partial Regex SubmitButton();

    [GeneratedRegex("name=\"shown\" value=\"([^\"]+)\"")]
    private static partial Regex ShownField();

    [GeneratedRegex("<textarea[^>]*>(.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex TextArea();

    [GeneratedRegex("<input id=\"answer\"[^>]*? value=\"([^\"]*)\"")]
    private static partial Regex Input();

    [GeneratedRegex("<input type=\"radio\"[^>]*value=\"([^\"]+)\" checked")]
    private static partial Regex Checked();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
