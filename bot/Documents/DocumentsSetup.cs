using ComplaintBot.Documents;
using ComplaintBot.Turns;

namespace ComplaintBot;

internal static class DocumentsSetup
{
    /// <summary>Documents that customers send, in <c>documents/</c> of the data folder; a store must be registered beside it. Wrong settings stop the start.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration["Data:Folder"] is { Length: > 0 } named ? named : "data";
        services.AddSingleton(DocumentSettings.Read(configuration));
        services.AddSingleton(new DocumentFolder(folder));
        services.AddSingleton(_ => DocumentKeys.Load(folder));
        services.AddSingleton<Unfiled>();
        services.AddSingleton<DocumentLinks>();
        services.AddSingleton<DocumentReading>();
        services.AddSingleton<DocumentRecords>();
        services.AddSingleton<DocumentIntake>();
        var scanner = ClamAvSettings.Read(configuration);
        services.AddSingleton(p => new Screening(scanner is null ? null : new ClamAv(scanner, p.GetRequiredService<ILogger<ClamAv>>())));
        services.AddHostedService<DocumentStart>();
        services.AddSingleton<DocumentSweeper>();
        return services.AddHostedService(p =>
        {
            var sweeper = p.GetRequiredService<DocumentSweeper>();
            p.GetRequiredService<CommitSignal>().Committed += sweeper.Hear;
            return sweeper;
        });
    }
}
