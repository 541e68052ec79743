using System.Text.RegularExpressions;
using ComplaintBot.ChatPage;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Tests.ChatPage;

public sealed partial class PaletteTests
{
    private const double Sign = 3;

    private static readonly string Styles = File.ReadAllText(Path.Combine(Repository.Root, "bot", "wwwroot", "pages.css"));

    /// <summary>What stands on what in pages.css, form.css and chat.js, and how well it must be seen.</summary>
    private static readonly (string Over, string Under, double Contrast)[] Pairs =
    [
        .. from over in new[] { "text", "soft" } from under in new[] { "page", "card", "bubble" } select (over, under, Palette.Legible),
        .. from under in new[] { "page", "card" } select ("wrong", under, Palette.Legible),
        ("text", "warn", Palette.Legible), ("edge", "card", Sign), ("edge", "page", Sign),
    ];

    public static TheoryData<string, string> Companies()
    {
        var files = new[] { Repository.Procedures, Repository.ThirdCompany }.SelectMany(f => Directory.EnumerateFiles(f, "procedure.json", SearchOption.AllDirectories));
        var data = new TheoryData<string, string>();
        foreach (var match in files.Select(f => AppearanceInFile().Match(File.ReadAllText(f))))
            data.Add(match.Groups[1].Value, match.Groups[2].Value);
        return data;
    }

    [Theory]
    [MemberData(nameof(Companies))]
    [InlineData("#000000", "#000000")]
    [InlineData("#ffffff", "#ffffff")]
    [InlineData("#ffd400", "#ffffff")]
    [InlineData("#777777", "#888888")]
    [InlineData("#ff0000", "#00ff00")]
    public void Every_companys_colour_can_be_read_upon_and_seen_in_both_schemes(string accent, string onAccent)
    {
        var palette = Palette.Of(new Appearance { Accent = accent, OnAccent = onAccent }, accent: null);
        Assert.True(palette.Accent.ContrastTo(palette.OnAccent) >= Palette.Legible);
        foreach (var surface in new[] { "page", "card", "bubble" })
        {
            Assert.True(palette.OnLight.ContrastTo(Light(surface)) >= Palette.Legible, $"{palette.OnLight} on the light {surface}");
            Assert.True(palette.OnDark.ContrastTo(Dark(surface)) >= Palette.Legible, $"{palette.OnDark} on the dark {surface}");
        }
    }

    [Fact]
    public void The_companys_own_colours_stay_where_they_can_be_seen()
    {
        var palette = Palette.Of(new Appearance { Accent = "#0b5d66", OnAccent = "#fefefe" }, accent: null);
        Assert.Equal(("#0b5d66", "#fefefe", "#0b5d66"), (palette.Accent.ToString(), palette.OnAccent.ToString(), palette.OnLight.ToString()));
    }

    [Fact]
    public void What_the_style_sheet_puts_upon_each_other_can_be_read_in_both_schemes()
    {
        foreach (var (over, under, contrast) in Pairs)
        {
            Assert.True(Light(over).ContrastTo(Light(under)) >= contrast, $"--{over} on --{under}, light: {Light(over).ContrastTo(Light(under)):0.00}");
            Assert.True(Dark(over).ContrastTo(Dark(under)) >= contrast, $"--{over} on --{under}, dark: {Dark(over).ContrastTo(Dark(under)):0.00}");
        }
        Assert.Equal((Palette.LightSurface, Palette.DarkSurface), (Light("bubble"), Dark("bubble")));
    }

    [Theory]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("#1234567")]
    [InlineData("# 12345")]
    [InlineData("red")]
    [InlineData(null)]
    public void What_is_no_colour_is_none(string? text) => Assert.Null(Colour.Read(text));

    [Fact]
    public void Black_on_white_is_twenty_one() => Assert.Equal(21, Colour.Black.ContrastTo(Colour.White), 6);

    private static Colour Light(string name) => Declared(name)[0];

    private static Colour Dark(string name) => Declared(name)[1];

    private static List<Colour> Declared(string name) => [.. Regex.Matches(Styles, $@"--{name}: (#\w+);").Select(m => Colour.Read(m.Groups[1].Value)!.Value)];

    [GeneratedRegex("\"accent\": \"(#\\w+)\", \"onAccent\": \"(#\\w+)\"")]
    private static partial Regex AppearanceInFile();
}
