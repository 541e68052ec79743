using System.Globalization;

namespace ComplaintBot.Dialogs.Texts;

/// <summary>Documents that go with a complaint. A name of a file is the customer's word, and stands between quotation marks.</summary>
public sealed record DocumentTexts
{
    private const double Kilo = 1024;

    public required Phrase Ask { get; init; }
    /// <summary>With {count} and {size}: how many, and how large each.</summary>
    public required Phrase Welcome { get; init; }
    public required Phrase Optional { get; init; }
    public required Phrase AtLeastOne { get; init; }
    public required Phrase Needed { get; init; }
    public required Offer Done { get; init; }
    public required Phrase Explain { get; init; }
    public required Phrase How { get; init; }
    /// <summary>Above the list.</summary>
    public required CountedTexts Listed { get; init; }
    public required Phrase More { get; init; }
    public required Phrase Full { get; init; }

    /// <summary>With {name}, on a button.</summary>
    public required Phrase Remove { get; init; }
    /// <summary>With {number}, the place in the list.</summary>
    public required Phrase RemoveNumber { get; init; }
    /// <summary>On the one button for all of them, where they are many.</summary>
    public required Phrase RemoveOne { get; init; }
    /// <summary>Words, in small letters and without accents, by which a document goes.</summary>
    public required IReadOnlyList<string> RemoveWords { get; init; }
    public required Phrase RemoveExplain { get; init; }
    public required Phrase WhichToRemove { get; init; }
    public required Phrase NothingToRemove { get; init; }
    public required Phrase Removed { get; init; }
    public required Offer Restore { get; init; }
    public required Phrase Restored { get; init; }

    /// <summary>Where documents are being asked for.</summary>
    public required NamedTexts Added { get; init; }
    /// <summary>At any other moment.</summary>
    public required NamedTexts Noted { get; init; }
    public required NamedTexts Already { get; init; }
    public required RefusalTexts Refused { get; init; }

    /// <summary>On the check card, where there is none.</summary>
    public required string None { get; init; }
    /// <summary>In the receipt.</summary>
    public required CountedTexts Filed { get; init; }
    public required CountedTexts Status { get; init; }
    /// <summary>In the letter to the company.</summary>
    public required CountedTexts Notice { get; init; }

    /// <summary>With {amount}.</summary>
    public required Phrase Megabytes { get; init; }
    public required Phrase Kilobytes { get; init; }

    /// <summary>Such as "25 MB", in at most one decimal.</summary>
    public string Size(long bytes, CalendarTexts calendar)
    {
        var (amount, unit) = bytes >= Kilo * Kilo ? (bytes / Kilo / Kilo, Megabytes) : (Math.Ceiling(bytes / Kilo), Kilobytes);
        return unit.With(("amount", amount.ToString("0.#", CultureInfo.InvariantCulture).Replace(".", calendar.Decimal, StringComparison.Ordinal)));
    }
}

/// <summary>A sentence about one file, and about several, each with {names}.</summary>
public sealed record NamedTexts
{
    public required Phrase One { get; init; }
    public required Phrase Other { get; init; }
}

/// <summary>Why a file was not taken, and how to mend it; also with {size} and {count}, what is allowed.</summary>
public sealed record RefusalTexts
{
    public required NamedTexts Empty { get; init; }
    public required NamedTexts TooLarge { get; init; }
    public required NamedTexts TooMany { get; init; }
    public required NamedTexts Kind { get; init; }
    public required NamedTexts Mislabelled { get; init; }
    public required NamedTexts Encrypted { get; init; }
    public required NamedTexts Damaged { get; init; }
    public required NamedTexts Bomb { get; init; }
    public required NamedTexts Hostile { get; init; }
    public required NamedTexts Quota { get; init; }
    public required NamedTexts Unavailable { get; init; }

    public NamedTexts For(DocumentRefusal reason) => reason switch
    {
        DocumentRefusal.Empty => Empty,
        DocumentRefusal.TooLarge => TooLarge,
        DocumentRefusal.TooMany => TooMany,
        DocumentRefusal.Kind => Kind,
        DocumentRefusal.Mislabelled => Mislabelled,
        DocumentRefusal.Encrypted => Encrypted,
        DocumentRefusal.Damaged => Damaged,
        DocumentRefusal.Bomb => Bomb,
        DocumentRefusal.Hostile => Hostile,
        DocumentRefusal.Quota => Quota,
        _ => Unavailable,
    };
}
