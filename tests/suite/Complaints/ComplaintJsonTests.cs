using System.Text.Json;
using ComplaintBot.Complaints;

namespace ComplaintBot.Tests.Complaints;

public sealed class ComplaintJsonTests
{
    [Fact]
    public void A_complaint_is_kept_whole_and_readable()
    {
        var complaint = new Complaint
        {
            Reference = "K7M-4PQ-9TX",
            Company = "leasem",
            ProcedureVersion = "2026-11-20",
            Kind = ComplaintKind.Talk,
            Language = "nl",
            FiledAt = DateTimeOffset.Parse("2026-11-20T10:00:00Z"),
            Nature = "minor",
            Description = "De auto staat al \"twee weken\" stil.\nNiemand belt terug.",
            Complainant = new Complainant { Email = "klant@example.com" },
            Talk = new TalkRequest("phone", "company", DateTimeOffset.Parse("2026-11-23T08:00:00Z"), null),
            AnswerBy = Some.Day("2026-11-27"),
        };

        var json = JsonSerializer.Serialize(complaint, ComplaintJson.Default.Complaint);

        var read = JsonSerializer.Deserialize(json, ComplaintJson.Default.Complaint)!;
        Assert.Empty(read.Documents);
        Assert.Equal(complaint, read with { Documents = complaint.Documents });
        Assert.Contains("\"kind\":\"talk\"", json);
        Assert.Contains("\"answerBy\":\"2026-11-27\"", json);
        Assert.DoesNotContain("null", json);
    }

    [Fact]
    public void The_states_are_those_of_the_wire() =>
        Assert.Equal("talk filed acknowledged moreAsked extended answered contested inReview reviewed referred settled withdrawn reopened", string.Join(' ', ComplaintStatus.All));
}
