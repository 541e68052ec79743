using System.Text.Json;
using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language.Understanding;

/// <summary>
/// The goals of docs/understanding.md, on the labelled messages that come with the project and on those of the folder <c>untouched</c>,
/// which nobody reads: what is missed there is not looked at, or the set would be worth nothing. No message of either is trained on.
/// </summary>
public sealed class FiguresTests
{
    private static readonly string CorpusFolder = Path.Combine(Repository.Root, "..", "shared", "specs", "corpus");
    private static readonly LabelledMessages Corpus = new(CorpusFolder);
    private static readonly LabelledMessages Untouched = new(Path.Combine(Repository.Root, "tests", "suite", "Language", "Understanding", "untouched"));

    [CorpusFact]
    public void The_goals_are_reached_on_the_corpus()
    {
        Assert.Multiple(
            () => Assert.InRange(Corpus.IntentMacroF1, 0.92, 1),
            () => Assert.InRange(Corpus.WorstIntentMacroF1, 0.88, 1),
            () => Assert.InRange(Corpus.NoneTakenForAnother, 0, 0.15),
            () => Assert.InRange(Corpus.Language, 0.98, 1),
            () => Assert.InRange(Corpus.SeriousFound, 0.92, 1),
            () => Assert.InRange(Corpus.MinorLeftAlone, 0.88, 1),
            () => Assert.InRange(Corpus.Reasons, 0.84, 1),
            () => Assert.InRange(Corpus.Category, 0.80, 1),
            () => Assert.InRange(Corpus.Insurance, 0.95, 1));
    }

    [Fact]
    public void And_on_messages_that_nobody_has_looked_at()
    {
        Assert.Multiple(
            () => Assert.InRange(Untouched.IntentMacroF1, 0.88, 1),
            () => Assert.InRange(Untouched.WorstIntentMacroF1, 0.84, 1),
            () => Assert.InRange(Untouched.NoneTakenForAnother, 0, 0.15),
            () => Assert.InRange(Untouched.Language, 0.98, 1),
            () => Assert.InRange(Untouched.SeriousFound, 0.92, 1),
            () => Assert.InRange(Untouched.MinorLeftAlone, 0.88, 1),
            () => Assert.InRange(Untouched.Reasons, 0.78, 1),
            () => Assert.InRange(Untouched.Category, 0.78, 1),
            () => Assert.InRange(Untouched.Insurance, 0.95, 1));
    }

    [Fact]
    public void No_untouched_message_is_trained_on() => Assert.Empty(TrainedOn(Untouched));

    [CorpusFact]
    public void No_message_of_the_corpus_is_trained_on() => Assert.Empty(TrainedOn(Corpus));

    // What people say in three words they say alike.
    private static IEnumerable<string> TrainedOn(LabelledMessages messages)
    {
        var trained = Directory.GetFiles(Path.Combine(Repository.Root, "language", "Training"), "*.jsonl").SelectMany(File.ReadLines)
            .Select(line => Message.Read(JsonElement.Parse(line).GetProperty("text").GetString()!).Folded).ToHashSet();
        return messages.All.Select(message => Message.Read(message.Text))
            .Where(message => message.Tokens.Count > 3 && trained.Contains(message.Folded)).Select(message => message.Text);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class CorpusFactAttribute : FactAttribute
    {
        public CorpusFactAttribute()
        {
            if (!Directory.Exists(CorpusFolder))
                Skip = "The labelled messages of ../shared/specs/corpus are not here.";
        }
    }
}
