using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace ComplaintBot.Turns;

/// <summary>The open streams of each conversation. Publishing never waits for a reader.</summary>
internal sealed class LiveStreams
{
    private readonly ConcurrentDictionary<string, ImmutableArray<LiveStream>> _streams = new();
    private volatile TaskCompletionSource? _emptied;

    public int Count => _streams.Sum(s => s.Value.Length);

    public int CountOf(string conversation) => _streams.TryGetValue(conversation, out var all) ? all.Length : 0;

    /// <summary>Ends as soon as no stream is open.</summary>
    public Task Emptied()
    {
        var emptied = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _emptied = emptied;
        if (_streams.IsEmpty) emptied.TrySetResult();
        return emptied.Task;
    }

    /// <summary>Open it before reading what is stored: then nothing falls between the two.</summary>
    public LiveStream Open(string conversation, string user, DateTimeOffset validUntil)
    {
        var stream = new LiveStream(this, conversation, user, validUntil);
        _streams.AddOrUpdate(conversation, static (_, s) => [s], static (_, all, s) => all.Add(s), stream);
        return stream;
    }

    /// <summary>Tells what was committed; to be called in the order of the commits of a conversation.</summary>
    public void Publish(string conversation, long firstSequence, IReadOnlyList<ReadOnlyMemory<byte>> activities) =>
        Offer(conversation, new StreamItem(firstSequence, activities));

    /// <summary>Shows activities that are not kept, such as typing.</summary>
    public void Show(string conversation, IReadOnlyList<ReadOnlyMemory<byte>> activities) => Offer(conversation, new StreamItem(null, activities));

    /// <summary>A token of the conversation's user was renewed: his streams live as long as it does.</summary>
    public void Prolong(string conversation, string user, DateTimeOffset validUntil)
    {
        if (!_streams.TryGetValue(conversation, out var all)) return;
        foreach (var stream in all)
        {
            if (stream.User == user) stream.Prolong(validUntil);
        }
    }

    internal void Close(LiveStream stream)
    {
        while (_streams.TryGetValue(stream.Conversation, out var all))
        {
            var rest = all.Remove(stream);
            var done = rest.IsEmpty
                ? _streams.TryRemove(new KeyValuePair<string, ImmutableArray<LiveStream>>(stream.Conversation, all))
                : _streams.TryUpdate(stream.Conversation, rest, all);
            if (!done) continue;
            if (_streams.IsEmpty) _emptied?.TrySetResult();
            return;
        }
    }

    private void Offer(string conversation, StreamItem item)
    {
        if (!_streams.TryGetValue(conversation, out var all)) return;
        foreach (var stream in all) stream.Offer(item);
    }
}

/// <param name="FirstSequence">Null for activities that are shown and not kept.</param>
internal readonly record struct StreamItem(long? FirstSequence, IReadOnlyList<ReadOnlyMemory<byte>> Activities);
