using ComplaintBot.Companies;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using ComplaintBot.ChatPage;
using ComplaintBot.Dialogs;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;

namespace ComplaintBot;

/// <summary>The chat page with the pages around it, and the files that all pages of the host use.</summary>
public static class ChatPages
{
    public static WebApplicationBuilder AddChatPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(PageAssets.Load());
        services.AddScoped<PageNonce>();
        services.AddSingleton<Greeting>();
        services.AddSingleton<Embedding>();
        services.AddSingleton<FirstWords>(s => Greeting.OfTheDialogs(s.GetRequiredService<ComplaintDialogs>(), s.GetRequiredService<TimeProvider>()));
        services.Configure<MvcOptions>(o => o.Filters.Add<PageSecurity>());
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return builder;
    }

    public static WebApplication MapChatPages(this WebApplication app)
    {
        var assets = app.Services.GetRequiredService<PageAssets>();
        assets.Map(app);
        EmbedScript.Map(app, assets);
        return app;
    }
}
