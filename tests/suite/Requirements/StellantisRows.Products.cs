using ComplaintBot.Tests.Conversations;
using static ComplaintBot.Tests.Requirements.StellantisCustomer;

namespace ComplaintBot.Tests.Requirements;

public sealed partial class StellantisRows
{
    [Fact]
    public void S61a_Outstanding_balance_insurance_counts() => Counts("outstanding-balance", "schuldsaldoverzekering");

    [Fact]
    public void S61b_Insurance_against_financial_loss_counts() => Counts("financial-loss", "verzekering tegen financieel verlies");

    [Fact]
    public void S61c_Motor_liability_insurance_counts() => Counts("motor-liability", "aansprakelijkheidsverzekering voor motorrijtuigen");

    [Fact]
    public void S61d_Legal_assistance_insurance_counts() => Counts("legal-assistance", "rechtsbijstandsverzekering");

    [Fact]
    public void S61e_Driver_insurance_counts() => Counts("driver", "bestuurdersverzekering");

    [Fact]
    public void S61f_Comprehensive_insurance_counts_where_applicable_and_that_is_said()
    {
        Counts("omnium", "omniumverzekering");
        Rule.Holds(world =>
        {
            Assert.Contains("omniumverzekering (indien van toepassing)", world.Telling("Mijn omniumverzekering betaalt niet uit.").Said, StringComparison.Ordinal);
            Assert.Contains("Omniumverzekering (indien van toepassing)", world.Outside("Ombudsman Verzekeringen").Buttons);
            Assert.Single(world.Outside("Ombudsman Verzekeringen").Buttons, button => button.Contains("indien van toepassing", StringComparison.Ordinal));
        })
        .AndFailsWhen(InProduct("omnium", product => product["whereApplicable"] = false));
    }

    [Fact]
    public void S61g_Tyre_insurance_counts() => Counts("tyres", "bandenverzekering");

    [Fact]
    public void S62a_Lease_Cover_is_no_insurance_here() => DoesNotCount("lease-cover", "Lease Cover");

    [Fact]
    public void S62b_Smart_Repair_is_no_insurance_here() => DoesNotCount("smart-repair", "Smart Repair");

    private static void Counts(string product, string name) => Rule.Holds(world =>
        {
            var customer = world.Telling($"Mijn {name} betaalt niet uit.");
            Assert.Contains(name, customer.Said, StringComparison.Ordinal);
            Assert.Equal("viaCompany", customer.Asked);
            Assert.Contains("Ombudsman Verzekeringen", customer.Says("ja").Said, StringComparison.Ordinal);
            customer.Finish();
            Assert.Equal(product, Assert.Single(customer.Filed).Product);

            Assert.True(world.Outside("Ombudsman Verzekeringen", name, "ja").Standing(Ombudsman));
        })
        .AndFailsWhen(InProduct(product, file => file["counts"] = false))
        .AndFailsWhen(InFile(file => file["products"]!.AsArray().Remove(file["products"]!.With("id", product))));

    /// <summary>The ordinary procedure, and nothing of the insurance ombudsman.</summary>
    private static void DoesNotCount(string product, string name) => Rule.Holds(world =>
        {
            var customer = world.Telling($"{name} heeft mijn schade niet vergoed.");
            Assert.Equal("outcome", customer.Asked);
            Assert.Contains($"{name} hoort niet bij de verzekeringsproducten", customer.Said, StringComparison.Ordinal);
            Assert.DoesNotContain("Ombudsman Verzekeringen", customer.Said, StringComparison.Ordinal);
            Assert.DoesNotContain("Ombudsman Verzekeringen", customer.Says("Is er een ombudsman?").Said, StringComparison.Ordinal);
            Assert.Contains("verbindt zich ertoe", customer.Finish(), StringComparison.Ordinal);
            Assert.Equal(product, Assert.Single(customer.Filed).Product);

            var asking = world.Outside("Ombudsman Verzekeringen", name);
            Assert.False(asking.Standing(Ombudsman));
            Assert.DoesNotContain("Square de Meeûs", asking.Said, StringComparison.Ordinal);
            var later = asking.Says("Ik ben niet tevreden met het antwoord", "ja");
            Assert.NotEqual(true, later.Standing(Ombudsman));
            Assert.True(later.Standing("consumerconnect"));
            Assert.Contains("herziening van uw dossier", later.Said, StringComparison.Ordinal);
        })
        .AndFailsWhen(InProduct(product, file => file["counts"] = true));
}
