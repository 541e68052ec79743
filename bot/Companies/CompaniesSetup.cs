using ComplaintBot.Companies;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Texts;

namespace ComplaintBot;

internal static class CompaniesSetup
{
    /// <summary>
    /// The companies' procedures, read strictly now, and the texts. <c>Procedures:Folder</c> names another folder;
    /// <c>Companies:&lt;id&gt;:Facts:&lt;fact&gt;</c> fills a fact that a file leaves open, such as <c>channels.phone.number</c>.
    /// </summary>
    public static IServiceCollection AddCompanies(this IServiceCollection services, IConfiguration configuration)
    {
        var folder = configuration["Procedures:Folder"] is { Length: > 0 } named ? named : Path.Combine(AppContext.BaseDirectory, "procedures");
        services.AddSingleton(ProcedureLibrary.Load(folder, new FactOverrides((company, fact) => configuration[$"Companies:{company}:Facts:{fact}"])));
        services.AddSingleton(TextLibrary.Load());
        return services.AddSingleton<CompanyDirectory>();
    }
}
