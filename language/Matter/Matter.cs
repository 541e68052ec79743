namespace ComplaintBot.Language;

/// <summary>What a complaint is about.</summary>
public enum MatterCategory
{
    Billing,
    Contract,
    Vehicle,
    Maintenance,
    Insurance,
    Service,
    Privacy,
    CreditRegister,
    Other,
}

/// <param name="Insurance">It is about an insurance product, or the handling of a claim under one.</param>
public readonly record struct MatterReading(MatterCategory Category, bool Insurance);

public static class Matter
{
    /// <summary>What a description is about.</summary>
    /// <param name="productNames">The company's insurance products as customers call them, in any language and spelling.</param>
    public static MatterReading Read(Message message, string language, IReadOnlyList<string> productNames)
    {
        var insurance = Insurance.Reads(message, language) || NamesProduct(message, productNames);
        return new(insurance ? MatterCategory.Insurance : MatterCategory.Other, insurance);
    }

    private static bool NamesProduct(Message message, IReadOnlyList<string> productNames)
    {
        foreach (var name in productNames)
        {
            if (message.Folded.Contains(Message.Read(name).Folded, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
