namespace ComplaintBot.Benchmarks.Load;

/// <summary>What one customer says from the first word to the last, the same for every customer but for the ids.</summary>
internal sealed record Conversation(IReadOnlyList<Turn> Turns);

/// <param name="Activity">JSON, with <see cref="Request.Number"/> wherever the conversation's number belongs.</param>
/// <param name="Expected">What the body of the right answer holds, as it stands in the JSON.</param>
internal sealed record Turn(string Activity, string Expected);
