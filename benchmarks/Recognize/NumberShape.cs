using System.Globalization;
using System.Text.Json.Nodes;
using ComplaintBot.Language;

namespace ComplaintBot.Benchmarks.Recognize;

internal static class NumberShape
{
    public static IEnumerable<Result> Numbers(Message message, string language)
    {
        foreach (var number in Language.Numbers.Find(message, language))
        {
            var resolution = new JsonObject { ["value"] = Recognition.InCulture(number.Value, language) };
            // The cases of Dutch and German have no subtype.
            if (language is "en" or "fr")
                resolution["subtype"] = number.Kind.ToString().ToLowerInvariant();
            yield return new Result(number.Start, number.End - 1, "number", resolution);
        }
    }

    public static IEnumerable<Result> Ordinals(Message message, string language)
    {
        foreach (var ordinal in Language.Ordinals.Find(message, language))
        {
            var value = ordinal.Value.ToString(CultureInfo.InvariantCulture);
            var origin = ordinal.Origin.ToString().ToLowerInvariant();
            yield return ordinal.Origin is OrdinalOrigin.Start
                ? new Result(ordinal.Start, ordinal.End - 1, "ordinal", new JsonObject { ["value"] = value, ["offset"] = value, ["relativeTo"] = origin })
                : new Result(ordinal.Start, ordinal.End - 1, "ordinal.relative", new JsonObject { ["offset"] = value, ["relativeTo"] = origin, ["value"] = $"{origin}{(ordinal.Value < 0 ? "" : "+")}{value}" });
        }
    }
}
