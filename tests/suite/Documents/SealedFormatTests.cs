using ComplaintBot.Documents;

namespace ComplaintBot.Tests.Documents;

/// <summary>What lies on the disk opens only as a whole, in its order, and under its own name and key.</summary>
public sealed class SealedFormatTests : IDisposable
{
    private const int Chunk = SealedFormat.ChunkSize;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("complaintbot-sealed-");
    private readonly byte[] _key = DocumentKeys.NewKey();

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData(3 * Chunk)]
    [InlineData(3 * Chunk + 7)]
    public void What_was_written_is_read_whole_and_from_any_place(int length)
    {
        var content = Some(length);
        var file = Seal(content);
        Assert.Equal(content, All(Open(file)));
        using var opened = Open(file);
        Assert.Equal(length, opened.Length);
        foreach (var at in new[] { length / 2, 0, Math.Max(0, length - 1), Math.Min(Chunk - 1, length) })
        {
            opened.Position = at;
            var part = new byte[Math.Min(10, length - at)];
            opened.ReadExactly(part);
            Assert.Equal(content[at..(at + part.Length)], part);
        }
    }

    [Fact]
    public void Nothing_of_it_stands_there_in_the_clear()
    {
        var file = Seal(Files.Utf8(string.Concat(Enumerable.Repeat("geheim", 30_000))));
        Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("geheim"u8));
    }

    [Fact]
    public void Two_files_of_the_same_content_have_nothing_in_common() =>
        Assert.NotEqual(File.ReadAllBytes(Seal(Some(100))), File.ReadAllBytes(Seal(Some(100), DocumentKeys.NewKey())));

    public static TheoryData<string> Harms => ["cut in a chunk", "cut behind a chunk", "cut to its head", "empty", "two chunks swapped", "a chunk doubled", "a bit turned", "a bit of the last chunk turned", "something behind", "another head"];

    [Theory]
    [MemberData(nameof(Harms))]
    public void What_was_changed_does_not_open(string harm)
    {
        var file = Seal(Some(3 * Chunk + 100));
        var bytes = File.ReadAllBytes(file);
        var head = SealedFormat.Head.Length;
        byte[] Part(int number) => bytes[(head + number * SealedFormat.SealedChunkSize)..(head + (number + 1) * SealedFormat.SealedChunkSize)];
        File.WriteAllBytes(file, harm switch
        {
            "cut in a chunk" => bytes[..^5],
            "cut behind a chunk" => bytes[..(head + 3 * SealedFormat.SealedChunkSize)],
            "cut to its head" => bytes[..head],
            "empty" => [],
            "two chunks swapped" => [.. bytes[..head], .. Part(1), .. Part(0), .. bytes[(head + 2 * SealedFormat.SealedChunkSize)..]],
            "a chunk doubled" => [.. bytes[..head], .. Part(0), .. bytes[head..]],
            "a bit turned" => Turned(bytes, 1000),
            "a bit of the last chunk turned" => Turned(bytes, bytes.Length - 1),
            "something behind" => [.. bytes, 1],
            _ => Turned(bytes, 2),
        });

        Assert.Throws<InvalidDataException>(() => All(Open(file)));
    }

    [Fact]
    public void Another_key_or_another_id_does_not_open_it()
    {
        var file = Seal(Some(100));
        Assert.Throws<InvalidDataException>(() => Open(file, key: DocumentKeys.NewKey()));
        Assert.Throws<InvalidDataException>(() => Open(file, id: "another"));
    }

    [Fact]
    public void A_file_that_was_not_finished_does_not_open()
    {
        var file = Path.Combine(_folder.FullName, "half");
        using (var sealing = new SealingStream(File.Create(file), new SealedFormat("id", _key))) sealing.Write(Some(5 * Chunk));
        Assert.Throws<InvalidDataException>(() => Open(file));
    }

    private static byte[] Turned(byte[] bytes, int at)
    {
        bytes[at] ^= 1;
        return bytes;
    }

    private static byte[] Some(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private string Seal(byte[] content, byte[]? key = null)
    {
        var file = Path.Combine(_folder.FullName, Path.GetRandomFileName());
        using var sealing = new SealingStream(File.Create(file), new SealedFormat("id", key ?? _key));
        for (var at = 0; at < content.Length; at += 1000) sealing.Write(content.AsSpan(at, Math.Min(1000, content.Length - at)));
        sealing.Finish();
        return file;
    }

    private OpenedStream Open(string file, string id = "id", byte[]? key = null) => new(File.OpenRead(file), new SealedFormat(id, key ?? _key));

    private static byte[] All(Stream stream)
    {
        using var whole = new MemoryStream();
        using (stream) stream.CopyTo(whole);
        return whole.ToArray();
    }
}
