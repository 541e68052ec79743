namespace ComplaintBot.Language;

/// <summary>What a customer may state in so many words, whatever he was asked.</summary>
public enum Statement
{
    PrivateCustomer,
    CompanyCustomer,
    ViaCompany,
    NotViaCompany,
    WantsTalk,
    WantsWriting,

    /// <summary>He thinks otherwise than before.</summary>
    MindChanged,

    /// <summary>An amount, a date or the like is spoken of.</summary>
    MatterWord,

    /// <summary>He tells the bot what to say, or what to forget.</summary>
    Dictate,

    /// <summary>He says what the bot is said to confirm or to promise.</summary>
    Presume,

    /// <summary>He has documents at hand.</summary>
    HasDocuments,

    /// <summary>Money was paid or taken.</summary>
    Paid,

    /// <summary>He asks what a word means.</summary>
    AsksMeaning,

    /// <summary>He asks whether a human is there.</summary>
    AsksWho,

    /// <summary>A time in which something is answered is spoken of.</summary>
    DeadlineMatter,

    /// <summary>His data is to be erased.</summary>
    Erasure,

    /// <summary>He wants to see the data about him.</summary>
    Access,
}

public static class Statements
{
    /// <summary>Whether it is stated, and not denied, in the language of the conversation.</summary>
    public static bool Holds(Message message, string language, Statement statement)
    {
        var tables = PassingTables.Of(language);
        var words = message.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (tables.Holds(tables.Statements[(int)statement], words, i, out _) && !Negation.Stands(message, i, tables.Lexicon))
                return true;
        }

        return false;
    }

    /// <summary>Whether the words begin with it, greetings and other small words aside.</summary>
    public static bool Opens(Message message, string language, Statement statement)
    {
        var tables = PassingTables.Of(language);
        var words = message.Words;
        for (var i = 0; i < words.Length; i++)
        {
            if (tables.Holds(tables.Statements[(int)statement], words, i, out _))
                return true;
            if (!tables.Lexicon.Fillers.Contains(words[i].Folded) && !tables.Lexicon.Greetings.TryMatch(words, i, tables.Lexicon.NoFillers, out _))
                return false;
        }

        return false;
    }

    /// <summary>Whether a word says that this was, or would have been.</summary>
    public static bool TellsOfPast(Message message, string language)
    {
        var past = PassingTables.Of(language).Past;
        foreach (var word in message.Words)
        {
            // "parler à quelqu'un": without its accent it would have spoken to somebody.
            if (past.Contains(word.Folded) && message.Text[word.Start] is not ('à' or 'À'))
                return true;
        }

        return false;
    }
}
