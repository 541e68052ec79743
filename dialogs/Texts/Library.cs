using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace ComplaintBot.Dialogs.Texts;

/// <summary>The texts of every language: a file each in the polite form, and an overlay for companies that say "je" in Dutch.</summary>
public sealed class TextLibrary
{
    private readonly Dictionary<string, Texts> byForm;

    private TextLibrary(Dictionary<string, Texts> byForm) => this.byForm = byForm;

    /// <summary>ISO 639-1 codes of the languages that have texts.</summary>
    public IEnumerable<string> Languages => byForm.Keys.Where(form => !form.Contains('.', StringComparison.Ordinal));

    /// <summary>The texts in a language, in the form of address that the company uses.</summary>
    public Texts In(string language, bool informalDutch) =>
        language == "nl" && informalDutch ? byForm["nl.je"] : byForm[language];

    public bool Has(string language) => byForm.ContainsKey(language);

    /// <exception cref="InvalidDataException">A text is missing, unknown or malformed; the message names the file and the place.</exception>
    public static TextLibrary Load() => Load((_, _) => { });

    /// <summary>As above, with an edit of each file, named as <c>nl</c> or <c>nl.je</c>, before it is read.</summary>
    internal static TextLibrary Load(Action<string, JsonObject> edit)
    {
        var files = typeof(TextLibrary).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".json", StringComparison.Ordinal))
            .ToDictionary(name => name[(name.IndexOf(".Texts.", StringComparison.Ordinal) + 7)..^5], Read);
        foreach (var (form, file) in files)
            edit(form, file);
        var byForm = new Dictionary<string, Texts>();
        foreach (var (form, file) in files)
        {
            var dot = form.IndexOf('.', StringComparison.Ordinal);
            byForm[form] = Bind(form, dot < 0 ? file : Merge(files[form[..dot]], file));
        }
        return new(byForm);
    }

    private static JsonObject Read(string resource)
    {
        using var stream = typeof(TextLibrary).Assembly.GetManifestResourceStream(resource)!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    private static JsonObject Merge(JsonObject under, JsonObject over)
    {
        var merged = under.DeepClone().AsObject();
        foreach (var (key, value) in over)
            merged[key] = merged[key] is JsonObject below && value is JsonObject above
                ? Merge(below, above)
                : merged.ContainsKey(key) ? value!.DeepClone() : throw new InvalidDataException($"The overlay has a text '{key}' that the file below it does not know.");
        return merged;
    }

    private static Texts Bind(string form, JsonObject file)
    {
        try
        {
            return file.Deserialize(TextsJson.Default.Texts)!;
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"Texts/{form}.json: {problem.Message}", problem);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Texts))]
internal sealed partial class TextsJson : JsonSerializerContext;
