using System.Numerics;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Understand.Training;

/// <summary>
/// Logistic regression by stochastic gradients with AdaGrad: softmax heads and yes-or-no heads side by side in one table. One thread, a fixed
/// order and arithmetic without a library's exponential, so that the same data give the same bytes on every machine.
/// </summary>
/// <param name="softmax">Ranges of columns of which exactly one is right.</param>
/// <param name="flags">Range of columns that are right or wrong, each for itself.</param>
internal sealed class Trainer(Range[] softmax, Range flags)
{
    private const int Columns = LinearModel.Columns;

    private readonly float[] weights = new float[Features.Buckets * Columns];
    private readonly float[] squares = new float[Features.Buckets * Columns];
    private readonly float[] biases = new float[Columns];
    private readonly float[] biasSquares = new float[Columns];
    private readonly bool[] known = new bool[Features.Buckets];

    public int Epochs { get; init; } = 12;
    public float Rate { get; init; } = 0.25f;

    /// <summary>Pull towards zero at each visit.</summary>
    public float Decay { get; init; } = 2e-4f;

    /// <summary>A feature of fewer texts than this is chance.</summary>
    public int SeenAtLeast { get; init; } = 2;

    /// <summary>How much the rarer side of a yes-or-no head counts.</summary>
    public float FlagWeight { get; init; } = 2;

    public void Train(IReadOnlyList<Example> examples)
    {
        Count(examples);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Sequence(20261127);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var index in order)
                Visit(examples[index]);
        }
    }

    public void Score(Example example, Span<float> scores)
    {
        biases.CopyTo(scores);
        var features = example.Features;
        var shares = example.Shares;
        for (var i = 0; i < features.Length; i++)
        {
            if (known[features[i]])
                AddTo(scores, weights.AsSpan(features[i] * Columns, Columns), shares[i]);
        }
    }

    /// <summary>Writes the weights as signed bytes.</summary>
    public void Write(Stream stream)
    {
        var most = weights.Max(MathF.Abs);
        var scale = most / 127;
        var rounded = Array.ConvertAll(weights, weight => (sbyte)MathF.Round(weight / scale));
        LinearModel.Write(stream, scale, biases, rounded);
    }

    private void Count(IReadOnlyList<Example> examples)
    {
        var seen = new int[Features.Buckets];
        foreach (var example in examples)
        {
            foreach (var feature in example.Features.ToArray().Distinct())
                known[feature] |= ++seen[feature] >= SeenAtLeast;
        }
    }

    private void Visit(Example example)
    {
        Span<float> scores = stackalloc float[Columns];
        Span<float> errors = stackalloc float[Columns];
        Score(example, scores);
        errors.Clear();
        for (var head = 0; head < softmax.Length; head++)
        {
            if (example.Target.Classes[head] >= 0)
                Softmax(scores[softmax[head]], errors[softmax[head]], example.Target.Classes[head] - softmax[head].Start.Value);
        }

        if (example.Target.Flags is { } right)
        {
            for (var column = flags.Start.Value; column < flags.End.Value; column++)
            {
                var holds = right[column - flags.Start.Value];
                errors[column] = (Exact.Logistic(scores[column]) - (holds ? 1 : 0)) * (holds ? FlagWeight : 1);
            }
        }

        Update(example, errors);
    }

    private static void Softmax(ReadOnlySpan<float> scores, Span<float> errors, int right)
    {
        var most = float.MinValue;
        foreach (var score in scores)
            most = MathF.Max(most, score);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
            sum += errors[i] = Exact.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++)
            errors[i] = errors[i] / sum - (i == right ? 1 : 0);
    }

    private void Update(Example example, ReadOnlySpan<float> errors)
    {
        for (var column = 0; column < Columns; column++)
        {
            if (errors[column] == 0)
                continue;
            biasSquares[column] += errors[column] * errors[column];
            biases[column] -= Rate * errors[column] / MathF.Sqrt(biasSquares[column] + 1e-6f);
        }

        var rate = new Vector<float>(Rate);
        var decay = new Vector<float>(Decay);
        var tiny = new Vector<float>(1e-6f);
        for (var i = 0; i < example.Features.Length; i++)
        {
            var feature = example.Features[i];
            if (!known[feature])
                continue;
            var row = weights.AsSpan(feature * Columns, Columns);
            var sums = squares.AsSpan(feature * Columns, Columns);
            var share = new Vector<float>(example.Shares[i]);
            for (var at = 0; at < Columns; at += Vector<float>.Count)
            {
                var error = new Vector<float>(errors[at..]);
                var old = new Vector<float>(row[at..]);
                // Only what the example teaches pulls its weights; a head that it says nothing about keeps them.
                var gradient = Vector.ConditionalSelect(Vector.Equals(error, Vector<float>.Zero), Vector<float>.Zero, (error * share) + (decay * old));
                var sum = new Vector<float>(sums[at..]) + (gradient * gradient);
                sum.CopyTo(sums[at..]);
                (old - (rate * gradient / Vector.SquareRoot(sum + tiny))).CopyTo(row[at..]);
            }
        }
    }

    private static void AddTo(Span<float> scores, ReadOnlySpan<float> row, float share)
    {
        var by = new Vector<float>(share);
        for (var at = 0; at < Columns; at += Vector<float>.Count)
            (new Vector<float>(scores[at..]) + (by * new Vector<float>(row[at..]))).CopyTo(scores[at..]);
    }

    /// <summary>xorshift64*, because the framework does not promise that its own random numbers stay the same.</summary>
    private struct Sequence(ulong state)
    {
        public void Shuffle(int[] order)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                state ^= state >> 12;
                state ^= state << 25;
                state ^= state >> 27;
                var j = (int)((state * 0x2545F4914F6CDD1DUL >> 33) % (ulong)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }
        }
    }
}
