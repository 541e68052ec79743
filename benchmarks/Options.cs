using System.Globalization;

namespace ComplaintBot.Benchmarks;

/// <summary>What stands behind the verb: operands, then <c>--name value</c>, or <c>--name</c> alone. What no verb asked for is refused.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string?> _given = [];
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private int _taken;

    public static Options Parse(ReadOnlySpan<string> args)
    {
        var options = new Options();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                options._words.Add(args[i]);
                continue;
            }

            var value = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[i + 1] : null;
            if (!options._given.TryAdd(args[i], value)) throw new BenchmarkException($"{args[i]} is given twice.");
            if (value is not null) i++;
        }

        return options;
    }

    public bool Flag(string name)
    {
        var there = Take(name, out var value);
        if (value is not null) throw new BenchmarkException($"{name} takes no value, but \"{value}\" follows it.");
        return there;
    }

    public int Whole(string name, int preset, int least, int most) => Take(name, out var value) ? Whole(name, value, least, most) : preset;

    /// <summary>One or several, separated by commas.</summary>
    public IReadOnlyList<int> Wholes(string name, int preset, int least, int most) =>
        Take(name, out var value) ? [.. (value ?? "").Split(',').Select(part => Whole(name, part, least, most))] : [preset];

    public string Text(string name, string preset)
    {
        if (!Take(name, out var value)) return preset;
        return value ?? throw new BenchmarkException($"{name} needs a value.");
    }

    /// <summary>The next of the words that stand alone, before the options; what it is, in a word, is told when it is missing.</summary>
    public string Word(string what) => _taken < _words.Count ? _words[_taken++] : throw new BenchmarkException($"{what} is missing.");

    /// <summary>To be called when everything known was asked for.</summary>
    public void RefuseOthers()
    {
        if (_taken < _words.Count) throw new BenchmarkException($"\"{_words[_taken]}\" belongs to no option. Options look like --seconds 10.");
        if (_given.Keys.FirstOrDefault(name => !_known.Contains(name)) is { } unknown)
            throw new BenchmarkException($"{unknown} is no option here. There are: {string.Join(' ', _known)}");
    }

    private bool Take(string name, out string? value)
    {
        _known.Add(name);
        return _given.TryGetValue(name, out value);
    }

    private static int Whole(string name, string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new BenchmarkException($"{name} is \"{text}\". Give a whole number from {least} to {most}.");
}
