using System.Reflection;
using ComplaintBot.Complaints;
using ComplaintBot.Dialogs;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Activities;

namespace ComplaintBot.Tests.House;

/// <summary>The rules of the house that a reader should not have to watch for.</summary>
public sealed class ArrowTests
{
    private static readonly Assembly Runtime = typeof(Activity).Assembly;
    private static readonly Assembly Language = typeof(Message).Assembly;
    private static readonly Assembly Complaints = typeof(Complaint).Assembly;
    private static readonly Assembly Dialogs = typeof(ComplaintDialogs).Assembly;
    private static readonly Assembly Bot = typeof(ComplaintBot.Turns.TurnEngine).Assembly;

    public static TheoryData<string, string[]> Allowed => new()
    {
        { Runtime.GetName().Name!, [] },
        { Language.GetName().Name!, [] },
        { Complaints.GetName().Name!, [] },
        { Dialogs.GetName().Name!, [Runtime.GetName().Name!, Language.GetName().Name!, Complaints.GetName().Name!] },
        { Bot.GetName().Name!, [Dialogs.GetName().Name!, Runtime.GetName().Name!, Language.GetName().Name!, Complaints.GetName().Name!] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_project_knows_only_those_below_it(string project, string[] below)
    {
        var known = Assembly.Load(project).GetReferencedAssemblies().Select(a => a.Name!).Where(name => name.StartsWith("ComplaintBot", StringComparison.Ordinal));
        Assert.Empty(known.Except(below));
    }

    [Fact]
    public void Only_the_host_knows_of_the_web_and_of_a_database() =>
        Assert.DoesNotContain(
            new[] { Runtime, Language, Complaints, Dialogs }.SelectMany(a => a.GetReferencedAssemblies()),
            name => name.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.Name.Contains("Sqlite", StringComparison.Ordinal));

    [Fact]
    public void Classes_are_sealed_static_or_abstract()
    {
        var loose = new[] { Runtime, Language, Complaints, Dialogs, Bot }.SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false } && t.Namespace?.StartsWith("ComplaintBot", StringComparison.Ordinal) == true)
            .Where(t => !t.Name.Contains('<', StringComparison.Ordinal) && t.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) != true)
            .Where(t => !IsGenerated(t));
        Assert.Empty(loose.Select(t => t.FullName));
    }

    [Fact]
    public void Nothing_is_called_a_manager_a_helper_or_a_util()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Base", "Data", "Info"];
        var types = new[] { Runtime, Language, Complaints, Dialogs, Bot }.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("ComplaintBot", StringComparison.Ordinal) == true);
        Assert.Empty(types.Where(t => !IsGenerated(t) && empty.Any(word => t.Name.EndsWith(word, StringComparison.Ordinal))).Select(t => t.FullName));
    }

    /// <summary>Razor's classes for pages and what compilers add.</summary>
    private static bool IsGenerated(Type type) =>
        type.GetCustomAttributes().Any(a => a.GetType().Name is "CompilerGeneratedAttribute" or "GeneratedCodeAttribute" or "RazorCompiledItemMetadataAttribute")
        || type.Namespace?.StartsWith("AspNetCoreGeneratedDocument", StringComparison.Ordinal) == true;
}
