using System.Text;

namespace ComplaintBot.Language;

/// <summary>What a customer may tell a chat and should not have to: it is hidden before anything is kept.</summary>
public enum Secret
{
    Password,
    Iban,
    CardNumber,

    /// <summary>Of the Netherlands (BSN), Belgium (rijksregister), France (NIR) or Germany (tax and social insurance).</summary>
    NationalNumber,
}

/// <summary>What the words answer to.</summary>
public enum Asked
{
    Anything,

    /// <summary>A number of another kind was asked for (contract, phone, reference): a bare one is that, whatever its checksum.</summary>
    Number,
}

/// <param name="Text">With dots for what is hidden; of an IBAN and a card the last four characters stay, by which the customer knows it again.</param>
/// <param name="Secrets">What was found, each kind once.</param>
public sealed record Masked(string Text, IReadOnlyList<Secret> Secrets);

public static class Masking
{
    internal const string Dots = "••••";
    private const int FewestDigits = 8;
    private const int Recognizable = 4;

    /// <summary>A place of the text that is hidden.</summary>
    internal readonly record struct Find(int Start, int End, Secret Secret);

    /// <summary>The text with all secrets hidden; null where there are none.</summary>
    public static Masked? Hide(Message message, Asked asked)
    {
        var finds = new List<Find>();
        if (HoldsDigits(message.Text))
        {
            Ibans.Find(message.Text, finds);
            CardNumbers.Find(message, finds);
            NationalNumbers.Find(message, asked, finds);
        }

        var text = finds.Count == 0 ? message.Text : Cover(message.Text, finds);
        var passwords = Passwords.Hide(finds.Count == 0 ? message : Message.Read(text));
        if (finds.Count == 0 && passwords is null)
            return null;
        var secrets = finds.Select(find => find.Secret).Distinct().Order().ToList();
        return new Masked(passwords ?? text, passwords is null ? secrets : [Secret.Password, .. secrets]);
    }

    /// <summary>Whether another secret was found at this place.</summary>
    internal static bool Covers(List<Find> finds, int at)
    {
        foreach (var find in finds)
        {
            if (at >= find.Start && at < find.End)
                return true;
        }

        return false;
    }

    private static bool HoldsDigits(string text)
    {
        var digits = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character) && ++digits == FewestDigits)
                return true;
        }

        return false;
    }

    private static string Cover(string text, List<Find> finds)
    {
        var covered = new StringBuilder(text.Length);
        var at = 0;
        foreach (var find in finds.OrderBy(find => find.Start))
        {
            covered.Append(text, at, find.Start - at).Append(Dots);
            if (find.Secret != Secret.NationalNumber)
                AppendEnd(covered, text.AsSpan(find.Start, find.End - find.Start));
            at = find.End;
        }

        return covered.Append(text, at, text.Length - at).ToString();
    }

    private static void AppendEnd(StringBuilder covered, ReadOnlySpan<char> secret)
    {
        Span<char> end = stackalloc char[Recognizable];
        var left = Recognizable;
        for (var i = secret.Length - 1; i >= 0 && left > 0; i--)
        {
            if (char.IsAsciiLetterOrDigit(secret[i]))
                end[--left] = secret[i];
        }

        covered.Append(end[left..]);
    }
}
