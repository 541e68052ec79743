using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Tests.Requirements;

/// <summary>What Lease’m’s text says, row by row.</summary>
public sealed class LeasemRows
{
    [Fact]
    public void L40_The_phone_is_answered_on_working_days_from_8_to_half_past_5() =>
        Rule.Holds(world =>
        {
            var hours = world.Procedure("leasem").FindChannel(ChannelKind.Phone)!.Hours!;
            Assert.True(hours.IsOpen(Conversations.Some.At("2026-11-20 17:29")));
            Assert.False(hours.IsOpen(Conversations.Some.At("2026-11-20 17:30")));
        }).AndFailsWhen(Broken.Procedure("leasem", file => file["channels"]![1]!["hours"]!["windows"]![0]!["to"] = "18:00"));
}
