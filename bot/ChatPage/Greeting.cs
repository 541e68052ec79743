using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.ChatPage;

/// <summary>The first words of the conversation, so that they stand on the page before any script has run.</summary>
internal static class Greeting
{
    public static IReadOnlyList<string> Lines(Procedure? procedure, string language) => [];
}
