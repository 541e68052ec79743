using System.Diagnostics;
using System.Globalization;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Recognize;

/// <summary>
/// <c>recognizers</c>: what all recognizers together cost for a message, reading of its words included. The least of many batches, because
/// on a busy machine everything else is what its neighbours took.
/// </summary>
internal static class RecognizersVerb
{
    private const int Batches = 200;
    private const int InBatch = 500;
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly (string Name, string Language, string Country, string Text)[] Messages =
    [
        ("5 words", "nl", "NL", "ik wil een klacht indienen"),
        ("5 words, an amount", "nl", "NL", "ik betaalde 250 euro teveel"),
        ("5 words, a day", "fr", "BE", "depuis le 12 mai 2026"),
        ("30 words, a story", "nl", "NL", "mijn auto staat al heel lang bij de garage en niemand van jullie belt mij terug hoewel ik dat toch meerdere keren heel netjes heb gevraagd aan die vriendelijke mevrouw daar"),
        ("30 words, a story", "de", "DE", "mein Auto steht schon sehr lange in der Werkstatt und niemand von Ihnen ruft mich zurück obwohl ich doch mehrmals ganz freundlich darum gebeten habe bei der netten Dame am Telefon"),
        ("30 words, of everything", "nl", "NL", "op 12 mei 2026 belde ik voor de tweede keer over factuur 20261234 van 1.250,50 euro voor GB-001-B en jan@lease.nl beloofde over twee weken antwoord maar ik hoorde niets op 06-12345678"),
    ];

    public static Task Run(Options options, CancellationToken stop)
    {
        options.RefuseOthers();
        Console.WriteLine($"{"message",-26}{"us",8}{"bytes",8}");
        foreach (var (name, language, country, text) in Messages)
        {
            for (var i = 0; i < Batches; i++)
                Batch(text, language, country);
            var least = TimeSpan.MaxValue;
            long bytes = 0;
            for (var i = 0; i < Batches && !stop.IsCancellationRequested; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var watch = Stopwatch.StartNew();
                Batch(text, language, country);
                least = watch.Elapsed < least ? watch.Elapsed : least;
                bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / InBatch;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{$"{name} ({language})",-26}{least.TotalMicroseconds / InBatch,8:F1}{bytes,8}"));
        }

        return Task.CompletedTask;
    }

    private static void Batch(string text, string language, string country)
    {
        for (var i = 0; i < InBatch; i++)
        {
            var message = Message.Read(text);
            Recognized.Read(message, language, country, Today);
            YesNo.Read(message, language);
        }
    }
}
