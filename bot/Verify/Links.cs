using ComplaintBot.Complaints;
using ComplaintBot.Store;

namespace ComplaintBot.Verify;

/// <summary>A stored chain, looked at link by link.</summary>
internal static class Links
{
    public static BrokenLink? FirstBroken(StoredChain chain)
    {
        var there = chain.Events.Count;
        var link = History.Verify(chain.Reference, chain.Events.Select(Chained), chain.Head);
        // The history knows only the head; the register's count tells a changed head from a missing tail.
        if (link?.Number == there + 1 && chain.Count == there)
            return link with { Number = there, Reason = "It is the last one, and the register keeps another hash of it." };
        if (link is null && chain.Count != there)
            return new BrokenLink(there, $"It is the last one, and the register counts {chain.Count}.");
        return link;
    }

    private static ChainedEvent Chained(StoredEvent e) =>
        new(e.Number, e.Kind, e.Actor, e.At, e.Facts, e.Words, e.Salt, e.WordsDigest, e.Previous, e.Hash);
}
