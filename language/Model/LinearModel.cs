using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ComplaintBot.Language;

/// <summary>
/// Weights of a linear model: for each feature a row of 32 columns of signed bytes with one scale for all. What the columns are, their owner knows.
/// The file is what <c>benchmarks train</c> writes: "LM02", the scale, the biases, and the rows, deflated.
/// </summary>
internal sealed class LinearModel
{
    public const int Columns = 32;

    /// <summary>How much each topic of a complaint counts, and each word.</summary>
    public const float OfTopic = 0.5f;
    public const float OfWord = 0.25f;

    /// <summary>How much all parts of its words count together.</summary>
    public const float OfParts = 1.5f;

    private const int HeaderLength = 8;
    private static readonly byte[] Magic = "LM02"u8.ToArray();

    // A sum of so many signed bytes fits into 16 bits.
    private const int Block = 256;

    private readonly sbyte[] weights;
    private readonly float[] biases;
    private readonly float scale;

    private LinearModel(float scale, float[] biases, sbyte[] weights) => (this.scale, this.biases, this.weights) = (scale, biases, weights);

    public static LinearModel Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Model." + name)
            ?? throw new InvalidOperationException($"The model {name} is not embedded in the assembly. Run: dotnet run -c Release --project benchmarks -- train");
        return Read(stream);
    }

    public static LinearModel Read(Stream stream)
    {
        var header = new byte[HeaderLength + Columns * sizeof(float)];
        stream.ReadExactly(header);
        if (!header.AsSpan(0, Magic.Length).SequenceEqual(Magic))
            throw new InvalidDataException("This is no model of this version: it does not begin with LM02. Train it again.");
        var biases = new float[Columns];
        for (var i = 0; i < Columns; i++)
            biases[i] = BinaryPrimitives.ReadSingleLittleEndian(header.AsSpan(HeaderLength + i * sizeof(float)));
        var weights = new sbyte[Features.Buckets * Columns];
        using var rows = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        rows.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(BinaryPrimitives.ReadSingleLittleEndian(header.AsSpan(Magic.Length)), biases, weights);
    }

    public static void Write(Stream stream, float scale, ReadOnlySpan<float> biases, ReadOnlySpan<sbyte> weights)
    {
        var header = new byte[HeaderLength + Columns * sizeof(float)];
        Magic.CopyTo(header, 0);
        BinaryPrimitives.WriteSingleLittleEndian(header.AsSpan(Magic.Length), scale);
        for (var i = 0; i < Columns; i++)
            BinaryPrimitives.WriteSingleLittleEndian(header.AsSpan(HeaderLength + i * sizeof(float)), biases[i]);
        stream.Write(header);
        using var rows = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        rows.Write(MemoryMarshal.AsBytes(weights));
    }

    /// <summary>The scores of all columns.</summary>
    public void Score(Features features, Span<float> scores)
    {
        biases.CopyTo(scores);
        Span<int> sums = stackalloc int[Columns];
        Add(features.Parts, scores, sums, features.Parts.Length);
        Add(features.Words, scores, sums, features.Words.Length);
        Add(features.Topics, scores, sums, features.Topics.Length);
    }

    /// <summary>Adds what one feature from outside the words says.</summary>
    public void Add(ushort feature, Span<float> scores)
    {
        for (var i = 0; i < Columns; i++)
            scores[i] += Weight(feature, i);
    }

    /// <summary>The scores of all columns for a complaint.</summary>
    public void Score(MatterFeatures features, Span<float> scores)
    {
        biases.CopyTo(scores);
        Span<int> sums = stackalloc int[Columns];
        AddEach(features.Topics, scores, sums, OfTopic);
        AddEach(features.Words, scores, sums, OfWord);
        AddEach(features.Parts, scores, sums, OfParts * Share(features.Parts.Length));
    }

    public float Weight(ushort feature, int column) => scale * weights[feature * Columns + column];

    /// <summary>By the root of its size a group counts, so that a long message weighs little more than a short one.</summary>
    public static float Share(int size) => size == 0 ? 0 : 1 / MathF.Sqrt(size);

    private void Add(ReadOnlySpan<ushort> group, Span<float> scores, Span<int> sums, int size) => AddEach(group, scores, sums, Share(size));

    private void AddEach(ReadOnlySpan<ushort> group, Span<float> scores, Span<int> sums, float share)
    {
        sums.Clear();
        for (var from = 0; from < group.Length; from += Block)
            AddBlock(group.Slice(from, Math.Min(Block, group.Length - from)), sums);
        share *= scale;
        for (var i = 0; i < Columns; i++)
            scores[i] += share * sums[i];
    }

    private void AddBlock(ReadOnlySpan<ushort> block, Span<int> sums)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(weights);
        var (low, high) = (Vector256<short>.Zero, Vector256<short>.Zero);
        foreach (var feature in block)
        {
            var row = Vector256.LoadUnsafe(ref first, (nuint)(feature * Columns));
            low += Vector256.WidenLower(row);
            high += Vector256.WidenUpper(row);
        }

        for (var i = 0; i < Vector256<short>.Count; i++)
        {
            sums[i] += low[i];
            sums[i + Vector256<short>.Count] += high[i];
        }
    }
}
