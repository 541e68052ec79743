using System.Text.RegularExpressions;

namespace ComplaintBot.ChatPage;

/// <summary>A part of a plain text as far as its line breaks show it: a paragraph, or a list where there are items.</summary>
internal sealed record TextPart(IReadOnlyList<string> Lines, IReadOnlyList<TextItem> Items);

/// <summary>An item of a list with those that are indented below it.</summary>
internal sealed record TextItem(List<string> Lines, List<TextItem> Below);

/// <summary>Takes a published text apart without a word changed, added or left out, but for the signs in front of a list’s items.</summary>
internal static partial class PublishedText
{
    public static IReadOnlyList<TextPart> Parts(string text)
    {
        var parts = new List<TextPart>();
        var paragraph = new List<string>();
        var items = new List<TextItem>();
        var open = new Stack<(int Indent, TextItem Item)>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var indent = line.Length - line.TrimStart().Length;
            if (Bullet().Match(line) is { Success: true } bullet)
            {
                EndParagraph();
                while (open.TryPeek(out var above) && above.Indent >= indent)
                    open.Pop();
                var item = new TextItem([bullet.Groups[1].Value.Trim()], []);
                (open.TryPeek(out var parent) ? parent.Item.Below : items).Add(item);
                open.Push((indent, item));
            }
            else if (!string.IsNullOrWhiteSpace(line) && open.TryPeek(out var above) && indent > above.Indent)
                above.Item.Lines.Add(line.Trim());
            else
            {
                EndList();
                if (string.IsNullOrWhiteSpace(line))
                    EndParagraph();
                else
                    paragraph.Add(line.Trim());
            }
        }
        EndParagraph();
        EndList();
        return parts;

        void EndParagraph()
        {
            if (paragraph.Count > 0)
                parts.Add(new TextPart(paragraph, []));
            paragraph = [];
        }

        void EndList()
        {
            if (items.Count > 0)
                parts.Add(new TextPart([], items));
            (items, open) = ([], new());
        }
    }

    [GeneratedRegex(@"^\s*[•‣◦▪*–-]\s+(\S.*)$")]
    private static partial Regex Bullet();
}
