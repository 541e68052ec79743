using ComplaintBot.Store;

namespace ComplaintBot.Verify;

/// <summary><c>./run verify</c>: proves the history of every complaint against the head that the register keeps of it.</summary>
internal static class Verification
{
    private const int Sound = 0;
    private const int Broken = 1;
    private const int Unreadable = 2;
    private const int Page = 200;

    /// <param name="settings">As for the host; <c>Data:Folder</c> counts.</param>
    /// <returns>The exit code: 0 when all are sound, 1 when one is broken, 2 when the store cannot be read.</returns>
    public static async Task<int> Run(string[] settings, TextWriter told, TextWriter troubles)
    {
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
            builder.Services.AddStore(builder.Configuration);
            await using var services = builder.Services.BuildServiceProvider();
            var store = services.GetRequiredService<IStore>();
            await store.OpenToRead(CancellationToken.None);
            return await Verify(store, told);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or InvalidDataException or FormatException or SqliteFault)
        {
            await troubles.WriteLineAsync(wrong.Message);
            return Unreadable;
        }
    }

    private static async Task<int> Verify(IStore store, TextWriter told)
    {
        var (sound, events, broken) = (0, 0, 0);
        await foreach (var chain in Chains(store))
        {
            if (Links.FirstBroken(chain) is { } link)
            {
                broken++;
                await told.WriteLineAsync($"{chain.Reference}: event {link.Number}: {link.Reason}");
            }
            else
            {
                sound++;
                events += chain.Count;
            }
        }

        await told.WriteLineAsync($"Sound: {sound} complaints with {events} events. Broken: {broken}.");
        return broken == 0 ? Sound : Broken;
    }

    private static async IAsyncEnumerable<StoredChain> Chains(IStore store)
    {
        IReadOnlyList<StoredChain> page;
        for (var after = 0L; (page = await store.ReadChains(after, Page, CancellationToken.None)).Count > 0; after = page[^1].Position)
            foreach (var chain in page)
                yield return chain;
    }
}
