using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Understand.Training;

/// <summary>Trains both models from the texts of the repository and writes them beside the code that loads them; with <c>--cross-validate 5</c> tells instead how they do on texts that they were not shown.</summary>
internal static class TrainVerb
{
    public static Task Run(Options options, CancellationToken stopped)
    {
        var language = options.Text("--folder", "language");
        var folds = options.Whole("--cross-validate", 0, 2, 20);
        options.RefuseOthers();
        var texts = Path.Combine(language, "Training");
        if (!Directory.Exists(texts)) throw new BenchmarkException($"There is no folder {texts}. Run this in the root of the repository, or give --folder.");
        if (folds > 0)
        {
            CrossValidation.Print(texts, folds);
            return Task.CompletedTask;
        }

        Write(Path.Combine(language, "Model", "wishes.bin"), Wishes(texts).Write);
        stopped.ThrowIfCancellationRequested();
        Write(Path.Combine(language, "Model", "matters.bin"), Matters(texts).Write);
        return Task.CompletedTask;
    }

    public static Trainer Wishes(string texts)
    {
        var trainer = NewWishes();
        trainer.Train(TrainingTexts.Wishes(texts));
        return trainer;
    }

    public static Trainer Matters(string texts)
    {
        var trainer = NewMatters();
        trainer.Train(TrainingTexts.Complaints(texts));
        return trainer;
    }

    public static Trainer NewWishes() => new([0..IntentModel.Columns.Length, IntentModel.Languages], 0..0) { Epochs = 15, Rate = 0.1f, SeenAtLeast = 3 };

    public static Trainer NewMatters() => new([MatterModel.Categories], MatterModel.Flags) { Epochs = 40, Rate = 0.15f, Decay = 1e-3f, SeenAtLeast = 3 };

    private static void Write(string file, Action<Stream> write)
    {
        using (var stream = File.Create(file))
            write(stream);
        Console.WriteLine($"{file}: {new FileInfo(file).Length:N0} bytes. It takes part from the next build on.");
    }
}
