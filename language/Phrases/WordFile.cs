using System.Reflection;

namespace ComplaintBot.Language;

/// <summary>
/// A table of words with what they stand for, from the embedded files <c>Words/*.txt</c>: sections (<c>[Unit]</c>), and in each line a
/// value and the words for it. <c>#</c> begins a remark.
/// </summary>
internal static class WordFile
{
    public readonly record struct Line(string Section, string Value, string[] Words);

    public static IEnumerable<Line> Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Words.{name}.txt")
            ?? throw new InvalidOperationException($"The word table Words/{name}.txt is not embedded in the assembly.");
        using var reader = new StreamReader(stream);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[' && line[^1] == ']')
            {
                section = line[1..^1];
                continue;
            }

            var fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            yield return new Line(section, fields[0], fields[1..]);
        }
    }
}
