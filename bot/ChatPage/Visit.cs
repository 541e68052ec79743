using ComplaintBot.Complaints.Procedures;
using Microsoft.Net.Http.Headers;

namespace ComplaintBot.ChatPage;

/// <summary>Whom a page is for: which company's, in which language.</summary>
internal sealed record Visit(Procedure? Procedure, string Language, bool LanguageChosen, IReadOnlyList<string> Languages)
{
    public PageTexts Texts { get; } = PageTexts.In(Language, Procedure?.Languages.InformalDutch ?? false);
    public string? CompanyName => Procedure?.Company.Name;
    public Palette PaletteWith(Colour? accent) => Palette.Of(Procedure?.Company.Appearance ?? new Appearance(), accent);

    /// <summary>A language that the company does not speak gives way to one that the browser prefers, and that to the company's first one.</summary>
    /// <param name="preferred">The header <c>Accept-Language</c>.</param>
    public static Visit To(Procedure? procedure, string? language, string? preferred = null)
    {
        var languages = procedure?.Languages.Supported.Where(PageTexts.Known.Contains).ToArray() ?? PageTexts.Known;
        var asked = language?.ToLowerInvariant();
        var chosen = asked is not null && languages.Contains(asked);
        return new Visit(procedure, chosen ? asked! : Preferred(preferred).FirstOrDefault(languages.Contains, languages[0]), chosen, languages);
    }

    /// <summary>The languages of the header, the most wanted first; what cannot be read says nothing.</summary>
    private static IEnumerable<string> Preferred(string? header) =>
        StringWithQualityHeaderValue.TryParseList([header ?? ""], out var wanted)
            ? wanted.Where(w => w.Quality is not 0).OrderByDescending(w => w.Quality ?? 1).Select(w => w.Value.Value!.Split('-')[0].ToLowerInvariant())
            : [];

    /// <summary>The address of a page for the same company and, where one was chosen, the same language.</summary>
    public string Link(string path, string? language = null)
    {
        var spoken = language ?? (LanguageChosen ? Language : null);
        string?[] query = [Procedure is null ? null : $"company={Uri.EscapeDataString(Procedure.Id)}", spoken is null ? null : $"lang={spoken}"];
        var given = string.Join('&', query.Where(q => q is not null));
        return given.Length == 0 ? path : $"{path}?{given}";
    }

    public static string OwnNameOf(string language) => PageTexts.In(language, informalDutch: false).OwnName;
}
