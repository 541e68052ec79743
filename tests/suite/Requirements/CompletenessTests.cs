using System.Reflection;
using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Tests.Requirements;

/// <summary>Each sentence of both procedures on which something rests is looked after by one test, and so is each rule for all companies.</summary>
public sealed class CompletenessTests
{
    private const int RulesForAllCompanies = 8;

    [Fact]
    public void Each_row_has_exactly_one_test()
    {
        var tests = Tests().ToLookup(name => name.Split('_')[0]);

        var missing = Rows().Where(row => !tests.Contains(row)).ToList();
        var unknown = tests.Select(row => row.Key).Except(Rows()).ToList();
        var twice = tests.Where(row => row.Count() > 1).SelectMany(row => row).ToList();

        Assert.True(missing.Count == 0, $"Rows without a test: {string.Join(", ", missing)}");
        Assert.True(unknown.Count == 0, $"Tests of no row: {string.Join(", ", unknown)}");
        Assert.True(twice.Count == 0, $"Rows with more than one test: {string.Join(", ", twice)}");
    }

    private static IEnumerable<string> Rows() =>
        ProcedureLibrary.Load(Repository.Procedures, FactOverrides.None).All.SelectMany(p => p.Sources).Select(source => source.Row).Where(row => row.Length > 0)
            .Concat(Enumerable.Range(1, RulesForAllCompanies).Select(number => $"X{number:00}")).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Tests() =>
        typeof(CompletenessTests).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(CompletenessTests).Namespace && type != typeof(CompletenessTests))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .Select(method => method.Name);
}
