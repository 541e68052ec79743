using ComplaintBot.ChatPage;

namespace ComplaintBot.Tests.ChatPage;

public sealed class PublishedTextTests
{
    [Fact]
    public void Empty_lines_part_paragraphs_and_signs_make_lists_within_lists()
    {
        var parts = PublishedText.Parts("""
            Step 1
            First contact


            Tell us:
              • By post:
                • Acme NV
                  attention: SRC
              • By phone
            It is read.

            Goodbye - for now
            """);

        Assert.Equal(["Step 1|First contact", "Tell us:", "[By post:[Acme NV|attention: SRC]; By phone]", "It is read.", "Goodbye - for now"], parts.Select(Told));
    }

    [Fact]
    public void No_word_of_a_text_is_lost()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Procedures, "original.*.txt", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Assert.Equal(Letters(text), Letters(string.Concat(PublishedText.Parts(text).Select(Told))));
        }

        static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
    }

    private static string Told(TextPart part) => part.Items.Count > 0 ? Told(part.Items) : string.Join('|', part.Lines);

    private static string Told(IReadOnlyList<TextItem> items) =>
        items.Count == 0 ? "" : $"[{string.Join("; ", items.Select(i => string.Join('|', i.Lines) + Told(i.Below)))}]";
}
