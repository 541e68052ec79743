using ComplaintBot.Model;
using ComplaintBot.Turns;
using Microsoft.Extensions.AI;

namespace ComplaintBot;

internal static class ModelSetup
{
    /// <summary>A model that advises the turns of the companies that want one, and writes summaries for their staff: <c>Companies:&lt;id&gt;:Model</c>, <c>Model:*</c>. Without it nothing of it is there.</summary>
    public static IServiceCollection AddModel(this IServiceCollection services, IConfiguration configuration)
    {
        if (ModelSettings.Read(configuration) is not { } settings) return services.AddSingleton(Adviser.None);
        services.AddSingleton(settings);
        services.AddSingleton<IChatClient>(new OpenAiChat(settings));
        services.AddSingleton<ChatModel>();
        services.AddSingleton(p => new Adviser(settings.Companies, p.GetRequiredService<ChatModel>().Ask));
        return services.AddHostedService<SummaryWriter>();
    }
}
