using System.Globalization;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Recognize;

/// <summary>The product's recognizers in the shapes of the recognizer cases: one model and one language.</summary>
internal sealed class Recognition
{
    private readonly Func<Message, DateTime, IEnumerable<Result>> model;

    private Recognition(Func<Message, DateTime, IEnumerable<Result>> model) => this.model = model;

    public static readonly string[] Languages = ["Dutch", "French", "English", "German"];

    public static readonly string[] Models = ["BooleanModel", "NumberModel", "OrdinalModel", "CurrencyModel", "DateModel", "PhoneNumberModel", "EmailModel", "URLModel"];

    /// <summary>Throws a <see cref="BenchmarkException"/> when the model or the language is none of the known ones.</summary>
    public static Recognition Of(string modelName, string languageName)
    {
        var language = languageName switch
        {
            "Dutch" => "nl",
            "French" => "fr",
            "English" => "en",
            "German" => "de",
            _ => throw new BenchmarkException($"The language is one of {string.Join(", ", Languages)}, not {languageName}."),
        };
        return modelName switch
        {
            "BooleanModel" => new((message, _) => BooleanShape.Answers(message, language)),
            "DateModel" => new((message, reference) => DateShape.Days(message, language, reference)),
            "PhoneNumberModel" => new((message, _) => PhoneShape.Numbers(message)),
            "EmailModel" => new((message, _) => ContactShape.Emails(message)),
            "URLModel" => new((message, _) => ContactShape.Urls(message)),
            "NumberModel" => new((message, _) => NumberShape.Numbers(message, language)),
            "CurrencyModel" => new((message, _) => MoneyShape.Amounts(message, language)),
            "OrdinalModel" => new((message, _) => NumberShape.Ordinals(message, language)),
            _ => throw new BenchmarkException($"The model is one of {string.Join(", ", Models)}, not {modelName}."),
        };
    }

    public IEnumerable<Result> Recognize(string input, DateTime reference)
    {
        var message = Message.Read(input);
        var places = Places(input, message.Text);
        foreach (var result in model(message, reference))
            yield return result with { Start = places[result.Start], End = places[result.End] };
    }

    internal static string InCulture(double value, string language)
    {
        var digits = value.ToString("G15", CultureInfo.InvariantCulture);
        return language == "en" ? digits : digits.Replace('.', ',');
    }

    // A message is read without invisible characters and without white space around it.
    private static int[] Places(string input, string clean)
    {
        var places = new int[clean.Length];
        var at = 0;
        for (var i = 0; i < clean.Length; i++)
        {
            while (at < input.Length && input[at] != clean[i])
                at++;
            places[i] = at++;
        }

        return places;
    }
}
