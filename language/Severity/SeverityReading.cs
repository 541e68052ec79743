namespace ComplaintBot.Language;

/// <summary>Why a complaint is a serious one.</summary>
public enum SeverityReason
{
    /// <summary>A disputed amount of at least the limit, or wrong charges that keep coming back.</summary>
    Money,
    /// <summary>A defect or an act that endangers somebody, or an injury.</summary>
    Safety,
    /// <summary>A lawyer, a court, a formal notice or a claim for damages is announced or has come.</summary>
    Legal,
    /// <summary>The contract is ended, the car is taken back, or a debt collector or bailiff is involved.</summary>
    Termination,
    /// <summary>A wrong entry in a credit register.</summary>
    Register,
    /// <summary>Personal data lost, leaked, shared or used without leave.</summary>
    Privacy,
    /// <summary>Fraud, deceit, a forged signature, discrimination, threats or insults by staff.</summary>
    Misconduct,
    /// <summary>Complained or called at least twice about it, or a spoken complaint did not help.</summary>
    Repeat,
    /// <summary>The matter brings the customer in need.</summary>
    Hardship,
}

/// <summary>A reason, and the words of <see cref="Message.Text"/> that show it.</summary>
/// <param name="Start">In characters.</param>
/// <param name="Length">In characters; at least 1.</param>
public readonly record struct SeveritySign(SeverityReason Reason, int Start, int Length)
{
    /// <summary>The words say it themselves; otherwise it is only what the whole sounds like, and nothing to be told to the customer.</summary>
    public bool IsPlain { get; init; }
}

/// <param name="Signs">In the order of the reasons, at most one for each.</param>
public sealed record SeverityReading(IReadOnlyList<SeveritySign> Signs)
{
    public static readonly SeverityReading Minor = new([]);

    public bool IsSerious => Signs.Count > 0;

    public bool Shows(SeverityReason reason)
    {
        foreach (var sign in Signs)
        {
            if (sign.Reason == reason)
                return true;
        }

        return false;
    }
}
