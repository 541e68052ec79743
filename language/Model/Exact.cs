namespace ComplaintBot.Language;

/// <summary>Functions from nothing but IEEE additions, multiplications and divisions: the same bits on every machine, unlike those of a C library.</summary>
internal static class Exact
{
    private const float Log2OfE = 1.44269504f;
    private const float Ln2 = 0.693147181f;

    /// <summary>e to this power, to about six digits; 0 below -80, and never more than at 80.</summary>
    public static float Exp(float power)
    {
        if (power < -80)
            return 0;
        power = MathF.Min(power, 80);
        var whole = MathF.Floor(power * Log2OfE);
        var rest = power - whole * Ln2;
        var value = 1 + rest * (1 + rest * (0.5f + rest * (1 / 6f + rest * (1 / 24f + rest * (1 / 120f + rest / 720f)))));
        return value * BitConverter.Int32BitsToSingle(((int)whole + 127) << 23);
    }

    public static float Logistic(float score) => 1 / (1 + Exp(-score));
}
