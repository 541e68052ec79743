using ComplaintBot.Documents;

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
        return services.AddSingleton<DocumentIntake>();
    }
}
