using ComplaintBot.Complaints;

namespace ComplaintBot.Tests.Complaints;

public sealed class HistoryTests
{
    private const string Reference = "K7M-4PQ-9TX";

    [Fact]
    public void A_whole_history_has_no_broken_link()
    {
        var events = Chain(4);

        Assert.Null(History.Verify(Reference, events));
        Assert.Null(History.Verify(Reference, events, events[^1].Hash));
        Assert.Null(History.Verify(Reference, []));
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("actor")]
    [InlineData("time")]
    [InlineData("facts")]
    [InlineData("words")]
    [InlineData("digest")]
    [InlineData("number")]
    [InlineData("previous")]
    [InlineData("hash")]
    public void A_change_of_any_part_is_named_at_its_event(string part)
    {
        var events = Chain(4);
        var e = events[2];
        events[2] = part switch
        {
            "kind" => e with { Kind = "settled" },
            "actor" => e with { Actor = "staff:x" },
            "time" => e with { At = e.At.AddMilliseconds(1) },
            "facts" => e with { Facts = e.Facts + " " },
            "words" => e with { Words = "{\"text\":\"other\"}" },
            "digest" => e with { WordsDigest = new byte[32] },
            "number" => e with { Number = 9 },
            "previous" => e with { Previous = new byte[32] },
            _ => e with { Hash = new byte[32] },
        };

        Assert.Equal(3, History.Verify(Reference, events)!.Number);
    }

    [Fact]
    public void A_missing_event_a_swap_and_an_event_of_another_complaint_break_the_chain()
    {
        var events = Chain(4);

        Assert.Equal(2, History.Verify(Reference, [events[0], events[2], events[3]])!.Number);
        Assert.Equal(1, History.Verify(Reference, events.Skip(1))!.Number);
        Assert.Equal(2, History.Verify(Reference, [events[0], events[2], events[1], events[3]])!.Number);
        Assert.Equal(1, History.Verify("ABC-DEF-GH2", events)!.Number);
    }

    [Fact]
    public void A_missing_tail_shows_against_the_known_head()
    {
        var events = Chain(4);

        Assert.Null(History.Verify(Reference, events[..3]));
        Assert.Equal(4, History.Verify(Reference, events[..3], events[3].Hash)!.Number);
        Assert.Equal(1, History.Verify(Reference, [], events[3].Hash)!.Number);
    }

    [Fact]
    public void Words_cannot_be_put_where_there_were_none()
    {
        var events = Chain(3);
        events[1] = events[1] with { Words = "{}" };

        Assert.Equal(2, History.Verify(Reference, events)!.Number);
    }

    [Fact]
    public void Words_that_are_gone_while_their_salt_is_there_were_not_erased()
    {
        var events = Chain(4).Select(e => e.Number == 3 ? e with { Words = null } : e).ToArray();
        Assert.Equal(3, History.Verify(Reference, events)?.Number);
    }

    [Fact]
    public void Erased_words_leave_the_chain_whole_and_nothing_to_guess_them_by()
    {
        var events = Chain(4).Select(e => e with { Words = null, Salt = [] }).ToArray();

        Assert.Null(History.Verify(Reference, events));
    }

    [Fact]
    public void Words_cannot_move_into_a_neighbouring_field()
    {
        var one = Append(0, [], new ComplaintEvent("ab", "c", Some.Local("2026-11-20T10:00"), "{}"));
        var other = Append(0, [], new ComplaintEvent("a", "bc", Some.Local("2026-11-20T10:00"), "{}"));

        Assert.NotEqual(one.Hash, other.Hash);
    }

    [Fact]
    public void A_chain_goes_on_from_the_count_and_head_that_a_store_keeps()
    {
        var events = Chain(2);
        var next = new ComplaintEvent("answered", "staff:7", Some.Local("2026-11-25T10:00"), "{}");

        Assert.Equal(
            History.Append(Reference, events[1], next, Some.Entropy(9)).Hash,
            History.Append(Reference, 2, events[1].Hash, next, Some.Entropy(9)).Hash);
    }

    [Fact]
    public void The_encoding_is_the_documented_one()
    {
        // SHA-256 computed apart from the documented bytes; a change here breaks every history that is stored.
        var e = Append(0, [], new ComplaintEvent("filed", "customer", DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_123).AddTicks(5), "{\"a\":1}", "{\"b\":2}"), new byte[16]);

        Assert.Equal("1421a995b403af79a2f8e70dbbbfb56bc7c3c06089a95474f48650fbba195526", Convert.ToHexStringLower(e.WordsDigest));
        Assert.Equal("6652d8967a8a6d37e754cbe28a086079483791714545158541b2f895626b993e", Convert.ToHexStringLower(e.Hash));
        Assert.Equal(1_700_000_000_123, e.At.ToUnixTimeMilliseconds());
        Assert.Equal(0, e.At.Ticks % TimeSpan.TicksPerMillisecond);
    }

    [Fact]
    public void Salt_of_another_size_and_a_lost_head_are_refused()
    {
        var next = new ComplaintEvent("filed", "customer", Some.Local("2026-11-20T10:00"), "{}");

        Assert.Throws<ArgumentException>(() => History.Append(Reference, 0, [], next, new byte[15]));
        Assert.Throws<ArgumentException>(() => History.Append(Reference, 1, [], next, new byte[16]));
    }

    private static ChainedEvent[] Chain(int count)
    {
        var events = new List<ChainedEvent>();
        for (var i = 0; i < count; i++)
        {
            var next = new ComplaintEvent(i == 0 ? "filed" : "acknowledged", "customer", Some.Local("2026-11-20T10:00").AddDays(i), $"{{\"n\":{i}}}", i == 1 ? null : "{\"text\":\"words\"}");
            events.Add(History.Append(Reference, events.LastOrDefault(), next, Some.Entropy(i)));
        }
        return [.. events];
    }

    private static ChainedEvent Append(int count, byte[] head, ComplaintEvent next, byte[]? salt = null) =>
        History.Append(Reference, count, head, next, salt ?? Some.Entropy(1));
}
