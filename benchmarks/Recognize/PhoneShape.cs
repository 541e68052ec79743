using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Recognize;

/// <summary>Whatever is written as a phone number, with how much it looks like one, between 0 and 1.</summary>
internal static class PhoneShape
{
    public static IEnumerable<Result> Numbers(Message message)
    {
        foreach (var span in PhoneSpans.Find(message))
        {
            var typed = message.Text.Substring(span.Start, span.Length).ToLowerInvariant();
            yield return new Result(span.Start, span.End - 1, "phonenumber", new JsonObject
            {
                ["value"] = typed,
                ["score"] = (Points(typed) / 100.0).ToString(CultureInfo.InvariantCulture),
            });
        }
    }

    private static double Points(string typed)
    {
        double points = 30 + (HasCountry(typed) ? 40 : typed.Contains('(', StringComparison.Ordinal) ? 30 : 0);
        var separators = Separators(typed, out var longest);
        if (separators > 0)
        {
            points += Math.Min(separators, 3) * 20;
            if (longest > 1)
                points -= 20;
            var open = typed.IndexOf('(', StringComparison.Ordinal);
            if (typed.IndexOfAny(['(', ')']) >= 0 && !(open >= 0 && typed.IndexOf(')', open) > open))
                points -= 20;
        }

        var digits = typed.Count(char.IsAsciiDigit);
        points += Math.Min(digits - 8, 3) * 10;
        var tail = Tail(typed);
        if (tail > 2)
            points -= (Math.Min(tail, 11) - 2) * 10;
        if (digits == typed.Length && typed.Length > 11)
            points -= (typed.Length - 11) * 10;
        if (IsOddlyWritten(typed))
            points -= 40;
        points -= Math.Max(LongRuns(typed) - 1, 0) * 10;
        if (IsShortAmerican(typed))
            points += 15;
        return Math.Clamp(points, 0, 100);
    }

    // "+31", "0031", "(+31)"
    private static bool HasCountry(string typed)
    {
        var rest = typed.AsSpan();
        var within = rest[0] == '(';
        if (within)
            rest = rest[1..].TrimStart();
        if (rest.StartsWith("+"))
            rest = rest[1..].TrimStart();
        else if (rest.StartsWith("00"))
            rest = rest[2..];
        else
            return false;
        var digits = 0;
        while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
            digits++;
        return digits > 0 && (!within || (digits <= 3 && rest[digits..].TrimStart().StartsWith(")")));
    }

    private static int Separators(string typed, out int longest)
    {
        var count = 0;
        longest = 0;
        var run = 0;
        foreach (var character in typed)
        {
            run = char.IsWhiteSpace(character) || character is '-' or '/' or '.' ? run + 1 : 0;
            count += run == 1 ? 1 : 0;
            longest = Math.Max(longest, run);
        }

        return count;
    }

    // The same digit at the end, counted.
    private static int Tail(string typed)
    {
        var count = 1;
        if (!char.IsAsciiDigit(typed[^1]))
            return 0;
        while (count < typed.Length && typed[typed.Length - 1 - count] == typed[^1])
            count++;
        return count;
    }

    private static int LongRuns(string typed)
    {
        var (runs, run) = (0, 0);
        foreach (var character in typed)
        {
            run = char.IsAsciiDigit(character) ? run + 1 : 0;
            runs += run == 5 ? 1 : 0;
        }

        return runs;
    }

    private static bool IsOddlyWritten(string typed)
    {
        var zip = typed.Length == 10 && typed[5] == '-' && typed.Count(char.IsAsciiDigit) == 9;
        return zip || typed.Contains(").", StringComparison.Ordinal) || typed.StartsWith("00-", StringComparison.Ordinal) || typed.StartsWith("011-", StringComparison.Ordinal);
    }

    // "223-4567"
    private static bool IsShortAmerican(string typed)
    {
        for (var i = 0; i + 7 < typed.Length; i++)
        {
            if (typed[i] is < '2' or > '9' || Blocked(typed, i) || !char.IsAsciiDigit(typed[i + 1]) || !char.IsAsciiDigit(typed[i + 2]))
                continue;
            var at = i + 3;
            if (char.IsWhiteSpace(typed[at]))
                at++;
            if (at >= typed.Length || typed[at] is not ('-' or '.'))
                continue;
            at++;
            if (at < typed.Length && char.IsWhiteSpace(typed[at]))
                at++;
            if (at + 4 > typed.Length || !typed.AsSpan(at, 4).ContainsOnlyDigits())
                continue;
            var end = at + 4;
            if (end == typed.Length || (!char.IsLetterOrDigit(typed[end]) && !(typed[end] == '-' && end + 1 < typed.Length && (char.IsAsciiDigit(typed[end + 1]) || char.IsWhiteSpace(typed[end + 1])))))
                return true;
        }

        return false;
    }

    private static bool Blocked(string typed, int at) =>
        at > 0 && (typed[at - 1] is '-' or ')' or '.' || char.IsAsciiDigit(typed[at - 1]) || (at > 1 && char.IsWhiteSpace(typed[at - 1]) && typed[at - 2] is '-' or ')'));

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
