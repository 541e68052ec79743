using ComplaintBot.Complaints;
using FsCheck;
using FsCheck.Fluent;

namespace ComplaintBot.Tests.Complaints;

public sealed class ReferenceTests
{
    [Fact]
    public void A_reference_is_read_back_in_every_way_of_writing_it() => Prop.ForAll(Seeds, seed =>
    {
        var reference = Some.Reference(seed);
        var text = reference.ToString();
        var bare = text.Replace("-", "");
        string[] written = [text, bare, text.ToLowerInvariant(), text.Replace('-', ' '), text.Replace('-', '.'), $"  {text} ", string.Join(' ', bare.ToCharArray()), text.Replace('-', '\u2013')];
        return written.All(w => Reference.TryParse(w, out var read) && read == reference && read.ToString() == text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_single_wrong_character_is_found() => Prop.ForAll(Seeds, Gen.Choose(0, 8).ToArbitrary(), (seed, at) =>
    {
        var bare = Some.Reference(seed).ToString().Replace("-", "");
        return Reference.Alphabet.Where(c => c != bare[at]).All(c => !Reference.TryParse(bare[..at] + c + bare[(at + 1)..], out _));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_swap_of_two_characters_is_found() => Prop.ForAll(Seeds, Gen.Choose(0, 8).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), (seed, one, other) =>
    {
        var bare = Some.Reference(seed).ToString().Replace("-", "").ToCharArray();
        var differ = bare[one] != bare[other];
        (bare[one], bare[other]) = (bare[other], bare[one]);
        return Reference.TryParse(new string(bare), out _) != differ;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_has_nine_characters_of_the_alphabet_in_three_groups() => Prop.ForAll(Seeds, seed =>
    {
        var text = Some.Reference(seed).ToString();
        return text.Length == 11 && text[3] == '-' && text[7] == '-' && text.Replace("-", "").All(Reference.Alphabet.Contains) && !text.Any("0O1IL".Contains);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_character_is_equally_likely()
    {
        var counts = new int[Reference.Alphabet.Length];
        const int References = 20_000;
        for (var seed = 0; seed < References; seed++)
            foreach (var c in Some.Reference(seed).ToString().Replace("-", "")[..8])
                counts[Reference.Alphabet.IndexOf(c)]++;

        var expected = References * 8.0 / counts.Length;
        // The 99.99th percentile of chi-squared with 30 degrees of freedom is 67.6; the seeds are fixed, so this passes or fails for good.
        Assert.InRange(counts.Sum(n => (n - expected) * (n - expected) / expected), 0, 67.6);
    }

    [Fact]
    public void The_same_bytes_give_the_same_reference_and_even_bytes_that_are_all_refused_give_one()
    {
        Assert.Equal(Some.Reference(7), Some.Reference(7));
        Assert.NotEqual(Some.Reference(7), Some.Reference(8));
        Assert.True(Reference.TryParse(Reference.Create(Enumerable.Repeat((byte)255, 16).ToArray()).ToString(), out _));
        Assert.Throws<ArgumentException>(() => Reference.Create(new byte[15]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2222-2222")]
    [InlineData("222-222-22O")]
    [InlineData("222-222-222-2")]
    public void What_is_no_reference_is_refused(string? text) => Assert.False(Reference.TryParse(text, out _));

    [Theory]
    [InlineData("Mijn klacht is {0}.")]
    [InlineData("{0}")]
    [InlineData("hoe staat het met {0}, en waarom duurt het zo lang?")]
    [InlineData("(ref:{0})")]
    [InlineData("klacht\n{0}\ngraag antwoord")]
    public void A_reference_is_found_in_a_sentence(string sentence)
    {
        foreach (var seed in Enumerable.Range(0, 200))
        {
            var text = Some.Reference(seed).ToString();
            Assert.Equal([Some.Reference(seed)], Reference.FindAll(string.Format(sentence, text)));
            Assert.Equal([Some.Reference(seed)], Reference.FindAll(string.Format(sentence, text.Replace("-", ""))));
            Assert.Equal([Some.Reference(seed)], Reference.FindAll(string.Format(sentence, text.Replace("-", " - "))));
            // With spaces alone the words around may seem to belong to it: one too many does no harm, one missing would.
            Assert.Contains(Some.Reference(seed), Reference.FindAll(string.Format(sentence, text.Replace("-", " "))));
            Assert.Contains(Some.Reference(seed), Reference.FindAll(string.Format(sentence, string.Join(' ', text.Replace("-", "").ToCharArray()))));
        }
    }

    [Fact]
    public void Several_are_found_in_order_and_each_once()
    {
        var (one, other) = (Some.Reference(1), Some.Reference(2));

        Assert.Equal([other, one], Reference.FindAll($"{other} en {one}, dus {other}"));
        Assert.Equal([other, one], Reference.FindAll($"{other} {one}"));
    }

    [Fact]
    public void Ordinary_words_name_no_reference_even_when_they_pass_the_check()
    {
        var word = Enumerable.Range(0, 10_000).Select(Some.Reference).Select(r => r.ToString().Replace("-", "").ToLowerInvariant()).First(w => !w.Any(char.IsDigit));

        Assert.True(Reference.TryParse(word, out _));
        Assert.Empty(Reference.FindAll($"een {word} per maand"));
        Assert.Empty(Reference.FindAll($"een {word[..3]} {word[3..6]} {word[6..]} per maand"));
        Assert.Single(Reference.FindAll($"een {word.ToUpperInvariant()} per maand"));
    }

    [Fact]
    public void A_part_of_a_longer_word_is_no_reference()
    {
        var bare = Some.Reference(3).ToString().Replace("-", "");

        Assert.Empty(Reference.FindAll($"x{bare}"));
        Assert.Empty(Reference.FindAll($"{bare}x"));
        Assert.Empty(Reference.FindAll(null));
    }

    private static Arbitrary<int> Seeds => Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
}
