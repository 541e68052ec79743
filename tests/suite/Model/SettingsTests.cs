using ComplaintBot.Model;
using Microsoft.Extensions.Configuration;

namespace ComplaintBot.Tests.Model;

public sealed class SettingsTests
{
    [Fact]
    public void Nobody_wants_a_model_unless_a_company_says_so() =>
        Assert.Null(Read(("Model:Endpoint", "https://models.example.com/v1"), ("Model:Key", "k"), ("Model:Name", "m")));

    [Theory]
    [InlineData("Model:Endpoint", "http://models.example.com/v1", "https")]
    [InlineData("Model:Endpoint", "", "https")]
    [InlineData("Model:Key", "", "Model:Key is missing")]
    [InlineData("Model:Name", "", "Model:Name is missing")]
    [InlineData("Model:Timeout", "soon", "Model:Timeout")]
    [InlineData("Model:Timeout", "00:10:00", "Model:Timeout")]
    [InlineData("Companies:leasem:Model", "maybe", "Companies:leasem:Model")]
    public void A_wrong_setting_stops_the_start_and_says_how_to_mend_it(string key, string value, string told)
    {
        var settings = new Dictionary<string, string>
        {
            ["Companies:leasem:Model"] = "true", ["Model:Endpoint"] = "https://models.example.com/v1", ["Model:Key"] = "k", ["Model:Name"] = "m", [key] = value,
        };
        var wrong = Assert.Throws<InvalidOperationException>(() => Read([.. settings.Select(pair => (pair.Key, pair.Value))]));
        Assert.Contains(told, wrong.Message, StringComparison.Ordinal);
    }

    private static ModelSettings? Read(params (string Key, string Value)[] settings) =>
        ModelSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value))).Build());
}
