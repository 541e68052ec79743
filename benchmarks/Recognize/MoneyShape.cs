using System.Text.Json.Nodes;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Recognize;

internal static class MoneyShape
{
    public static IEnumerable<Result> Amounts(Message message, string language)
    {
        foreach (var span in Money.Find(message, language))
        {
            var (unit, code) = Name(span.Unit, language);
            var resolution = new JsonObject { ["value"] = span.Value is { } value ? Recognition.InCulture(value, language) : null, ["unit"] = unit };
            if (code is not null)
                resolution["isoCurrency"] = code;
            yield return new Result(span.Start, span.End - 1, "currency", resolution);
        }
    }

    private static (string Unit, string? Code) Name(MoneyUnit unit, string language) => unit switch
    {
        MoneyUnit.Euro => ("Euro", "EUR"),
        MoneyUnit.Cent => ("Cent", null),
        MoneyUnit.Dollar => ("Dollar", null),
        MoneyUnit.UnitedStatesDollar => (language == "fr" ? "Dollar États-Unis" : "United States dollar", "USD"),
        MoneyUnit.BritishPound => (language == "fr" ? "Livre sterling" : "British pound", "GBP"),
        _ => (language == "fr" ? "Livre" : "Pound", null),
    };
}
