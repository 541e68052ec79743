namespace ComplaintBot.Tests.Kill;

/// <summary>Alone on the machine: these load it as much as they can.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class KillCollection
{
    public const string Name = "Kill";
}
