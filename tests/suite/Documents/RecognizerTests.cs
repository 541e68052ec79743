using System.Diagnostics;
using ComplaintBot.Documents;
using ComplaintBot.Documents.Recognition;
using ComplaintBot.Dialogs;

namespace ComplaintBot.Tests.Documents;

public sealed class RecognizerTests
{
    public static TheoryData<string> GoodOnes => [.. Corpus.Good.Select(s => s.What)];

    public static TheoryData<string> BadOnes => [.. Corpus.Bad.Select(s => s.What)];

    [Theory]
    [MemberData(nameof(GoodOnes))]
    public void Is_known_by_its_content(string what)
    {
        var sample = Corpus.Good.Single(s => s.What == what);
        var sighting = Recognizer.Look(new MemoryStream(sample.Make()), sample.Name);
        Assert.Equal((sample.MediaType, null), (sighting.Kind?.MediaType, sighting.Refusal));
    }

    [Theory]
    [MemberData(nameof(BadOnes))]
    public void Is_refused(string what)
    {
        var sample = Corpus.Bad.Single(s => s.What == what);
        var sighting = Recognizer.Look(new MemoryStream(sample.Make()), sample.Name);
        Assert.Equal((null, sample.Refusal), (sighting.Kind?.MediaType, sighting.Refusal));
    }

    [Fact]
    public void Every_kind_and_every_reason_that_content_gives_has_a_sample()
    {
        Assert.Equal(DocumentKind.All.Select(k => k.MediaType).Order(), Corpus.Good.Select(s => s.MediaType!).Distinct().Order());
        DocumentRefusal[] others = [DocumentRefusal.TooLarge, DocumentRefusal.TooMany, DocumentRefusal.Quota, DocumentRefusal.Unavailable];
        Assert.Equal(Enum.GetValues<DocumentRefusal>().Except(others), Corpus.Bad.Select(s => s.Refusal!.Value).Distinct().Order());
    }

    /// <summary>Torn, twisted and joined, every file is still a kind or a reason, and soon.</summary>
    [Fact]
    public void Whatever_the_bytes_are_it_is_a_kind_or_a_reason()
    {
        var seed = Environment.GetEnvironmentVariable("FUZZ_SEED") is { Length: > 0 } given ? int.Parse(given) : Random.Shared.Next();
        var rounds = Environment.GetEnvironmentVariable("COMPLAINTBOT_LONG") is { Length: > 0 } ? 400 : 20;
        var chance = new Random(seed);
        var samples = Corpus.Good.Concat(Corpus.Bad).Where(s => !s.What.Contains("billion") && !s.What.Contains("bomb") && !s.What.Contains("without end")).Select(s => (s.Name, s.What, Content: s.Make())).Where(s => s.Content.Length > 0).ToList();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, what, content) in samples)
            {
                var twisted = Twist(content, samples[chance.Next(samples.Count)].Content, chance);
                var clock = Stopwatch.StartNew();
                try
                {
                    var sighting = Recognizer.Look(new MemoryStream(twisted), name);
                    Assert.True(sighting.Kind is null != sighting.Refusal is null);
                }
                catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
                {
                    Assert.Fail($"FUZZ_SEED={seed}, {what}: {failure}");
                }

                Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"FUZZ_SEED={seed}, {what}: {clock.Elapsed}");
            }
        }
    }

    private static byte[] Twist(byte[] content, byte[] other, Random chance)
    {
        var twisted = content.ToArray();
        switch (chance.Next(5))
        {
            case 0:
                return twisted[..chance.Next(twisted.Length)];
            case 1:
                return [.. twisted[..chance.Next(twisted.Length)], .. other[chance.Next(other.Length)..]];
            case 2:
                for (var i = 0; i < 4; i++) twisted.AsSpan(chance.Next(twisted.Length)).Fill((byte)(chance.Next(2) * 255));
                return twisted;
            case 3:
                // Numbers are where sizes and places are told.
                for (var i = 0; i < 8 && twisted.Length > 8; i++) BitConverter.TryWriteBytes(twisted.AsSpan(chance.Next(twisted.Length - 4)), chance.Next(3) switch { 0 => 0, 1 => -1, _ => chance.Next(twisted.Length) });
                return twisted;
            default:
                for (var i = 0; i <= twisted.Length / 50; i++) twisted[chance.Next(twisted.Length)] = (byte)chance.Next(256);
                return twisted;
        }
    }
}
