using System.Text.Json;
using ComplaintBot.Dialogs;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Tests.Conversations;
using ComplaintBot.Turns;

namespace ComplaintBot.Tests.Dialogs;

public sealed class SecretsTests
{
    [Fact]
    public void An_account_number_is_kept_nowhere_and_told_once()
    {
        var customer = new Talker("leasem").Join().Says("Een klacht indienen", "Ernstig", "Er is 380 euro te veel afgeschreven van NL91 ABNA 0417 1643 00.");
        Assert.Contains("onleesbaar", customer.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("0417", customer.State + customer.HeardAs, StringComparison.Ordinal);
        Assert.Contains("4300.", customer.State, StringComparison.Ordinal);
        Assert.DoesNotContain("onleesbaar", customer.Says("Geld terug op NL91ABNA0417164300").Said, StringComparison.Ordinal);
        customer.Says("LM-1", "Anna de Vries", "anna@voorbeeld.nl", "0612345678", "Indienen");
        Assert.All(customer.Filed, complaint => Assert.DoesNotContain("0417", JsonSerializer.Serialize(complaint), StringComparison.Ordinal));
        Assert.All(customer.Effects.OfType<SendLetter>(), letter => Assert.DoesNotContain("0417", letter.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_that_could_be_a_national_one_is_a_contract_number_where_that_was_asked()
    {
        var customer = new Talker("leasem").Join().Says("Een klacht indienen", "Ernstig", "De auto is stuk.", "Repareren.", "111222333");
        Assert.Null(customer.HeardAs);
        Assert.Contains("\"contractNumber\":{\"state\":1,\"value\":\"111222333\"", customer.State, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_hidden_in_the_text_is_hidden_in_the_rest_of_the_activity()
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Text = "kaart 4111 1111 1111 1111",
            ChannelData = JsonSerializer.SerializeToElement(new { postBack = "kaart 4111111111111111", clientActivityID = "abc1" }),
            Others = new Dictionary<string, JsonElement> { ["speak"] = JsonSerializer.SerializeToElement("4111 1111 1111 1111") },
        };
        var kept = JsonSerializer.Serialize(MaskedActivity.Of(activity, "kaart ••••1111"), ActivityJson.Default.Activity);
        Assert.DoesNotContain("41111", kept.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("abc1", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void The_value_of_an_event_keeps_no_secret_either()
    {
        var joined = new Activity { Type = ActivityTypes.Event, Name = "webchat/join", Value = JsonSerializer.SerializeToElement(new { company = "leasem", note = "NL91ABNA0417164300", number = 4111111111111111 }) };
        var kept = MaskedActivity.Of(joined, null)!.Value!.Value.GetRawText();
        Assert.DoesNotContain("0417", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("41111", kept, StringComparison.Ordinal);
        Assert.Contains("leasem", kept, StringComparison.Ordinal);
        Assert.Null(MaskedActivity.Of(joined with { Value = JsonSerializer.SerializeToElement(new { company = "leasem" }) }, null));
    }
}
