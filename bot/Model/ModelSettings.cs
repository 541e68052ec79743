using System.Globalization;
using System.Net;

namespace ComplaintBot.Model;

/// <summary>
/// A model that reads what was not understood, for the companies that want one: <c>Model:Endpoint</c>, <c>Model:Key</c>, <c>Model:Name</c>,
/// <c>Model:Timeout</c>, and <c>Companies:&lt;id&gt;:Model</c>. Off unless a company says that it wants it.
/// </summary>
internal sealed record ModelSettings
{
    /// <summary>The base address of an OpenAI-compatible server, such as <c>https://models.example.com/v1</c>.</summary>
    public required Uri Endpoint { get; init; }
    public required string Key { get; init; }
    public required string Name { get; init; }
    /// <summary>Longer than this nobody waits: the turn goes on without.</summary>
    public required TimeSpan Timeout { get; init; }
    public required IReadOnlySet<string> Companies { get; init; }

    /// <summary>Null where no company wants a model. Throws <see cref="InvalidOperationException"/> that names the setting and how to mend it.</summary>
    public static ModelSettings? Read(IConfiguration configuration)
    {
        var wanting = configuration.GetSection("Companies").GetChildren().Where(company => ReadSwitch(company.GetSection("Model"))).Select(company => company.Key).ToHashSet();
        if (wanting.Count == 0) return null;
        return new ModelSettings
        {
            Endpoint = ReadEndpoint(configuration["Model:Endpoint"]),
            Key = Needed(configuration, "Model:Key", "the key that the server gave you; a server that wants none takes any word"),
            Name = Needed(configuration, "Model:Name", "the model's name as the server calls it"),
            Timeout = ReadTimeout(configuration["Model:Timeout"]),
            Companies = wanting,
        };
    }

    private static bool ReadSwitch(IConfigurationSection section) => section.Value switch
    {
        null or "" => false,
        var text when bool.TryParse(text, out var on) => on,
        var text => throw new InvalidOperationException($"{section.Path} is \"{text}\". Say true or false."),
    };

    /// <summary>Words of customers do not travel readable over a network.</summary>
    private static Uri ReadEndpoint(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var endpoint) && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && IsOwn(endpoint)))
            ? endpoint
            : throw new InvalidOperationException($"Model:Endpoint is \"{text}\". Give the server's base address by https, such as https://models.example.com/v1; http is for a server on this machine only.");

    private static bool IsOwn(Uri endpoint) => endpoint.IsLoopback || (IPAddress.TryParse(endpoint.Host, out var address) && IPAddress.IsLoopback(address));

    private static string Needed(IConfiguration configuration, string key, string what) =>
        configuration[key] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{key} is missing, and a company wants the model: give {what}.");

    private static TimeSpan ReadTimeout(string? text)
    {
        if (string.IsNullOrEmpty(text)) return TimeSpan.FromSeconds(4);
        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) && timeout > TimeSpan.Zero && timeout <= TimeSpan.FromSeconds(30)
            ? timeout
            : throw new InvalidOperationException($"Model:Timeout is \"{text}\". Give a time up to 00:00:30, such as 00:00:04.");
    }
}
