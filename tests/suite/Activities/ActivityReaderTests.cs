using System.Text;
using System.Text.Json;
using ComplaintBot.Runtime.Activities;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintBot.Tests.Activities;

public sealed class ActivityReaderTests
{
    [Fact]
    public void Whatever_the_bytes_are_the_result_is_an_activity_or_a_reason() =>
        Prop.ForAll<byte[]>(bytes => Read(bytes) is { Succeeded: true } or { Problem.Length: > 0 }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_cut_out_of_an_activity_or_put_into_it_the_result_is_an_activity_or_a_reason()
    {
        var whole = """{"type":"message","text":"a\u0000b \ud83d\ude00 \\","from":{"id":"x","later":[1]},"entities":[{"type":"ask","name":"n"}],"x":{"y":null}}"""u8.ToArray();
        for (var at = 0; at < whole.Length; at++)
        {
            byte[][] broken = [whole[..at], whole[at..], [.. whole[..at], .. whole[(at + 1)..]], [.. whole[..at], 0xFF, .. whole[at..]], [.. whole[..at], (byte)'\\', .. whole[at..]], [.. whole[..at], (byte)'{', .. whole[at..]]];
            Assert.All(broken, b => Assert.True(Read(b) is { Succeeded: true } or { Problem.Length: > 0 }));
        }
    }

    [Fact]
    public void Unknown_properties_are_kept_at_every_level()
    {
        var activity = Read("""{"type":"message","a":1.50,"from":{"id":"x","b":{"c":[]}},"conversation":{"id":"y","d":true},"entities":[{"type":"t","e":"f"}]}""").Activity!;
        Assert.Equal("1.50", activity.Others!["a"].GetRawText());
        Assert.Equal("""{"c":[]}""", activity.From!.Others!["b"].GetRawText());
        Assert.True(activity.Conversation!.Others!["d"].GetBoolean());
        Assert.Equal("f", activity.Entities![0].Properties!["e"].GetString());
    }

    [Fact]
    public void An_activity_that_is_written_reads_the_same()
    {
        const string json = """{"type":"message","id":"1","from":{"id":"x","b":2},"text":"één <b>","entities":[{"type":"ask","name":"n"}],"value":{"a":1.50},"a":[null]}""";
        Assert.Equal(json, JsonSerializer.Serialize(Read(json).Activity!, ActivityJson.Wire.Activity));
    }

    [Theory]
    [InlineData("""{"type":"message","text":5}""", "text")]
    [InlineData("""{"type":"message","from":{"id":[]}}""", "from.id")]
    [InlineData("""{"type":"message","localTimestamp":"soon"}""", "localTimestamp")]
    [InlineData("""{"text":"x"}""", "type")]
    [InlineData("""["x"]""", "object")]
    [InlineData("", "empty")]
    [InlineData("""{"type":"message",}""", "valid JSON")]
    public void The_reason_names_what_is_wrong(string json, string named) => Assert.Contains(named, Read(json).Problem);

    [Fact]
    public void The_reason_quotes_nothing_that_the_sender_wrote() =>
        Assert.DoesNotContain("secret", Read("""{"type":"message","text":{"x":"secret"}}""").Problem);

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Sixty_four_levels_are_read_and_no_more(int levels, bool read)
    {
        var inner = levels - 1;
        var json = $$"""{"type":"message","value":{{new string('[', inner)}}{{new string(']', inner)}} }""";
        Assert.Equal(read, Read(json).Succeeded);
        if (!read) Assert.Contains("64", Read(json).Problem);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("\\u00e9")]
    [InlineData("\\n")]
    public void The_length_is_counted_in_characters_however_they_are_spelled(string character)
    {
        const string around = """{"type":"message","text":""}""";
        string Json(int count) => """{"type":"message","text":"X"}""".Replace("X", string.Concat(Enumerable.Repeat(character, count)));
        Assert.True(Read(Json(ActivityReader.MaxCharacters - around.Length)).Succeeded);
        Assert.True(Read(Json(ActivityReader.MaxCharacters - around.Length + 1)).TooLong);
    }

    [Fact]
    public void What_holds_nothing_unspeakable_is_not_copied()
    {
        ReadOnlyMemory<byte> json = """{"type":"message","text":"a\nb \ud83d\ude00"}"""u8.ToArray();
        Assert.True(json.Span.Overlaps(ActivityReader.Read(json).Json.Span));
    }

    [Fact]
    public void A_byte_order_mark_is_no_obstacle() => Assert.True(Read([0xEF, 0xBB, 0xBF, .. """{"type":"message"}"""u8]).Succeeded);

    private static ActivityReading Read(string json) => Read(Encoding.UTF8.GetBytes(json));

    private static ActivityReading Read(byte[] bytes) => ActivityReader.Read(bytes);
}
