namespace ComplaintBot.Tests.Language;

/// <summary>Rows of a test as a table of text: a line has the language, what is expected, and the messages parted by " / ".</summary>
internal static class Rows
{
    public static TheoryData<string, string, string> Of(string table)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(' ', 3);
            foreach (var text in parts[2].Split(" / "))
                rows.Add(parts[0], parts[1], text);
        }

        return rows;
    }
}
