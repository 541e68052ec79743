using System.Globalization;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Understand.Training;

/// <summary>
/// How well the models do on training texts that they were not shown: every text is read once by a model that learnt from the other folds.
/// By this, and not by the labelled messages beside the repository, settings are chosen.
/// </summary>
internal static class CrossValidation
{
    public static void Print(string texts, int folds)
    {
        var wishes = TrainingTexts.Wishes(texts);
        var intents = Read(wishes, folds, TrainVerb.NewWishes).Where(read => read.Example.Target.Classes[0] >= 0).ToList();
        var pairs = intents.Select(read => (Meant: read.Example.Target.Classes[0], Told: Best(read.Scores, 0..IntentModel.Columns.Length))).ToList();
        var macro = pairs.Select(pair => pair.Meant).Distinct().Average(column =>
            2.0 * pairs.Count(pair => pair == (column, column)) / (pairs.Count(pair => pair.Meant == column) + pairs.Count(pair => pair.Told == column)));
        Show("intent, macro F1", macro);
        Show("none taken for another", pairs.Where(pair => pair.Meant == 0).Average(pair => pair.Told == 0 ? 0 : 1));

        var complaints = Read(TrainingTexts.Complaints(texts), folds, TrainVerb.NewMatters);
        Show("category", complaints.Average(read => Best(read.Scores, MatterModel.Categories) == read.Example.Target.Classes[0] ? 1 : 0));
        Show("insurance", complaints.Average(read => read.Scores[MatterModel.Insurance] > 0 == read.Example.Target.Flags![0] ? 1 : 0));
        Show("serious found, model alone", complaints.Where(read => read.Example.Target.Flags![^1]).Average(read => read.Scores[MatterModel.Serious] > 0 ? 1 : 0));
        Show("minor left alone, model alone", complaints.Where(read => !read.Example.Target.Flags![^1]).Average(read => read.Scores[MatterModel.Serious] > 0 ? 0 : 1));
    }

    private static List<(Example Example, float[] Scores)> Read(List<Example> examples, int folds, Func<Trainer> create)
    {
        var read = new List<(Example, float[])>();
        for (var fold = 0; fold < folds; fold++)
        {
            var trainer = create();
            trainer.Train([.. examples.Where((_, i) => i % folds != fold)]);
            for (var i = fold; i < examples.Count; i += folds)
            {
                var scores = new float[LinearModel.Columns];
                trainer.Score(examples[i], scores);
                read.Add((examples[i], scores));
            }
        }

        return read;
    }

    private static int Best(float[] scores, Range columns)
    {
        var best = columns.Start.Value;
        for (var i = best + 1; i < columns.End.Value; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }

    private static void Show(string figure, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figure,-32}{value:0.000}"));
}
