namespace ComplaintBot.ChatPage;

/// <summary>How a page of the company's site wants the chat in its frame.</summary>
internal sealed record EmbeddedAs(Colour? Accent)
{
    /// <summary>What the addresses of pages in the same frame add to their query.</summary>
    public override string ToString() => $"&embed=1{(Accent is { } accent ? $"&accent={accent.ToString()[1..]}" : null)}";
}
