using System.Text.RegularExpressions;
using ComplaintBot.Benchmarks.Load;

namespace ComplaintBot.Benchmarks.Peers;

/// <summary>The peers' own eight turns, read from their <c>script.js</c>: what is said and what the answer holds.</summary>
internal sealed partial class PeerScript
{
    private readonly IReadOnlyList<string> _said;
    private readonly IReadOnlyList<string> _expected;

    private PeerScript(IReadOnlyList<string> said, IReadOnlyList<string> expected) => (_said, _expected) = (said, expected);

    public static PeerScript Read(string script)
    {
        var (said, expected) = (List(script, "say"), List(script, "expect"));
        return said.Count == expected.Count ? new PeerScript(said, expected) : throw new BenchmarkException($"The peers' script says {said.Count} things and expects {expected.Count} answers.");
    }

    public Conversation WithAnswers() => Make((_, at) => _expected[at]);

    /// <summary>For the floor, which has no dialog and repeats what was said.</summary>
    public Conversation WithEcho() => Make((text, _) => text);

    private Conversation Make(Func<string, int, string> expected) =>
        new([.. _said.Select((text, at) => new Turn(CustomerActivity.Says(at, text, "en-US"), expected(text, at)))]);

    private static List<string> List(string script, string name)
    {
        var list = Regex.Match(script, $@"exports\.{name}\s*=\s*\[(?<items>[^\]]*)\]");
        var items = Item().Matches(list.Groups["items"].Value).Select(m => m.Groups["text"].Value).ToList();
        return items.Count > 0 ? items : throw new BenchmarkException($"The peers' script has no list exports.{name} of texts in single quotes.");
    }

    [GeneratedRegex("'(?<text>[^'\\\\]*)'")]
    private static partial Regex Item();
}
