namespace ComplaintBot.Complaints.Procedures;

/// <summary>
/// Facts that configuration states in place of a procedure file, asked by company id and dotted name (<c>channels.phone.number</c>);
/// null or blank leaves the file's value. What is given is checked like the file's own. Lines of an address are parted by semicolons.
/// </summary>
public sealed class FactOverrides(Func<string, string, string?> find)
{
    public static readonly FactOverrides None = new((_, _) => null);

    internal string? Find(string company, string fact) => find(company, fact) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
