using ComplaintBot.Benchmarks.Servers;

namespace ComplaintBot.Benchmarks.Turns;

/// <summary>The product's own host, complete, with nothing switched off but the limits and the proof of who is calling.</summary>
internal static class Host
{
    public const string Name = "complaintbot";

    /// <summary>The release that was built together with this program.</summary>
    public static Subject Built(bool counts) => In(AppContext.BaseDirectory, counts);

    public static Subject In(string folder, bool counts) => new(
        Name,
        (port, data) =>
        [
            "dotnet", Path.Combine(folder, "ComplaintBot.dll"), "--urls", $"http://127.0.0.1:{port}", $"--Data:Folder={data}",
            "--Limits:Enabled=false", "--BotFramework:AllowUnauthenticated=true",
        ],
        FilingConversation.Create(),
        counts);
}
