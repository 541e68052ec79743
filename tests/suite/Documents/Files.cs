using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace ComplaintBot.Tests.Documents;

/// <summary>Files as customers send them, made here byte by byte.</summary>
internal static class Files
{
    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>One that opens: with a table of where everything stands.</summary>
    /// <param name="more">Objects beside the page, from 5 on.</param>
    /// <param name="trailer">What stands in the trailer beside the root.</param>
    public static byte[] Pdf(string words = "Factuur", string more = "", string trailer = "", string page = "")
    {
        var text = $"BT /F1 12 Tf 10 50 Td ({words}) Tj ET";
        string[] objects =
        [
            "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
            "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
            $"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> {page} >>\nendobj\n",
            $"4 0 obj\n<< /Length {text.Length} >>\nstream\n{text}\nendstream\nendobj\n",
        ];
        var file = new StringBuilder("%PDF-1.7\n%âãÏÓ\n");
        var table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        foreach (var one in objects)
        {
            table.Append($"{file.Length:D10} 00000 n \n");
            file.Append(one);
        }

        file.Append(more);
        var start = file.Length;
        return Latin($"{file}{table}trailer\n<< /Root 1 0 R /Size 5 {trailer} >>\nstartxref\n{start}\n%%EOF\n");
    }

    /// <summary>As of PDF 1.5: the table is a stream, and its dictionary the trailer.</summary>
    public static byte[] PdfWithStream(string trailer = "")
    {
        var file = "%PDF-1.5\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
        return Latin($"{file}7 0 obj\n<< /Type /XRef /Size 8 /W [1 2 1] /Root 1 0 R {trailer} /Length 4 >>\nstream\nabcd\nendstream\nendobj\nstartxref\n{file.Length}\n%%EOF\n");
    }

