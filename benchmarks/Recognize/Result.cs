using System.Text.Json.Nodes;

namespace ComplaintBot.Benchmarks.Recognize;

/// <summary>A result in the shape of the recognizer cases; start and end are indexes of the input as it came.</summary>
internal sealed record Result(int Start, int End, string TypeName, JsonObject Resolution)
{
    public JsonObject ToJson(string input) => new()
    {
        ["Text"] = input[Start..(End + 1)],
        [nameof(Start)] = Start,
        [nameof(End)] = End,
        [nameof(TypeName)] = TypeName,
        [nameof(Resolution)] = Resolution.DeepClone(),
    };
}
