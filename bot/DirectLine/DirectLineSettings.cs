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

    /// <summary>Origins that may talk to one company only, by its id.</summary>
    public required IReadOnlyDictionary<string, IReadOnlySet<string>> CompanyOrigins { get; init; }

    /// <summary>Each company's secret, UTF-8.</summary>
    public required IReadOnlyDictionary<string, byte[]> Secrets { get; init; }

    /// <summary>All origins that may talk to a company; without one, those that may talk to every company.</summary>
    public IEnumerable<string> OriginsOf(string? company) =>
        company is not null && CompanyOrigins.TryGetValue(company, out var own) ? AllowedOrigins.Concat(own) : AllowedOrigins;

    /// <summary>Throws <see cref="InvalidOperationException"/> that names the setting and how to mend it.</summary>
    public static DirectLineSettings Read(IConfiguration configuration, CompanyDirectory companies)
    {
        var section = configuration.GetSection("DirectLine");
        var origins = section.GetSection("AllowedOrigins");
        return new DirectLineSettings
        {
            TokenLifetime = ReadLifetime(section["TokenLifetime"]),
            AllowedOrigins = ReadOrigins(origins, origins.GetChildren().Where(IsNumbered)).ToHashSet(StringComparer.OrdinalIgnoreCase),
            CompanyOrigins = origins.GetChildren().Where(c => !IsNumbered(c)).ToDictionary(c => c.Key, c => (IReadOnlySet<string>)ReadCompanyOrigins(c, companies)),
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

    private static bool IsNumbered(IConfigurationSection entry) => int.TryParse(entry.Key, out _);

    private static HashSet<string> ReadCompanyOrigins(IConfigurationSection section, CompanyDirectory companies) => companies.Knows(section.Key)
        ? ReadOrigins(section, section.GetChildren()).ToHashSet(StringComparer.OrdinalIgnoreCase)
        : throw new InvalidOperationException($"DirectLine:AllowedOrigins:{section.Key} belongs to no company. Known are: {companies}.");

    private static IEnumerable<string> ReadOrigins(IConfigurationSection section, IEnumerable<IConfigurationSection> entries)
    {
        var listed = entries.Select(c => c.Value ?? "");
        var inline = (section.Value ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var origin in listed.Concat(inline))
        {
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri) || !origin.Equals(uri.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase))
                throw new InvalidOperationException($"{section.Path} holds \"{origin}\". Give scheme and host without a path, such as https://www.example.com.");
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
