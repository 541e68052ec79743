using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Understand.Training;

/// <summary>What a model learns from: the features of a text, and for each head the columns that are right (none: the text teaches this head nothing).</summary>
internal sealed class Example
{
    private readonly float[] shares;
    private readonly ushort[] features;

    private Example(Target target, ushort[] features, float[] shares) => (Target, this.features, this.shares) = (target, features, shares);

    public static Example Of(Features seen, ReadOnlySpan<ushort> extra, Target target) => new(
        target,
        [.. seen.Parts, .. seen.Words, .. seen.Topics, .. extra],
        [
            .. Enumerable.Repeat(LinearModel.Share(seen.Parts.Length), seen.Parts.Length),
            .. Enumerable.Repeat(LinearModel.Share(seen.Words.Length), seen.Words.Length),
            .. Enumerable.Repeat(LinearModel.Share(seen.Topics.Length), seen.Topics.Length),
            .. Enumerable.Repeat(1f, extra.Length),
        ]);

    public static Example Of(MatterFeatures seen, Target target) => new(
        target,
        [.. seen.Topics, .. seen.Words, .. seen.Parts],
        [
            .. Enumerable.Repeat(LinearModel.OfTopic, seen.Topics.Length),
            .. Enumerable.Repeat(LinearModel.OfWord, seen.Words.Length),
            .. Enumerable.Repeat(LinearModel.OfParts * LinearModel.Share(seen.Parts.Length), seen.Parts.Length),
        ]);

    public Target Target { get; }
    public ReadOnlySpan<ushort> Features => features;

    /// <summary>How much each feature counts.</summary>
    public ReadOnlySpan<float> Shares => shares;
}

/// <param name="Classes">For each softmax head the right column, -1 where it is not known.</param>
/// <param name="Flags">The columns of yes-or-no heads that hold; null where none is known.</param>
internal sealed record Target(int[] Classes, bool[]? Flags);
