using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace ComplaintBot.Browser.Tests.Walk;

/// <summary>What must hold of every page in every state. All that is wrong on a walk is told at its end, with the state that shows it.</summary>
internal sealed class Look(Surroundings surroundings)
{
    private readonly List<string> flaws = [];
    private int step;

    /// <summary>In steps of 24 CSS pixels, WCAG 2.2, 2.5.8; axe leaves that rule out where it is not asked for.</summary>
    private static readonly AxeRunOptions Rules = new() { Rules = new() { ["target-size"] = new() { Enabled = true } } };

    /// <summary>Looks at what stands on the screen now, and with SCREENSHOTS=folder keeps it there.</summary>
    public async Task At(Visitor visitor, string state)
    {
        step++;
        await visitor.Keeps($"walk-{surroundings.Name}-{step:00}-{state}", whole: await visitor.SendBox.CountAsync() == 0);
        var found = await visitor.Page.RunAxe(Rules);
        foreach (var violation in found.Violations)
            Note(state, $"{violation.Id}: {violation.Help}: {string.Join(", ", violation.Nodes.Where(n => !IsPardoned(violation, n)).Select(n => n.Html))}", violation.Nodes.Any(n => !IsPardoned(violation, n)));
        var beside = await visitor.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('body *')].filter(e => {
              const box = e.getBoundingClientRect();
              const unseen = box.width <= 2 || box.height <= 2 || !e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
              return !unseen && (box.right > innerWidth + 1 || box.left < -1) && !e.closest('.unseen, .skip, svg, [class*="screen-reader"], [aria-hidden="true"]');
            }).map(e => e.outerHTML.slice(0, 160))
            """);
        Note(state, $"stands beside the screen: {string.Join(", ", beside.Take(3))}", beside.Length > 0);
        Note(state, "scrolls sideways", await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /// <summary>The same while the mouse is over something.</summary>
    public async Task Over(Visitor visitor, Microsoft.Playwright.ILocator what, string state)
    {
        await what.HoverAsync();
        await At(visitor, state);
        await visitor.Page.Mouse.MoveAsync(0, 0);
    }

    public void Note(string state, string flaw, bool stands = true)
    {
        if (stands) flaws.Add($"{surroundings.Name}, {state}: {flaw}");
    }

    public void IsFlawless() => Assert.True(flaws.Count == 0, string.Join('\n', flaws));

    /// <summary>Web Chat’s link to a file is named as it is seen; axe runs the two lines that are seen together without a space.</summary>
    private static bool IsPardoned(AxeResultItem violation, AxeResultNode node) =>
        violation.Id == "label-content-name-mismatch" && node.Html.Contains("download=\"", StringComparison.Ordinal);
}
