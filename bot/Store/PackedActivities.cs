using System.Buffers;
using System.Buffers.Binary;

namespace ComplaintBot.Store;

/// <summary>The activities of one turn as one value: each with its length before it, 4 bytes, little-endian.</summary>
internal static class PackedActivities
{
    public static void Pack(IReadOnlyList<ReadOnlyMemory<byte>> activities, ArrayBufferWriter<byte> into)
    {
        into.ResetWrittenCount();
        foreach (var activity in activities)
        {
            BinaryPrimitives.WriteInt32LittleEndian(into.GetSpan(sizeof(int)), activity.Length);
            into.Advance(sizeof(int));
            into.Write(activity.Span);
        }
    }

    /// <summary>Adds those with a sequence greater than <paramref name="after"/> until there are <paramref name="limit"/> of them.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, long firstSequence, long after, int limit, List<StoredActivity> into)
    {
        for (var sequence = firstSequence; packed.Length > 0 && into.Count < limit; sequence++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(packed);
            if (sequence > after) into.Add(new StoredActivity(sequence, packed.Slice(sizeof(int), length).ToArray()));
            packed = packed[(sizeof(int) + length)..];
        }
    }
}
