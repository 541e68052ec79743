using ComplaintBot.Complaints;
using ComplaintBot.Dialogs;
using ComplaintBot.Tests.Turns;
using ComplaintBot.Turns;

namespace ComplaintBot.Tests.Documents;

/// <summary>A conversation that does with documents what it is told, and says what it got.</summary>
internal static class DocumentDialogue
{
    public static readonly Dialogue Dialogue = EchoDialogue.Dialogue with { Turn = Turn };

    private static TurnResult Turn(TurnInput input)
    {
        var words = (input.Incoming.Text ?? "keep").Split(' ');
        var received = input.Documents.Select(d => d.Document).OfType<Document>().ToList();
        var told = string.Join("; ", input.Documents.Select(d => $"{d.Name}: {d.Refusal?.ToString() ?? d.Document!.MediaType}"));
        var reply = EchoDialogue.Message(told.Length > 0 ? told : "nothing");
        return words[0] switch
        {
            "drop" => EchoDialogue.Result(1, input, [reply]),
            "fail" => throw new InvalidDataException("always"),
            "discard" => EchoDialogue.Result(1, input, [reply], new DiscardDocument(words[1])),
            "file" => EchoDialogue.Result(1, input, [reply], [.. received.Select(d => new KeepDocument(d)), new FileComplaint(Store.Some.Complaint(words[1]) with { Documents = [.. words[2..].Select(Store.Some.Document), .. received] })]),
            "add" when !input.Complaints.ContainsKey(words[1]) => EchoDialogue.Result(1, input, []) with { Needs = [words[1]] },
            "add" => EchoDialogue.Result(1, input, [reply], new AddDocuments(words[1], [.. words[2..].Select(Store.Some.Document), .. received])),
            _ => EchoDialogue.Result(1, input, [reply], [.. received.Select(d => new KeepDocument(d))]),
        };
    }
}
