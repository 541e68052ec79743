using ComplaintBot.Resuming;
using ComplaintBot.Turns;

namespace ComplaintBot;

internal static class ResumingSetup
{
    /// <summary>Going on with a conversation in another browser, by a code by e-mail; the turn engine and the pages must be registered beside it.</summary>
    public static IServiceCollection AddResuming(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => new Contacts(ResumeKeys.ForContacts(configuration)));
        services.AddSingleton(_ => new CodeDigest(ResumeKeys.ForCodes(configuration)));
        services.AddSingleton(_ => new Choosing(ResumeKeys.ForChoosing(configuration)));
        return services.AddSingleton<ResumeCodes>();
    }
}
