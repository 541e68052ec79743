using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintBot.Dialogs.Texts;

/// <summary>A sentence to customers with named places, such as <c>{date}</c>; a place that nobody fills is an error, not a gap in the sentence.</summary>
[JsonConverter(typeof(PhraseConverter))]
public sealed class Phrase
{
    private readonly string template;
    private readonly (string Before, string Name)[] places;
    private readonly string tail;

    public Phrase(string template)
    {
        this.template = template;
        var found = new List<(string, string)>();
        var from = 0;
        for (var open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', from))
        {
            var close = template.IndexOf('}', open);
            if (close < 0)
                throw new FormatException($"A place is opened but not closed in: {template}");
            found.Add((template[from..open], template[(open + 1)..close]));
            from = close + 1;
        }
        places = [.. found];
        tail = template[from..];
    }

    public IEnumerable<string> Places => places.Select(place => place.Name);

    /// <exception cref="ArgumentException">A place of the sentence has no value.</exception>
    public string With(params ReadOnlySpan<(string Name, string Value)> values)
    {
        if (places.Length == 0)
            return tail;
        var text = new StringBuilder(template.Length + 32);
        foreach (var (before, name) in places)
            text.Append(before).Append(Find(name, values));
        return text.Append(tail).ToString();
    }

    public override string ToString() => template;

    private string Find(string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (candidate, value) in values)
            if (candidate == name)
                return value;
        throw new ArgumentException($"Nothing stands for {{{name}}} in: {template}");
    }
}

internal sealed class PhraseConverter : JsonConverter<Phrase>
{
    public override Phrase Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString() ?? "");

    public override void Write(Utf8JsonWriter writer, Phrase value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
