using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ComplaintBot.Tests.DirectLine;

/// <summary>What the protocol's documents and stock clients demand is numbered, and each number stands in the name of a test.</summary>
public sealed partial class EveryFactTests
{
    private const int Facts = 28;

    [Fact]
    public void Each_fact_has_a_test_that_names_it()
    {
        var named = typeof(EveryFactTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .SelectMany(method => Number().Match(method.Name).Groups["number"].Captures)
            .Select(number => int.Parse(number.Value, CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, Facts), named.Distinct().Order());
    }

    [GeneratedRegex(@"^Facts?_(?<number>\d+)_(and_(?<number>\d+)_)*")]
    private static partial Regex Number();
}
