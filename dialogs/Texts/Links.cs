using ComplaintBot.Language;

namespace ComplaintBot.Dialogs.Texts;

/// <summary>Facts as Markdown that a finger can follow; what is shown stays as the company wrote it.</summary>
internal static class Links
{
    public static string Mail(string address) => $"[{address}](mailto:{address})";

    /// <param name="number">As written, such as <c>00 32 2 370 77 11</c>.</param>
    /// <param name="country">Where it is meant when it names none.</param>
    public static string Phone(string number, string country) =>
        PhoneNumber.Find(Message.Read(number), country) is { } reading ? $"[{number}](tel:{reading.E164})" : number;

    /// <summary>Lines under each other within one paragraph.</summary>
    public static string Lines(IEnumerable<string> lines) => string.Join("  \n", lines);
}
