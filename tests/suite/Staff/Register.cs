using System.Text;
using System.Text.Json;
using ComplaintBot.Complaints;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Store;
using ComplaintBot.Tests.Mail;

namespace ComplaintBot.Tests.Staff;

/// <summary>Fills a store with complaints for staff to look at.</summary>
internal static class Register
{
    public static Complaint Complaint(string reference, string company = "leasem") => new()
    {
        Reference = reference,
        Company = company,
        ProcedureVersion = "2026-01",
        Kind = ComplaintKind.Formal,
        Language = "nl",
        FiledAt = Some.Moment,
        AnswerBy = new DateOnly(2026, 11, 27),
        Description = "De auto staat stil.",
        Complainant = new() { Name = "A. Klant", Email = "customer@example.com" },
    };

    /// <summary>One complaint with its event, a letter where wanted, and a conversation of these activities.</summary>
    public static async Task File(this IStore store, Complaint complaint, NewLetter? letter = null, string words = """{"words":"Hallo"}""", string? conversationCompany = null, params Activity[] said)
    {
        var conversation = "c" + complaint.Reference.Replace("-", "", StringComparison.Ordinal);
        var outcome = await store.Commit(
            new CommitRecord
            {
                Conversation = new()
                {
                    Id = conversation,
                    Company = conversationCompany ?? complaint.Company,
                    UserId = "dl_1",
                    ExpectedVersion = 0,
                    State = "{}"u8.ToArray(),
                    Activities = [.. said.Select(a => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(a, ActivityJson.Default.Activity))],
                    FirstSequence = 1,
                    At = complaint.FiledAt,
                },
                Complaints =
                [
                    new()
                    {
                        Complaint = complaint,
                        Status = complaint.Kind == ComplaintKind.Talk ? "talk" : "filed",
                        Conversation = conversation,
                        ExpectedEvents = 0,
                        Events = [new("filed", "customer", complaint.FiledAt, """{"nature":"serious"}""", words, new byte[16], new byte[32], new byte[32], Encoding.ASCII.GetBytes(complaint.Reference.PadRight(32)))],
                    },
                ],
                Letters = letter is null ? [] : [letter],
            },
            default);
        Assert.Equal(CommitOutcome.Committed, outcome);
    }

    public static Activity Customer(string text) => new() { Type = ActivityTypes.Message, Text = text, Timestamp = Some.Moment, From = new() { Id = "dl_1", Role = "user" } };

    public static Activity Bot(string text) => new() { Type = ActivityTypes.Message, Text = text, Timestamp = Some.Moment, From = new() { Id = "bot", Role = "bot" } };
}
