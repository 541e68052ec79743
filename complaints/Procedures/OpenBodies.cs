namespace ComplaintBot.Complaints.Procedures;

/// <summary>What is known of the customer and of the matter. Null is unknown, and the answer then says where it makes a difference.</summary>
public sealed record OutsideFacts
{
    /// <summary>In <see cref="Product"/>: the handling of a claim, whatever the product.</summary>
    public const string Claim = "claim";

    /// <summary>In <see cref="Product"/>: none of the procedure’s products.</summary>
    public const string NoProduct = "none";

    public bool? Consumer { get; init; }
    /// <summary>Whether the company has answered the complaint.</summary>
    public bool? Answered { get; init; }
    /// <summary>Whether its last word satisfies wholly; "partly" is no. Known, it says that there was an answer.</summary>
    public bool? Satisfied { get; init; }
    /// <summary>Whether the second review is done.</summary>
    public bool? Reviewed { get; init; }
    /// <summary>Whether the customer turned to the company again after its answer.</summary>
    public bool? Recontacted { get; init; }
    /// <summary>The id of a product, <see cref="Claim"/> or <see cref="NoProduct"/>.</summary>
    public string? Product { get; init; }
    /// <summary>Whether the product was taken through the company.</summary>
    public bool? ViaCompany { get; init; }
}

/// <summary>The facts on which it may depend whether a body is open, in the order in which they are told.</summary>
public enum OutsideFact { Consumer, Product, ViaCompany, Answered, Satisfied, Reviewed }

/// <summary>Why a body is not for this customer (the first three) or not yet.</summary>
public enum NotOpen { NotConsumer, WrongProduct, NotViaCompany, NotAnswered, Satisfied, NotReviewed }

/// <summary>Exactly one of three: open, not open for a reason, or depending on a fact that is unknown.</summary>
public sealed record BodyStanding(Body Body)
{
    public bool Open => Reason is null && DependsOn is null;
    public NotOpen? Reason { get; init; }
    /// <summary>The first unknown fact on which it depends; answered, there may be another.</summary>
    public OutsideFact? DependsOn { get; init; }
    /// <summary>True where the company asks to be contacted again first: a request that withholds nothing.</summary>
    public bool RecontactFirst { get; init; }
    /// <summary>True where the customer may turn to the body at once, because of the product.</summary>
    public bool Direct { get; init; }
}

/// <summary>Which bodies outside are open to a customer.</summary>
public static class OpenBodies
{
    /// <summary>
    /// The standing of every body of the procedure, in the file's order. A reason that is certain counts before a fact that is unknown:
    /// who has no answer yet need not say whether he is a consumer.
    /// </summary>
    public static IReadOnlyList<BodyStanding> For(Procedure procedure, OutsideFacts facts)
    {
        var matter = new Matter(procedure, facts);
        return [.. procedure.Bodies.Select(body => Standing(body, matter, facts))];
    }

    private static BodyStanding Standing(Body body, Matter matter, OutsideFacts facts)
    {
        var direct = matter.LeadsTo(body);
        var forGood = Person(body, facts).Concat(matter.Conditions(body)).ToList();
        var forNow = IsAnytime(body) || direct == true ? [] : Steps(body, facts).ToList();
        var standing = new BodyStanding(body)
        {
            Direct = direct == true,
            RecontactFirst = body.After == BodyAfter.Recontact && direct != true && facts.Recontacted != true,
        };
        if (forGood.Find(c => c.Met == false) is { } never)
            return standing with { Reason = never.Reason };
        if (forNow.Find(c => c.Met == false) is not { } notYet)
            return standing with { DependsOn = forGood.Concat(forNow).FirstOrDefault(c => c.Met is null)?.Fact };
        // The matter, once known, may open the body at once, whatever the steps.
        return direct is null
            ? standing with { DependsOn = forGood.Find(c => c.Met is null)?.Fact ?? matter.Unknown }
            : standing with { Reason = notYet.Reason };
    }

    internal static bool IsAnytime(Body body) => body.After == BodyAfter.Anytime || body.Scope == BodyScope.Abuse;

    private static IEnumerable<Condition> Person(Body body, OutsideFacts facts) =>
        body.OnlyFor == BodyOnlyFor.Consumer ? [new(OutsideFact.Consumer, facts.Consumer, NotOpen.NotConsumer)] : [];

    private static IEnumerable<Condition> Steps(Body body, OutsideFacts facts)
    {
        var later = facts.Satisfied is not null || facts.Reviewed == true || facts.Recontacted == true;
        yield return new(OutsideFact.Answered, facts.Answered ?? (later ? true : null), NotOpen.NotAnswered);
        yield return new(OutsideFact.Satisfied, !facts.Satisfied, NotOpen.Satisfied);
        if (body.After == BodyAfter.SecondReview)
            yield return new(OutsideFact.Reviewed, facts.Reviewed, NotOpen.NotReviewed);
    }

    /// <summary>One thing that must be so; null while the fact is unknown.</summary>
    private sealed record Condition(OutsideFact Fact, bool? Met, NotOpen Reason);

    /// <summary>What the complaint is about, as far as the procedure makes a difference.</summary>
    private sealed class Matter(Procedure procedure, OutsideFacts facts)
    {
        private readonly Product? product = procedure.Products.FirstOrDefault(p => p.Id == facts.Product && p.Counts);
        private readonly bool isClaim = facts.Product == OutsideFacts.Claim;

        /// <summary>The fact that is missing to know it.</summary>
        public OutsideFact Unknown => facts.Product is null ? OutsideFact.Product : OutsideFact.ViaCompany;

        /// <summary>Whether the customer may turn to the body at once.</summary>
        public bool? LeadsTo(Body body) => Any(procedure.ProductBranches.Where(branch => branch.Direct.Contains(body.Id)));

        public IEnumerable<Condition> Conditions(Body body)
        {
            if (body.OnlyProducts.Count > 0)
            {
                var fits = Fits(body);
                yield return new(OutsideFact.Product, fits, NotOpen.WrongProduct);
                if (fits == true && (isClaim || procedure.ProductBranches.Any(branch => branch.Group == product!.Group)))
                    yield return new(OutsideFact.ViaCompany, facts.ViaCompany, NotOpen.NotViaCompany);
            }
            var elsewhere = procedure.ProductBranches.Where(branch => !branch.SameProcedure && !branch.Direct.Contains(body.Id));
            if (!IsAnytime(body) && Any(elsewhere) is not false and var other)
                yield return new(Unknown, !other, NotOpen.WrongProduct);
        }

        private bool? Fits(Body body)
        {
            if (facts.Product is null)
                return null;
            if (isClaim)
                return procedure.ProductBranches.Any(b => b.IncludesClaims && procedure.Products.Any(p => p.Group == b.Group && body.OnlyProducts.Contains(p.Id)));
            return product is not null && body.OnlyProducts.Contains(product.Id);
        }

        /// <summary>Whether the matter belongs to one of the branches.</summary>
        private bool? Any(IEnumerable<ProductBranch> branches)
        {
            var all = branches.ToList();
            if (all.Count == 0)
                return false;
            if (facts.Product is null)
                return null;
            // The text does not say whose claims; one under a product of another company is not this one's to settle.
            return all.Exists(branch => isClaim ? branch.IncludesClaims : branch.Group == product?.Group) ? facts.ViaCompany : false;
        }
    }
}
