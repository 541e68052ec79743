using System.Text;

namespace ComplaintBot.Complaints.Procedures;

/// <summary>The names of companies, compared by their bare letters and digits: "Lease’m", "lease'm" and "LEASEM" are one.</summary>
internal sealed class CompanyNames
{
    private readonly List<(string Name, string Company)> _names;

    public CompanyNames(IEnumerable<Procedure> procedures)
    {
        _names = [.. procedures.SelectMany(p => NamesOf(p).Select(name => (name, p.Id))).Distinct().OrderByDescending(n => n.name.Length)];
    }

    public static IEnumerable<string> NamesOf(Procedure procedure) =>
        new[] { procedure.Id, procedure.Company.Name, procedure.Company.LegalName ?? "" }.Concat(procedure.Company.Aliases).Select(Bare).Where(n => n.Length > 0).Distinct();

    public string? Resolve(string? words)
    {
        var rest = $" {Bare(words ?? "")} ";
        var found = new HashSet<string>();
        foreach (var (name, company) in _names)
        {
            if (!rest.Contains($" {name} ", StringComparison.Ordinal))
                continue;
            found.Add(company);
            // Taken out, so that a shorter name of another company within a longer one does not count as well.
            rest = rest.Replace($" {name} ", " | ", StringComparison.Ordinal);
        }
        return found.Count == 1 ? found.Single() : null;
    }

    /// <summary>Lower-case words with single spaces; apostrophes vanish, all other signs part words.</summary>
    internal static string Bare(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\'' or '\u2018' or '\u2019' or '\u02bc' or '`' or '\u00b4' or '\u2032' or '\u00ad')
                continue;
            if (char.IsLetterOrDigit(c))
                bare.Append(WithoutAccent(char.ToLowerInvariant(c)));
            else if (bare.Length > 0 && bare[^1] != ' ')
                bare.Append(' ');
        }
        return bare.ToString().TrimEnd();
    }

    private static char WithoutAccent(char c) => c switch
    {
        'à' or 'á' or 'â' or 'ä' or 'ã' or 'å' => 'a',
        'è' or 'é' or 'ê' or 'ë' => 'e',
        'ì' or 'í' or 'î' or 'ï' => 'i',
        'ò' or 'ó' or 'ô' or 'ö' or 'õ' => 'o',
        'ù' or 'ú' or 'û' or 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        _ => c,
    };
}
