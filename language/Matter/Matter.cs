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
        if (message.Words.IsEmpty)
            return new(MatterCategory.Other, false);
        var scores = MatterScores.Of(message, language, null);
        var best = 0;
        for (var i = 1; i < MatterModel.Categories.End.Value; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        var insurance = scores[MatterModel.Insurance] > 0 || (MatterCategory)best is MatterCategory.Insurance || NamesProduct(message, productNames);
        return new((MatterCategory)best, insurance);
    }

    private static bool NamesProduct(Message message, IReadOnlyList<string> productNames)
    {
        foreach (var name in productNames)
        {
            if (Holds(message.Words, Message.Read(name).Words))
                return true;
        }

        return false;
    }

    private static bool Holds(ReadOnlySpan<Token> words, ReadOnlySpan<Token> name)
    {
        for (var start = 0; name.Length > 0 && start + name.Length <= words.Length; start++)
        {
            var same = 0;
            while (same < name.Length && words[start + same].Folded == name[same].Folded)
                same++;
            if (same == name.Length)
                return true;
        }

        return false;
    }
}
