using ComplaintBot.Documents;
using ComplaintBot.Documents.Recognition;

namespace ComplaintBot.Tests.Documents;

public sealed class DocumentNameTests
{
    [Theory]
    [InlineData("factuur.pdf", "factuur.pdf")]
    [InlineData("  Brief van Zoë — één.docx ", "Brief van Zoë — één.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\anna\\foto.jpg", "foto.jpg")]
    [InlineData("/", "document")]
    [InlineData("..", "document")]
    [InlineData("...pdf...", "pdf")]
    [InlineData("", "document")]
    [InlineData(null, "document")]
    [InlineData(" \u200B\u202E\uFEFF ", "document")]
    [InlineData("factuur\u202Efdp.exe", "factuurfdp.exe")]
    [InlineData("fac\0tuur\r\nX: y.pdf", "factuur X_ y.pdf")]
    [InlineData("a\u00A0\u3000 b.pdf", "a b.pdf")]
    [InlineData("a\u200Db\u2066c\uFE0F\u3164.pdf", "abc.pdf")]
    [InlineData("half \uD800.pdf", "half .pdf")]
    [InlineData("wat?*<b>|\"x\".pdf", "wat___b___x_.pdf")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData("COM1", "_COM1")]
    [InlineData("nul .txt", "_nul .txt")]
    [InlineData("console.pdf", "console.pdf")]
    [InlineData("foto 📷.jpg", "foto 📷.jpg")]
    [InlineData("factuur.pdf:stream.exe", "factuur.pdf_stream.exe")]
    public void Is_shown_without_what_misleads(string? given, string shown) => Assert.Equal(shown, DocumentName.Clean(given));

    [Fact]
    public void A_long_name_keeps_its_end_and_no_half_letter()
    {
        Assert.Equal(new string('a', 115) + "….pdf", DocumentName.Clean(new string('a', 500) + ".pdf"));
        for (var length = 100; length < 140; length++)
        {
            var cut = DocumentName.Clean(new string('b', length) + string.Concat(Enumerable.Repeat("📷", 50)) + ".heic");
            Assert.True(cut.Length <= DocumentName.Longest && cut.EndsWith(".heic") && cut.EnumerateRunes().All(r => r != System.Text.Rune.ReplacementChar));
        }
    }

    [Theory]
    [InlineData("factuur.pdf", "factuur.pdf")]
    [InlineData("factuur", "factuur.pdf")]
    [InlineData("brief van mr.smith", "brief van mr.smith.pdf")]
    public void Is_saved_with_an_end_that_says_what_it_is(string name, string saved) => Assert.Equal(saved, DocumentName.ForSaving(name, DocumentKind.Pdf));

    [Theory]
    [InlineData("foto.jpg", "foto.png")]
    [InlineData("IMG_2041.JPEG", "IMG_2041.png")]
    [InlineData("giphy.gif", "giphy.png")]
    [InlineData("foto.PNG", "foto.PNG")]
    [InlineData("foto", "foto")]
    [InlineData("versie 1.2", "versie 1.2")]
    public void A_picture_by_the_name_of_another_kind_is_called_by_its_own(string name, string called) => Assert.Equal(called, DocumentName.Called(name, DocumentKind.Png));

    [Fact]
    public void A_new_end_makes_no_name_too_long() =>
        Assert.True(DocumentName.Called(new string('a', DocumentName.Longest - 4) + ".jpg", DocumentKind.Webp) is { Length: DocumentName.Longest } name && name.EndsWith(".webp", StringComparison.Ordinal));
}
