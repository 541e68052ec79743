using System.Collections.Frozen;

namespace ComplaintBot.Language;

/// <summary>How long and how often, in running text: "drie weken", "quinze jours", "4x", "third time".</summary>
internal static class Counts
{
    private const int DaysOfNeed = 7;

    private static readonly FrozenDictionary<string, double> Numbers = new Dictionary<string, double>
    {
        ["een"] = 1, ["twee"] = 2, ["drie"] = 3, ["vier"] = 4, ["vijf"] = 5, ["zes"] = 6, ["zeven"] = 7, ["acht"] = 8, ["negen"] = 9, ["tien"] = 10, ["elf"] = 11, ["twaalf"] = 12, ["veertien"] = 14, ["twintig"] = 20, ["anderhalve"] = 1.5,
        ["un"] = 1, ["une"] = 1, ["deux"] = 2, ["trois"] = 3, ["quatre"] = 4, ["cinq"] = 5, ["six"] = 6, ["sept"] = 7, ["huit"] = 8, ["neuf"] = 9, ["dix"] = 10, ["onze"] = 11, ["douze"] = 12, ["quinze"] = 15, ["vingt"] = 20,
        ["a"] = 1, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["fourteen"] = 14, ["fifteen"] = 15, ["twenty"] = 20,
        ["ein"] = 1, ["eine"] = 1, ["einer"] = 1, ["zwei"] = 2, ["drei"] = 3, ["funf"] = 5, ["sechs"] = 6, ["sieben"] = 7, ["neun"] = 9, ["zehn"] = 10, ["zwolf"] = 12, ["vierzehn"] = 14, ["zwanzig"] = 20, ["anderthalb"] = 1.5,
        ["half"] = 0.5, ["halbe"] = 0.5, ["demi"] = 0.5, ["enkele"] = 3, ["paar"] = 2, ["plusieurs"] = 3, ["several"] = 3, ["mehrere"] = 3, ["mehreren"] = 3, ["quelques"] = 3, ["trente"] = 30, ["dertig"] = 30, ["thirty"] = 30, ["zovele"] = 3, ["veel"] = 3, ["beaucoup"] = 3, ["many"] = 3, ["viele"] = 3, ["tig"] = 10,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Days = new Dictionary<string, double>
    {
        ["dag"] = 1, ["dagen"] = 1, ["jour"] = 1, ["jours"] = 1, ["day"] = 1, ["days"] = 1, ["tag"] = 1, ["tage"] = 1, ["tagen"] = 1, ["nachten"] = 1, ["werkdagen"] = 1.4,
        ["week"] = 7, ["weken"] = 7, ["semaine"] = 7, ["semaines"] = 7, ["weeks"] = 7, ["wk"] = 7, ["woche"] = 7, ["wochen"] = 7, ["fortnight"] = 14, ["quinzaine"] = 14,
        ["maand"] = 30, ["maanden"] = 30, ["mois"] = 30, ["month"] = 30, ["months"] = 30, ["monat"] = 30, ["monate"] = 30, ["monaten"] = 30,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Times = FrozenSet.ToFrozenSet(["keer", "maal", "x", "fois", "times", "mal", "keren", "malen", "mails", "mail", "calls", "appels", "brieven", "letters", "lettres", "briefe", "anrufe", "telefoontjes", "emails", "mailtjes", "reminders", "rappels"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Time = FrozenSet.ToFrozenSet(["keer", "maal", "fois", "time", "mal", "x"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> OneWord = FrozenSet.ToFrozenSet(["twice", "thrice", "tweemaal", "driemaal", "viermaal", "vijfmaal", "zweimal", "dreimal", "viermal", "funfmal", "sechsmal", "zehnmal", "mehrmals", "mehrfach", "meermaals", "meermalen", "herhaaldelijk", "repeatedly", "zigmal", "etliche", "tigste", "2x", "3x", "4x", "5x", "6x", "7x", "8x", "10x", "zoveelste", "umpteenth", "enieme", "zigste", "zoveel", "multiple", "maintes", "tientallen", "dutzende", "x-mal"], StringComparer.Ordinal);
    private static readonly string[] Said = ["mail", "e-mail", "email", "brie", "lettre", "letter", "courrier", "plainte", "klacht", "complaint", "beschwerd", "anruf", "appel", "call", "phone", "coup", "telefo", "bericht", "message", "nachricht", "herinnering", "rappel", "reminder", "erinnerung", "einschreiben", "aangetekend", "relance", "reclam", "ticket", "vraag", "demande", "verzoek", "antra", "antrag", "written", "schreiben", "schriftelijk"];
    private static readonly string[] Ordinals = ["tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "tiende", "deuxieme", "troisieme", "quatrieme", "cinquieme", "sixieme", "dixieme", "second", "third", "fourth", "fifth", "sixth", "seventh", "tenth", "zweite", "dritte", "vierte", "funfte", "sechste", "zehnte", "siebte", "achte", "neunte", "huitieme", "septieme", "neuvieme", "eighth", "ninth", "achtste", "negende", "drittes", "drittem"];

    /// <summary>Whether a long or a short time, or more times than one, begins at this word; null where none does.</summary>
    public static byte? At(ReadOnlySpan<Token> words, int at)
    {
        var word = words[at].Folded;
        if (OneWord.Contains(word) || word.StartsWith("wochenlang", StringComparison.Ordinal))
            return word.StartsWith("wochen", StringComparison.Ordinal) ? MatterFeatures.LongTime : MatterFeatures.ManyTimes;
        if (at + 1 >= words.Length)
            return null;
        var next = words[at + 1].Folded;
        if (IsOrdinal(word) && (Time.Contains(next) || IsSaid(next)))
            return MatterFeatures.ManyTimes;
        if (Number(word) is not { } number)
            return null;
        // "anderhalve week", "trois longues semaines"
        var unit = Days.TryGetValue(next, out var days) ? days : at + 2 < words.Length && Days.TryGetValue(words[at + 2].Folded, out var later) ? later : 0;
        if (unit > 0)
            return number * unit >= DaysOfNeed ? MatterFeatures.LongTime : MatterFeatures.ShortTime;
        return number >= 2 && (Times.Contains(next) || IsSaid(next)) ? MatterFeatures.ManyTimes : null;
    }

    // "mijn achte mail", "cinq appels", "zweite Beschwerde": what was said counts as often as it was.
    private static bool IsSaid(string word)
    {
        foreach (var said in Said)
        {
            if (word.StartsWith(said, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static double? Number(string word)
    {
        if (Numbers.TryGetValue(word, out var known))
            return known;
        return word.Length is 1 or 2 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]) ? int.Parse(word, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private static bool IsOrdinal(string word)
    {
        foreach (var ordinal in Ordinals)
        {
            if (word.StartsWith(ordinal, StringComparison.Ordinal))
                return true;
        }

        return word.Length is 2 or 3 or 4 && word[0] is >= '2' and <= '9' && !char.IsAsciiDigit(word[^1]);
    }
}
