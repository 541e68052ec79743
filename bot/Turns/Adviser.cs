using ComplaintBot.Dialogs;

namespace ComplaintBot.Turns;

/// <summary>Whom a turn may ask before it takes the conversation: a model, for the companies that want one.</summary>
internal sealed class Adviser(IReadOnlySet<string> companies, Func<AdviceRequest, CancellationToken, Task<Advice?>> ask)
{
    public static Adviser None { get; } = new(new HashSet<string>(), (_, _) => Task.FromResult<Advice?>(null));

    /// <summary>False where no company wants one: then nobody waits for anything.</summary>
    public bool IsThere => companies.Count > 0;

    public bool Advises(string? company) => company is not null && companies.Contains(company);

    /// <summary>Null where no answer came in time; it never throws but at <paramref name="stop"/>.</summary>
    public Task<Advice?> Ask(AdviceRequest request, CancellationToken stop) => ask(request, stop);
}
