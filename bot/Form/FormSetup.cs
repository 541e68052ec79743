using ComplaintBot.Form;

namespace ComplaintBot;

internal static class FormSetup
{
    /// <summary>The form at /form; the turn engine and the pages must be registered beside it.</summary>
    public static IServiceCollection AddForm(this IServiceCollection services) => services.AddSingleton<FormConversations>();
}
