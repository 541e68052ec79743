using ComplaintBot.Turns;

namespace ComplaintBot.Tests.Turns;

public sealed class ConversationGateTests
{
    [Fact]
    public async Task One_at_a_time_gets_into_a_conversation_and_others_do_not_wait_for_it()
    {
        var gate = new ConversationGate();
        var inside = await gate.Enter("a", CancellationToken.None);
        var waiting = gate.Enter("a", CancellationToken.None).AsTask();
        (await gate.Enter("b", CancellationToken.None)).Dispose();
        Assert.False(waiting.IsCompleted);
        inside.Dispose();
        (await waiting).Dispose();
    }

    [Fact]
    public async Task A_conversation_that_nobody_is_in_takes_no_memory()
    {
        var gate = new ConversationGate();
        var inside = await gate.Enter("a", CancellationToken.None);
        using var impatient = new CancellationTokenSource();
        var waiting = gate.Enter("a", impatient.Token).AsTask();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(1, gate.Count);
        inside.Dispose();
        Assert.Equal(0, gate.Count);
    }
}
