using System.Runtime.CompilerServices;
using Xunit.Sdk;

namespace ComplaintBot.Tests.Requirements;

/// <summary>A rule of a procedure: a check that holds in the world as it is, and fails where the rule is broken.</summary>
internal sealed class Rule
{
    private readonly Action<World> check;

    private Rule(Action<World> check) => this.check = check;

    public static Rule Holds(Action<World> check)
    {
        check(World.Real());
        return new(check);
    }

    /// <summary>The check must fail by what it asserts; an error on the way there would prove nothing.</summary>
    public Rule AndFailsWhen(Broken broken, [CallerArgumentExpression(nameof(broken))] string how = "")
    {
        var world = World.With(broken);
        try
        {
            check(world);
        }
        catch (XunitException)
        {
            return this;
        }
        catch (Exception error)
        {
            throw new XunitException($"Broken by {how}, the check fails by an error and not by what it asserts: {error}");
        }
        throw new XunitException($"The check holds although the rule is broken by {how}");
    }
}
