using System.Text.Json.Nodes;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Tests.Conversations;
using static ComplaintBot.Tests.Requirements.StellantisCustomer;

namespace ComplaintBot.Tests.Requirements;

public sealed partial class StellantisRows
{
    [Fact]
    public void S14_The_phone_number_stands_as_published_and_can_be_dialled() =>
        Rule.Holds(world =>
        {
            var customer = world.Complaining().Says("Telefonisch");
            Assert.Equal(["phone"], customer.Ways());
            Assert.Contains("[00 32 2 370 77 11](tel:+3223707711)", customer.Said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InChannel("phone", phone => phone["number"] = "00 32 2 370 77 12"));

    [Fact]
    public void S15_On_Monday_Tuesday_and_Thursday_the_phone_is_answered_from_9_to_11() =>
        Rule.Holds(world =>
        {
            foreach (var day in new[] { "2026-11-23", "2026-11-24", "2026-11-26" })
                AssertOpenBetween(world, day, "09:00", "11:00", lastMinute: "10:59", before: "08:59");
            Assert.False(IsOpen(world, "2026-11-23 13:30"));

            Assert.Contains("ook nu", world.At("2026-11-24 09:00").Complaining().Says("Telefonisch").Said, StringComparison.Ordinal);
            var late = world.At("2026-11-24 11:00").Complaining().Says("Telefonisch");
            Assert.Contains("maandag, dinsdag en donderdag van 9.00 tot 11.00 uur", late.Said, StringComparison.Ordinal);
            Assert.Contains("Nu niet; wel weer morgen om 13.00 uur", late.Said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InChannel("phone", phone => phone["hours"]!["windows"]![0]!["to"] = "12:00"))
        .AndFailsWhen(InChannel("phone", phone => phone["hours"]!["windows"]![0]!["days"] = new JsonArray("monday", "tuesday")));

    [Fact]
    public void S16_On_Wednesday_and_Friday_the_phone_is_answered_from_13_to_15() =>
        Rule.Holds(world =>
        {
            foreach (var day in new[] { "2026-11-25", "2026-11-27" })
                AssertOpenBetween(world, day, "13:00", "15:00", lastMinute: "14:59", before: "12:59");
            Assert.False(IsOpen(world, "2026-11-25 10:00"));

            var early = world.At("2026-11-25 10:00").Complaining().Says("Telefonisch");
            Assert.Contains("woensdag en vrijdag van 13.00 tot 15.00 uur", early.Said, StringComparison.Ordinal);
            Assert.Contains("Nu niet; wel weer vandaag om 13.00 uur", early.Said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InChannel("phone", phone => phone["hours"]!["windows"]![1]!["from"] = "09:00"))
        .AndFailsWhen(InChannel("phone", phone => phone["hours"]!["windows"]![1]!["days"] = new JsonArray("wednesday")));

    [Fact]
    public void S17_Outside_its_hours_the_phone_is_said_to_be_closed_and_the_other_ways_stay() =>
        Rule.Holds(world =>
        {
            foreach (var (closed, opens) in new[] { ("2026-11-21 10:00", "maandag 23 november om 9.00 uur"), ("2026-11-22 14:00", "morgen om 9.00 uur"), ("2026-11-20 15:00", "maandag 23 november om 9.00 uur"), ("2026-11-11 13:30", "morgen om 9.00 uur") })
            {
                var customer = world.At(closed).Complaining().Says("Telefonisch");
                Assert.Contains($"Nu niet; wel weer {opens}", customer.Said, StringComparison.Ordinal);
                Assert.Equal("route", customer.Asked);
                Assert.Superset(new HashSet<string> { "Hier in de chat", "Via het klantenportaal", "Per post" }, customer.Buttons.ToHashSet());
            }
        })
        .AndFailsWhen(InChannel("phone", phone => phone["hours"]!["windows"]![0]!["days"] = new JsonArray("monday", "tuesday", "thursday", "saturday", "sunday")))
        .AndFailsWhen(InChannel("phone", phone => phone["hours"]!["closedOnHolidays"] = false))
        .AndFailsWhen(InChannel("post", post => post["for"] = new JsonArray("recontact")));

    private static void AssertOpenBetween(World world, string day, string from, string to, string lastMinute, string before)
    {
        Assert.False(IsOpen(world, $"{day} {before}"));
        Assert.True(IsOpen(world, $"{day} {from}"));
        Assert.True(IsOpen(world, $"{day} {lastMinute}"));
        Assert.False(IsOpen(world, $"{day} {to}"));
    }

    private static bool IsOpen(World world, string local) => world.Stellantis().FindChannel(ChannelKind.Phone)!.Hours!.IsOpen(Some.At(local));
}
