using ComplaintBot.Companies;
using System.Text;

namespace ComplaintBot.DirectLine;

/// <summary>What the Direct Line entrance takes from configuration, checked at start.</summary>
internal sealed record DirectLineSettings
{
    private const int ShortestSecret = 16;

    public required TimeSpan TokenLifetime { get; init; }

    /// <summary>Origins that may use the entrance beside the host's own, such as <c>https://www.example.com</c>.</summary>
    public required IReadOnlySet<string> AllowedOrigins { get; init; }

    /// <summary>Each company's secret, UTF-8.</summary>
    public required IReadOnlyDictionary<string, byte[]> Secrets { get; init; }

    /// <summary>Throws <see cref="InvalidOperationException"/> that names the setting and how to mend it.</summary>
    public static DirectLineSettings Read(IConfiguration configuration, CompanyDirectory companies)
    {
        var section = configuration.GetSection("DirectLine");
        return new DirectLineSettings
        {
            TokenLifetime = ReadLifetime(section["TokenLifetime"]),
            AllowedOrigins = ReadOrigins(section.GetSection("AllowedOrigins")).ToHashSet(StringComparer.OrdinalIgnoreCase),
            Secrets = section.GetSection("Secrets").GetChildren().ToDictionary(s => s.Key, s => ReadSecret(s, companies)),
        };
    }

    private static TimeSpan ReadLifetime(string? text)
    {
        if (text is null) return TimeSpan.FromMinutes(30);
        return TimeSpan.TryParse(text, out var lifetime) && lifetime >= TimeSpan.FromSeconds(1) && lifetime <= TimeSpan.FromDays(1)
            ? lifetime
            : throw new InvalidOperationException($"DirectLine:TokenLifetime is \"{text}\". Give a time between 00:00:01 and 1.00:00:00, such as 00:30:00.");
    }

    private static IEnumerable<string> ReadOrigins(IConfigurationSection section)
    {
        var listed = section.GetChildren().Select(c => c.Value ?? "");
        var inline = (section.Value ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var origin in listed.Concat(inline))
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || !origin.Equals(uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase))
                throw new InvalidOperationException($"DirectLine:AllowedOrigins holds \"{origin}\". Give scheme and host without a path, such as https://www.example.com.");
            yield return origin;
        }
    }

    private static byte[] ReadSecret(IConfigurationSection secret, CompanyDirectory companies)
    {
        if (!companies.Knows(secret.Key))
            throw new InvalidOperationException($"DirectLine:Secrets:{secret.Key} belongs to no company. Known are: {companies}.");
        if (secret.Value is not { Length: >= ShortestSecret } value)
            throw new InvalidOperationException($"DirectLine:Secrets:{secret.Key} is shorter than {ShortestSecret} characters. Give a long random one.");
        return Encoding.UTF8.GetBytes(value);
    }
}
