namespace ComplaintBot.Tests.Conversations;

/// <summary>Every script under conversations/ is played; with REWRITE_CONVERSATIONS=1 it is written anew, to be read and not just accepted.</summary>
public sealed class ConversationTests
{
    private static string Folder => Path.Combine(Repository.Root, "tests", "suite", "conversations");

    public static TheoryData<string> Scripts => [.. Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void The_conversation_goes_as_written(string script)
    {
        var file = Path.Combine(Folder, script);
        var written = File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var played = Script.Play(written);
        if (Script.Rewrites)
            File.WriteAllText(file, played);
        else
            Assert.Equal(written, played);
    }
}
