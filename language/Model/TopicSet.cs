namespace ComplaintBot.Language;

/// <summary>Which topics stand anywhere in a text.</summary>
internal struct TopicSet
{
    private ulong first;
    private ulong second;
    private ulong third;
    private ulong fourth;

    public readonly bool IsEmpty => (first | second | third | fourth) == 0;

    public void Add(byte topic)
    {
        var bit = 1UL << (topic & 63);
        switch (topic >> 6)
        {
            case 0: first |= bit; break;
            case 1: second |= bit; break;
            case 2: third |= bit; break;
            default: fourth |= bit; break;
        }
    }

    public readonly bool Has(byte topic) => ((topic >> 6) switch { 0 => first, 1 => second, 2 => third, _ => fourth } >> (topic & 63) & 1) == 1;

    public readonly bool HasAny(in TopicSet others) =>
        ((first & others.first) | (second & others.second) | (third & others.third) | (fourth & others.fourth)) != 0;
}
