using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.ChatPage;

/// <summary>A company's colour as the pages use it: as a surface, and as lines and signs on the surfaces of the light and of the dark scheme.</summary>
internal sealed record Palette(Colour Accent, Colour OnAccent, Colour OnLight, Colour OnDark)
{
    /// <summary>That text can be read. Source: WCAG 2.1, 1.4.3, level AA.</summary>
    public const double Legible = 4.5;

    /// <summary>The surfaces of pages.css that come closest to what stands on them: <c>--bubble</c> of the light and of the dark scheme.</summary>
    public static readonly Colour LightSurface = new(0xec, 0xef, 0xf3);
    public static readonly Colour DarkSurface = new(0x2b, 0x33, 0x3c);

    /// <param name="accent">In place of the company's, where a page of its site asks for another.</param>
    public static Palette Of(Appearance appearance, Colour? accent)
    {
        var colour = accent ?? Colour.Read(appearance.Accent) ?? Colour.Black;
        var wished = accent is null ? Colour.Read(appearance.OnAccent) : null;
        return new Palette(colour, TextOn(colour, wished), Shade(colour, LightSurface, Colour.Black), Shade(colour, DarkSurface, Colour.White));
    }

    private static Colour TextOn(Colour surface, Colour? wished)
    {
        if (wished is { } text && text.ContrastTo(surface) >= Legible)
            return text;
        return surface.ContrastTo(Colour.White) >= Legible ? Colour.White : Colour.Black;
    }

    /// <summary>The colour itself where it can be seen on the surface, else the nearest of its shades that can.</summary>
    private static Colour Shade(Colour colour, Colour surface, Colour end)
    {
        const int steps = 50;
        var shades = Enumerable.Range(0, steps + 1).Select(step => colour.MixedWith(end, (double)step / steps));
        return shades.First(shade => shade.ContrastTo(surface) >= Legible);
    }
}
