using System.Text.Json.Nodes;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Tests.Complaints;

/// <summary>An author breaks a file in every place: he hears what is wrong, and never a failure of ours.</summary>
public sealed class BrokenFilesTests
{
    private static readonly Func<JsonNode?>[] Junk = [() => JsonValue.Create(-5), () => JsonValue.Create("§"), () => null, () => new JsonArray(), () => new JsonObject(), () => JsonValue.Create(1e30)];

    [Theory]
    [InlineData("leasem")]
    [InlineData("stellantis-fs-belux")]
    public void Junk_in_any_place_is_a_mistake_with_a_path_or_makes_no_difference(string company)
    {
        var folder = Directory.CreateTempSubdirectory("complaintbot-").FullName;
        try
        {
            File.Copy(Path.Combine(Repository.Procedures, company, "original.nl.txt"), Path.Combine(folder, "original.nl.txt"));
            var text = File.ReadAllText(Path.Combine(Repository.Procedures, company, "procedure.json"));
            var places = Places(JsonNode.Parse(text)!.AsObject(), []).Where(place => place is not [("sources", _), ..]).ToList();
            Assert.True(places.Count > 100);
            var refused = places.Select((place, i) => Load(Broken(text, place, Junk[i % Junk.Length]()), Path.Combine(folder, "procedure.json"))).Count(problems => problems > 0);
            Assert.InRange(refused, places.Count / 2, places.Count);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>How many problems; whatever else is thrown fails the test.</summary>
    private static int Load(string json, string file)
    {
        File.WriteAllText(file, json);
        try
        {
            ProcedureLibrary.LoadOne(file, [Path.Combine(Repository.Procedures, "calendars")], FactOverrides.None);
            return 0;
        }
        catch (ProcedureException wrong)
        {
            Assert.All(wrong.Problems, problem => Assert.StartsWith("$", problem.Path, StringComparison.Ordinal));
            return wrong.Problems.Count;
        }
    }

    private static IEnumerable<(string Name, int Index)[]> Places(JsonNode node, (string Name, int Index)[] path) => node switch
    {
        JsonObject o => o.SelectMany(p => Below(p.Value, [.. path, (p.Key, -1)])),
        JsonArray a => a.SelectMany((value, i) => Below(value, [.. path, ("", i)])),
        _ => [],
    };

    private static IEnumerable<(string Name, int Index)[]> Below(JsonNode? node, (string Name, int Index)[] path) =>
        node is null ? [path] : Places(node, path).Prepend(path);

    private static string Broken(string text, (string Name, int Index)[] place, JsonNode? junk)
    {
        var root = JsonNode.Parse(text)!;
        var at = root;
        foreach (var (name, index) in place[..^1])
            at = index < 0 ? at![name] : at![index];
        var (last, i) = place[^1];
        if (i < 0) at![last] = junk;
        else at![i] = junk;
        return root.ToJsonString();
    }
}
