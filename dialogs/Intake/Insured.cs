using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs.Conversation;
using ComplaintBot.Dialogs.Filling;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Language;
using ComplaintBot.Runtime.Dialogs;
using static ComplaintBot.Dialogs.Intake.Asking;

namespace ComplaintBot.Dialogs.Intake;

/// <summary>Whether the matter is an insurance of those for which the procedure has a branch, and was taken through the company.</summary>
internal static class Insured
{
    /// <summary>The answer "the handling of a claim", beside the products of the file.</summary>
    public const string Claim = "claim";

    public static readonly Question<ComplaintTurn, string> Product = new("product")
    {
        // Told already, for a body outside, it is filed too, and so it stands on the check card.
        When = turn => turn.Procedure.Products.Count > 0
            && (turn.Answers.SoundsInsured || turn.Answers.Product.IsGiven || Information.Outside.DependsOnProduct(turn)),
        Field = Fills(a => a.Product, (a, answer) => a with { Product = answer }),
        Ask = turn => turn.Prompt(turn.Texts.Insurance.ProductAsk, [.. Products(turn), new(null, turn.Texts.Insurance.None)]),
        Understand = turn => Picked(turn, out var product)
            ? product is null ? Reading<string>.Declined() : Reading<string>.Understood(product)
            : Reading<string>.NotUnderstood(),
        Explain = turn => turn.Write(turn.Texts.Insurance.ProductExplain),
        Then = (turn, product) =>
        {
            if (product.IsGiven && !Counts(turn))
                SayExcluded(turn, product.Value!);
        },
    };

    public static readonly Question<ComplaintTurn, bool> Via = new("viaCompany")
    {
        When = turn => Counts(turn) && Branch(turn) is not null,
        Field = Fills(a => a.ViaCompany, (a, answer) => a with { ViaCompany = answer }),
        Ask = turn => turn.Prompt(turn.Texts.Insurance.ViaAsk, turn.Texts.Insurance.ViaYes, turn.Texts.Insurance.ViaNo),
        Understand = turn => turn.Pick([new(true, turn.Texts.Insurance.ViaYes), new Option<bool>(false, turn.Texts.Insurance.ViaNo)], yesNo: true),
        InPassing = Overheard.Via,
        Explain = turn => turn.Write(turn.Texts.Insurance.ViaExplain),
        Then = (turn, via) =>
        {
            if (turn.Answers.Start.Is(Topic.Complaint))
                SayWhatFollows(turn, via.Is(true));
        },
    };

    /// <summary>Whether the product is one of those for which the branch of the procedure is open: not excluded from it, or the handling of a claim.</summary>
    public static bool Counts(ComplaintTurn turn) => turn.Answers.Product is { IsGiven: true, Value: { } product }
        && (product == Claim || turn.Procedure.Products.Any(p => p.Id == product && p.Counts));

    /// <summary>Listens to a story for an insurance; a product that it names alone is noted and not asked.</summary>
    public static void Notice(ComplaintTurn turn)
    {
        if (turn.Procedure.Products.Count == 0 || turn.Answers.Product.IsAnswered)
            return;
        if (Named(turn) is { } product)
        {
            turn.Answers = turn.Answers with { SoundsInsured = true, Product = Answer<string>.Given(product, AnswerSource.Understood) };
            turn.Say(turn.Texts.Insurance.Noted, ("product", NameOf(turn, product)));
            if (!Counts(turn))
                SayExcluded(turn, product);
        }
        else if (Insurance.Reads(turn.Message, turn.Language))
            turn.Answers = turn.Answers with { SoundsInsured = true };
    }

    public static string NameOf(ComplaintTurn turn, string product) =>
        product == Claim ? turn.Texts.Insurance.Claim.Label : NameOf(turn, turn.Procedure.Products.First(p => p.Id == product));

    private static string NameOf(ComplaintTurn turn, Product product)
    {
        var name = product.Name.In(turn.Language);
        return product.WhereApplicable ? turn.Write(turn.Texts.Insurance.WhereApplicable, ("product", name)) : name;
    }

    private static void SayExcluded(ComplaintTurn turn, string product) => turn.Say(
        Branch(turn) is { IncludesClaims: true } ? turn.Texts.Insurance.ExcludedInsurance : turn.Texts.Insurance.Excluded,
        ("product", NameOf(turn, product)));

    private static bool Picked(ComplaintTurn turn, out string? product)
    {
        List<Option<string?>> options = [.. Products(turn), new(null, turn.Texts.Insurance.None)];
        if (turn.Pick(options).IsUnderstood(out product))
            return true;
        product = Named(turn);
        return product is not null;
    }

    /// <summary>The one product whose name, or other word for it, stands in the words; null for none and for more than one.</summary>
    private static string? Named(ComplaintTurn turn) => ProductsNamed(turn) is [var only] ? only : null;

    private static List<string> ProductsNamed(ComplaintTurn turn)
    {
        var said = $" {turn.Message.Folded} ";
        return [.. turn.Procedure.Products
            .Where(product => product.Name.Texts.Values.Concat(product.Synonyms).Any(word => said.Contains($" {Message.Read(word).Folded} ", StringComparison.Ordinal)))
            .Select(product => product.Id)];
    }

    /// <summary>The fewest words of the message that name an insurance or one of the company's products, of several the first; null where none do.</summary>
    public static string? WordsOf(ComplaintTurn turn)
    {
        var (text, words) = (turn.Message.Text, turn.Message.Tokens);
        string Part(int from, int to) => text[words[from].Start..(words[to - 1].Start + words[to - 1].Length)];
        bool Names(int from, int to) => turn.As(Part(from, to), () => ProductsNamed(turn).Count > 0 || Insurance.Reads(turn.Message, turn.Language));
        if (words.Count == 0 || !Names(0, words.Count))
            return null;
        // What a part names, every longer part does: so halves are enough, in a text of any length.
        var end = Least(1, words.Count, to => Names(0, to));
        var start = end - Least(1, end, length => Names(end - length, end));
        return Part(start, end);
    }

    private static int Least(int low, int high, Func<int, bool> holds)
    {
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }
        return low;
    }

    private static void SayWhatFollows(ComplaintTurn turn, bool viaCompany)
    {
        if (!viaCompany)
            turn.Say(turn.Texts.Insurance.NotVia);
        else if (Branch(turn) is { SameProcedure: true } branch && turn.Procedure.Bodies.FirstOrDefault(body => branch.Direct.Contains(body.Id)) is { } body)
            turn.Say(turn.Texts.Insurance.SameProcedure, ("body", body.Name.In(turn.Language)));
    }

    private static ProductBranch? Branch(ComplaintTurn turn) =>
        turn.Answers.Product is { Value: { } product } && product != Claim
            ? turn.Procedure.ProductBranches.FirstOrDefault(b => b.Group == turn.Procedure.Products.First(p => p.Id == product).Group)
            : turn.Procedure.ProductBranches.FirstOrDefault(b => b.IncludesClaims);

    private static IEnumerable<Option<string?>> Products(ComplaintTurn turn)
    {
        foreach (var product in turn.Procedure.Products)
            yield return new(product.Id, OfferOf(turn, product));
        if (turn.Procedure.ProductBranches.Any(branch => branch.IncludesClaims))
            yield return new(Claim, turn.Texts.Insurance.Claim);
    }

    private static Offer OfferOf(ComplaintTurn turn, Product product)
    {
        var name = NameOf(turn, product);
        return new() { Label = char.ToUpperInvariant(name[0]) + name[1..], Also = [.. product.Name.Texts.Values, .. product.Synonyms] };
    }
}
