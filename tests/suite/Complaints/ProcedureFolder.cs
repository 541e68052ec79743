using System.Text.Json.Nodes;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Tests.Complaints;

/// <summary>A folder of procedures for one test, gone afterwards. It begins with a calendar LU and nothing else.</summary>
internal sealed class ProcedureFolder : IDisposable
{
    /// <summary>The smallest file that says a procedure.</summary>
    public const string Smallest = """
        {
          "id": "acme", "version": "1", "status": "active", "effectiveFrom": "2026-01-01",
          "company": { "name": "Acme Lease", "country": "LU", "timeZone": "Europe/Luxembourg", "calendar": "LU" },
          "languages": { "supported": ["fr"], "original": "fr", "approved": ["fr"] },
          "submission": "bot",
          "channels": [{ "kind": "post", "for": ["complaint"], "address": ["Acme", "L-1000 Luxembourg"] }],
          "intake": [{ "kind": "description", "required": true }],
          "handling": { "handler": "competentDepartment" },
          "commitments": {
            "receipt": { "term": { "unit": "immediate" }, "strength": "plain" },
            "answer": { "term": { "amount": 3, "unit": "weeks" }, "strength": "commit" }
          }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("procedures").FullName;

    public ProcedureFolder() => Write("calendars/LU.json", """{ "holidays": [{ "name": "Fête nationale", "on": "06-23" }, { "name": "Lundi de Pâques", "easter": 1 }] }""");

    public string PathOf(string path) => Path.Combine(_folder, path);

    public ProcedureFolder Write(string path, string text)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    public ProcedureFolder Write(string path, JsonNode node) => Write(path, node.ToJsonString());

    public ProcedureLibrary Load(FactOverrides? overrides = null) => ProcedureLibrary.Load(_folder, overrides ?? FactOverrides.None);

    public IReadOnlyList<ProcedureProblem> Problems(FactOverrides? overrides = null) => Assert.Throws<ProcedureException>(() => Load(overrides)).Problems;

    /// <summary>The smallest file, or a text of one's own, with a value set at a path such as <c>company.name</c> or <c>channels.0.kind</c>.</summary>
    public static JsonObject With(string path, string json, string text = Smallest)
    {
        var root = JsonNode.Parse(text)!.AsObject();
        var steps = path.Split('.');
        JsonNode node = root;
        foreach (var step in steps[..^1])
            node = node is JsonArray list ? list[int.Parse(step)]! : node[step]!;
        if (node is JsonArray array)
            array[int.Parse(steps[^1])] = JsonNode.Parse(json);
        else if (json.Length == 0)
            node.AsObject().Remove(steps[^1]);
        else
            node[steps[^1]] = JsonNode.Parse(json);
        return root;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