    /// <summary>One grey point.</summary>
    public static byte[] Jpeg(ushort width = 1, ushort height = 1)
    {
        var file = Convert.FromBase64String(
            "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=");
        var frame = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC2]);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 5), height);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 7), width);
        return [.. file, 0xFF, 0xD9];
    }

    public static byte[] Png(uint width = 2, uint height = 2)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(head, width);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write([0, 10, 200, 0, 90, 250]);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", head), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    public static byte[] Webp() => Convert.FromBase64String("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    /// <summary>Extended, with a canvas of this size.</summary>
    public static byte[] WebpOf(int width, int height)
    {
        byte[] canvas = [0, 0, 0, 0, (byte)(width - 1), (byte)(width - 1 >> 8), (byte)(width - 1 >> 16), (byte)(height - 1), (byte)(height - 1 >> 8), (byte)(height - 1 >> 16)];
        return [.. Latin("RIFF"), 22, 0, 0, 0, .. Latin("WEBPVP8X"), 10, 0, 0, 0, .. canvas];
    }

    public static byte[] Tiff(uint width = 8, uint height = 8, bool bigEndian = false, uint next = 0)
    {
        var file = new MemoryStream();
        file.Write(Latin(bigEndian ? "MM\0*" : "II*\0"));
        U32(8);
        U16(2);
        foreach (var (tag, value) in new[] { (256, width), (257, height) })
        {
            U16((ushort)tag);
            U16(4);
            U32(1);
            U32(value);
        }

        U32(next);
        return file.ToArray();

        void U16(ushort value) => file.Write(bigEndian ? [(byte)(value >> 8), (byte)value] : [(byte)value, (byte)(value >> 8)]);
        void U32(uint value)
        {
            U16((ushort)(bigEndian ? value >> 16 : value));
            U16((ushort)(bigEndian ? value : value >> 16));
        }
    }

    public static byte[] Heic(uint width = 4032, uint height = 3024, string brand = "heic")
    {
        byte[] size = [0, 0, 0, 0, .. Big(width), .. Big(height)];
        return [.. Box("ftyp", [.. Latin(brand), 0, 0, 0, 0, .. Latin("mif1heic")]), .. Box("meta", [0, 0, 0, 0, .. Box("iprp", Box("ipco", Box("ispe", size)))]), .. Box("mdat", [1, 2, 3, 4])];
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries) => Zip(CompressionLevel.Optimal, entries);

    public static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, name == "mimetype" ? CompressionLevel.NoCompression : level).Open();
                entry.Write(content);
            }
        }

        return file.ToArray();
    }

    public static byte[] Docx(params (string Name, byte[] Content)[] more) => Office("wordprocessingml.document.main+xml", "word/document.xml", WordBody("Geachte heer, mevrouw"), more);

    public static byte[] DocxOf(string body) => Office("wordprocessingml.document.main+xml", "word/document.xml", body, []);

    public static byte[] Xlsx(params (string Name, byte[] Content)[] more) =>
        Office("spreadsheetml.sheet.main+xml", "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>", more);

    public static byte[] Office(string type, string main, string content, (string Name, byte[] Content)[] more) => Zip(
    [
        ("[Content_Types].xml", Utf8($"<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/{main}\" ContentType=\"{(type.Contains('/') ? type : "application/vnd.openxmlformats-officedocument." + type)}\"/></Types>")),
        ("_rels/.rels", Utf8($"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"{main}\"/></Relationships>")),
        (main, Utf8(content)),
        .. more,
    ]);

    public static string WordBody(string inner) => $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>{inner}</w:t></w:r></w:p></w:body></w:document>";

    public static byte[] Relationship(string type, string target) => Utf8(
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r9\" TargetMode=\"External\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}\" Target=\"{target}\"/></Relationships>");

    public static byte[] Odt(string type = "text", params (string Name, byte[] Content)[] more) => Zip(
    [
        ("mimetype", Latin($"application/vnd.oasis.opendocument.{type}")),
        ("content.xml", Utf8("<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>")),
        .. more.Any(m => m.Name == "META-INF/manifest.xml") ? [] : new[] { ("META-INF/manifest.xml", Utf8("<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>")) },
        .. more,
    ]);

    /// <summary>A compound file with these names in its directory.</summary>
    public static byte[] Ole(params string[] names)
    {
        const int sector = 512;
        var directory = (names.Length + 1 + 3) / 4;
        var file = new byte[sector * (2 + directory)];
        byte[] signature = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
        signature.CopyTo(file, 0);
        file[24] = 0x3E;
        file[26] = 3;
        (file[28], file[29]) = (0xFE, 0xFF);
        (file[30], file[32]) = (9, 6);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(44), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(48), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(60), 0xFFFF_FFFE);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(68), 0xFFFF_FFFE);
        file.AsSpan(76, 436).Fill(0xFF);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(76), 0);
        var fat = file.AsSpan(sector, sector);
        fat.Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(fat, 0xFFFF_FFFD);
        for (var i = 1; i <= directory; i++) BinaryPrimitives.WriteUInt32LittleEndian(fat[(4 * i)..], i == directory ? 0xFFFF_FFFE : (uint)i + 1);
        var at = 2 * sector;
        foreach (var name in new[] { "Root Entry" }.Concat(names))
        {
            Encoding.Unicode.GetBytes(name).CopyTo(file, at);
            file[at + 64] = (byte)(2 * name.Length + 2);
            file[at + 66] = 2;
            at += 128;
        }

        return file;
    }

    public static byte[] Msg(params string[] more) => Ole(["__properties_version1.0", "__nameid_version1.0", "__substg1.0_0037001F", "__substg1.0_1000001F", .. more]);

    public static byte[] Eml(string more = "") => Latin(
        $"Return-Path: <anna@example.org>\r\nReceived: from a by b;\r\n\tMon, 2 Nov 2026 10:00:00 +0100\r\nFrom: Anna de Vries <anna@example.org>\r\nTo: klacht@example.com\r\nSubject: Mijn factuur\r\nDate: Mon, 2 Nov 2026 10:00:00 +0100\r\n{more}\r\nGoedemorgen,\r\nde factuur klopt niet.\r\n");

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Box(string type, byte[] content) => [.. Big((uint)content.Length + 8), .. Latin(type), .. content];

    private static byte[] Big(uint value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] checkedPart = [.. Latin(type), .. content];
        return [.. Big((uint)content.Length), .. checkedPart, .. Big(Crc(checkedPart))];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFF_FFFF;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1;
        }

        return ~crc;
    }
}
