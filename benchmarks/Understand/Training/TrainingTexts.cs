using System.Text.Json;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Understand.Training;

/// <summary>The texts that the models learn from, all written for this repository: <c>language/Training/*.jsonl</c>.</summary>
internal static class TrainingTexts
{
    private const int WordsOfAStory = 7;

    // Somebody's first words are often few: the language is learnt from the beginnings of the complaints, not from the whole.
    private static readonly int[] Beginnings = [3, 6, 12];

    public static List<Example> Wishes(string folder)
    {
        var examples = new List<Example>();
        for (var language = 0; language < WordTables.Languages.Length; language++)
        {
            var name = WordTables.Languages[language];
            foreach (var row in Rows(folder, $"utterances.{name}.jsonl"))
                examples.Add(Wish(row, name, language));
            foreach (var row in Rows(folder, $"complaints.{name}.jsonl"))
            {
                var words = Text(row).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var length = Beginnings[examples.Count % Beginnings.Length];
                examples.Add(OfLanguage(string.Join(' ', words.Take(length)), language));
                // A story is no wish, and the dialogs keep it as the description.
                if (words.Length >= WordsOfAStory)
                    examples.Add(Story(Text(row), name));
            }
        }

        foreach (var row in Rows(folder, "other.jsonl"))
            examples.Add(OfLanguage(Text(row), WordTables.Languages.Length));
        return examples;
    }

    public static List<Example> Complaints(string folder)
    {
        var examples = new List<Example>();
        foreach (var language in WordTables.Languages)
        {
            foreach (var row in Rows(folder, $"complaints.{language}.jsonl"))
            {
                var flags = new bool[MatterModel.Flags.End.Value - MatterModel.Flags.Start.Value];
                flags[0] = row.GetProperty("insurance").GetBoolean();
                flags[^1] = row.GetProperty("reasons").GetArrayLength() > 0;
                foreach (var reason in row.GetProperty("reasons").EnumerateArray())
                    flags[1 + (int)Codes.Parse<SeverityReason>(reason.GetString()!)] = true;
                var category = (int)Codes.Parse<MatterCategory>(row.GetProperty("category").GetString()!);
                examples.Add(Example.Of(MatterFeatures.Of(Message.Read(Text(row)), language, MatterModel.LearntLimit), new Target([category], flags)));
            }
        }

        return examples;
    }

    private static Example Wish(JsonElement row, string language, int column)
    {
        var message = Message.Read(Text(row));
        var intent = Array.IndexOf(IntentModel.Columns, Codes.Parse<Intent>(row.GetProperty("intent").GetString()!));
        return Example.Of(message.Features, [IntentModel.Feature(PhraseIntents.Recognize(message, language))], new Target([intent, IntentModel.Languages.Start.Value + column], null));
    }

    private static Example Story(string text, string language)
    {
        var message = Message.Read(text);
        return Example.Of(message.Features, [IntentModel.Feature(PhraseIntents.Recognize(message, language))], new Target([0, -1], null));
    }

    private static Example OfLanguage(string text, int column) =>
        Example.Of(Message.Read(text).Features, [], new Target([-1, IntentModel.Languages.Start.Value + column], null));

    private static string Text(JsonElement row) => row.GetProperty("text").GetString()!;

    private static IEnumerable<JsonElement> Rows(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            JsonElement row;
            try
            {
                row = JsonElement.Parse(line);
            }
            catch (JsonException wrong)
            {
                throw new BenchmarkException($"{path}, line {number} is no JSON object: {wrong.Message}", wrong);
            }

            yield return row;
        }
    }
}
