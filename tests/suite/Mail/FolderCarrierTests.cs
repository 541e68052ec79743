using System.Text;
using ComplaintBot.Mail;
using ComplaintBot.Store;

namespace ComplaintBot.Tests.Mail;

public sealed class FolderCarrierTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mail-test-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_letter_is_a_file_that_a_mail_program_reads()
    {
        var eml = await Carry(Some.Letter());
        Assert.Equal("\"Lease'm klachten\" <klachten@leasem.example>", eml["From"]);
        Assert.Equal("customer@example.com", eml["To"]);
        Assert.Equal("Uw klacht K7M-4PQ-9TX", eml["Subject"]);
        Assert.Equal("<K7M-4PQ-9TX.receipt@bot.example>", eml["Message-ID"]);
        Assert.Equal("auto-generated", eml["Auto-Submitted"]);
        Assert.Equal("nl", eml["Content-Language"]);
        Assert.Equal("1.0", eml["MIME-Version"]);
        Assert.Equal("text/plain; charset=utf-8", eml["Content-Type"]);
        Assert.True(DateTimeOffset.TryParse(eml["Date"], out _), eml["Date"]);
        Assert.Equal("Wij hebben uw klacht ontvangen.\nTot later.", eml.Text);
        Assert.False(eml.Has("X-Sender") || eml.Has("X-Receiver"));
    }

    [Fact]
    public async Task Subjects_and_texts_in_any_script_come_back_as_they_were()
    {
        var subject = "Uw klacht 😀 über „Größe“ – réclamation n° 5 " + string.Join(' ', Enumerable.Repeat("zéér", 40));
        var text = "Ünïcödé 😀\n.een punt vooraan\n..twee\n\nFrom hier = daar\n" + new string('é', 3000) + "\n" + new string('x', 3000) + "\n  spaties aan het eind  \nklaar";
        var eml = await Carry(Some.Letter() with { Subject = subject, Text = text });
        Assert.Equal(subject, eml["Subject"]);
        Assert.Equal(text, eml.Text);
    }

    [Fact]
    public async Task No_line_of_a_file_is_longer_than_a_mail_server_takes()
    {
        await Carry(Some.Letter() with { Subject = new string('é', 900), Text = new string('é', 9000) });
        var lines = File.ReadAllText(folder.GetFiles().Single().FullName).Split("\r\n");
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 998));
        Assert.All(lines, line => Assert.True(Ascii.IsValid(line) && !line.Contains('\n')));
    }

    [Fact]
    public async Task A_letter_with_html_has_both_and_the_text_first()
    {
        var eml = await Carry(Some.Letter() with { Html = "<p>Hallo é</p>" });
        Assert.StartsWith("multipart/alternative", eml["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(["text/plain; charset=utf-8", "text/html; charset=utf-8"], eml.Parts.Select(p => p["Content-Type"]));
        Assert.Equal("<p>Hallo é</p>", eml.Parts[1].Text);
    }

    [Theory]
    [InlineData("Klacht\r\nBcc: other@example.com")]
    [InlineData("Klacht\nBcc: other@example.com\n\nother body")]
    [InlineData("Klacht\rBcc: other@example.com")]
    [InlineData("Klacht\u2028Bcc: other@example.com")]
    [InlineData("Klacht\u0085Bcc: other@example.com\0")]
    [InlineData("Klacht =?utf-8?Q?=0D=0ABcc:_other@example.com?=")]
    public async Task A_subject_makes_no_header_of_its_own(string subject)
    {
        var eml = await Carry(Some.Letter() with { Subject = subject });
        Assert.False(eml.Has("Bcc"));
        Assert.Equal("Wij hebben uw klacht ontvangen.\nTot later.", eml.Text);
    }

    [Theory]
    [InlineData("customer@example.com\r\nBcc: other@example.com")]
    [InlineData("customer@example.com, other@example.com")]
    [InlineData("customer@example.com;other@example.com")]
    [InlineData("Klant <customer@example.com>")]
    [InlineData("customer@example.com (comment)")]
    [InlineData("cüstomer@example.com")]
    [InlineData("customer")]
    [InlineData("")]
    public async Task What_is_not_one_plain_address_is_refused_for_good(string to)
    {
        var outcome = await new FolderCarrier(Some.Settings(folder.FullName), TimeProvider.System).Carry(Some.Letter() with { To = to });
        Assert.Equal(Carried.RefusedForGood, outcome.Carried);
        Assert.Empty(folder.GetFiles());
    }

    [Theory]
    [InlineData("../escape@bot.example")]
    [InlineData("a/b@bot.example")]
    [InlineData("a@bot.example>\r\nBcc: other@example.com\r\nX: <b")]
    [InlineData("noat")]
    [InlineData(".a@b")]
    public async Task A_Message_ID_that_is_no_file_name_is_refused_for_good(string messageId)
    {
        var outcome = await new FolderCarrier(Some.Settings(folder.FullName), TimeProvider.System).Carry(Some.Letter(messageId));
        Assert.Equal(Carried.RefusedForGood, outcome.Carried);
        Assert.Empty(folder.GetFiles());
    }

    [Fact]
    public async Task A_language_that_is_none_makes_no_header()
    {
        var eml = await Carry(Some.Letter() with { Language = "nl\r\nBcc: other@example.com" });
        Assert.False(eml.Has("Bcc") || eml.Has("Content-Language"));
    }

    [Fact]
    public async Task The_same_letter_twice_is_one_file()
    {
        await Carry(Some.Letter());
        await Carry(Some.Letter());
        Assert.Equal("K7M-4PQ-9TX.receipt@bot.example.eml", Assert.Single(folder.GetFiles()).Name);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_tried_again()
    {
        var file = Path.Combine(folder.FullName, "taken");
        await File.WriteAllTextAsync(file, "");
        var outcome = await new FolderCarrier(Some.Settings(file), TimeProvider.System).Carry(Some.Letter());
        Assert.Equal(Carried.RefusedForNow, outcome.Carried);
        Assert.Contains(file, outcome.Reason, StringComparison.Ordinal);
    }

    private async Task<Eml> Carry(StoredLetter letter)
    {
        var outcome = await new FolderCarrier(Some.Settings(folder.FullName), TimeProvider.System).Carry(letter);
        Assert.Equal(CarryOutcome.Sent, outcome);
        return Eml.Read(await File.ReadAllTextAsync(Path.Combine(folder.FullName, letter.MessageId + ".eml")));
    }
}
