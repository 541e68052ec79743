using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs;
using ComplaintBot.Dialogs.Texts;

namespace ComplaintBot.CheckProcedure;

/// <summary>The conversations that would follow from a procedure, told as scripts: a complaint of each severity, and the way to each body outside.</summary>
internal static class Rehearsal
{
    public static IEnumerable<string> Of(Procedure procedure, DateTimeOffset now)
    {
        var dialogs = new ComplaintDialogs(ProcedureLibrary.Trying(procedure), TextLibrary.Load());
        var language = procedure.Languages.Supported[0];
        for (var level = 0; level < (procedure.Severity?.Levels.Count ?? 1); level++)
        {
            var heading = procedure.Severity is { } severity ? $"A complaint of the level {severity.Levels[level].Id}" : "A complaint";
            foreach (var line in Played(heading, new SampleCustomer(language) { Level = level }))
                yield return line;
        }
        var asksWhich = true;
        for (var body = 0; asksWhich && body < Math.Max(1, procedure.Bodies.Count); body++)
        {
            var customer = new SampleCustomer(language) { WantsOutside = true, Body = body };
            foreach (var line in Played($"The way outside{(body == 0 ? "" : $", choice {body + 1}")}", customer))
                yield return line;
            asksWhich = customer.WasAsked("outside");
        }

        IEnumerable<string> Played(string heading, SampleCustomer customer) =>
            ["", $"# {heading}, on {now:yyyy-MM-dd}.", .. new Conversation(dialogs, procedure.Id, language, now).Play(customer)];
    }
}
