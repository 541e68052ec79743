using ComplaintBot.Complaints;
using ComplaintBot.Staff;
using ComplaintBot.Store;

namespace ComplaintBot.Tests.Staff;

public class StaffTextsTests
{
    [Theory]
    [InlineData("2026-11-20T13:05:00Z", "Europe/Amsterdam", "vr 20 november 2026, 14.05")]
    [InlineData("2026-07-01T22:30:00Z", "Europe/Brussels", "do 2 juli 2026, 00.30")]
    [InlineData("2026-03-29T01:00:00Z", "Europe/Amsterdam", "zo 29 maart 2026, 03.00")]
    [InlineData("2026-01-05T08:09:00Z", "UTC", "ma 5 januari 2026, 08.09")]
    public void An_instant_is_told_by_the_clock_of_the_company(string instant, string zone, string told) =>
        Assert.Equal(told, StaffTexts.Dutch.Tell(DateTimeOffset.Parse(instant), TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Theory]
    [InlineData(0.2, "1 seconden")]
    [InlineData(40, "40 seconden")]
    [InlineData(61, "2 minuten")]
    public void A_wait_is_rounded_up(double seconds, string told) =>
        Assert.Equal(told, StaffTexts.Dutch.Tell(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Every_state_of_a_letter_and_kind_of_complaint_has_a_word()
    {
        Assert.All(Enum.GetNames<LetterStatus>(), name => Assert.Contains(name, StaffTexts.Dutch.Names.Keys));
        Assert.All(Enum.GetNames<ComplaintKind>(), name => Assert.Contains(name, StaffTexts.Dutch.Names.Keys));
    }
}
