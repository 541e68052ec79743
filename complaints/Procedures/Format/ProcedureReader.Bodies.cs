namespace ComplaintBot.Complaints.Procedures.Format;

internal sealed partial class ProcedureReader
{
    private const int LongestShortName = 30;

    private List<Product> Products()
    {
        const string path = "$.products";
        var products = Values.Each(path, _file.Products).Select(p => new Product
        {
            Id = _values.Id($"{p.Path}.id", p.Value.Id),
            Name = _values.Localized($"{p.Path}.name", p.Value.Name),
            Synonyms = [.. Values.Each($"{p.Path}.synonyms", p.Value.Synonyms).Select(s => _values.Text(s.Path, s.Value))],
            Group = _values.Id($"{p.Path}.group", p.Value.Group),
            Counts = _values.Required($"{p.Path}.counts", p.Value.Counts),
            WhereApplicable = p.Value.WhereApplicable ?? false,
        }).ToList();
        _values.Different(path, products.Select(p => p.Id));
        CheckProducts(path, products);
        return products;
    }

    private void CheckProducts(string path, List<Product> products)
    {
        for (var i = 0; i < products.Count; i++)
        {
            if (products[i].Id is OutsideFacts.Claim or OutsideFacts.NoProduct)
                _values.Wrong($"{path}[{i}].id", $"'{products[i].Id}' has a meaning of its own in examples.", "Choose another id.");
            for (var s = 0; s < products[i].Synonyms.Count; s++)
                if (products[i].Synonyms[s] is var synonym && synonym.Any(char.IsUpper))
                    _values.Wrong($"{path}[{i}].synonyms[{s}]", $"'{synonym}' has capitals.", $"Write {synonym.ToLowerInvariant()}; customers' capitals do not count.");
        }
        foreach (var shared in products.SelectMany(p => p.Name.Texts.Values.Concat(p.Synonyms).Select(n => n.ToLowerInvariant()).Distinct()).GroupBy(n => n).Where(g => g.Count() > 1))
            _values.Wrong(path, $"More than one product is called '{shared.Key}'.", "Leave the name to one of them.");
    }

    private List<Body> Bodies(IReadOnlyList<Product> products)
    {
        const string path = "$.bodies";
        var bodies = Values.Each(path, _file.Bodies).Select(b => Body(b.Path, b.Value, products)).ToList();
        _values.Different(path, bodies.Select(b => b.Id));
        return bodies;
    }

    private Body Body(string path, BodyFile file, IReadOnlyList<Product> products)
    {
        var id = _values.Id($"{path}.id", file.Id);
        var body = new Body
        {
            Id = id,
            Kind = _values.Word<BodyKind>($"{path}.kind", file.Kind),
            Name = _values.Localized($"{path}.name", file.Name),
            Aliases = [.. Values.Each($"{path}.aliases", file.Aliases).Select(a => _values.Text(a.Path, a.Value))],
            ShortName = _values.OptionalLocalized($"{path}.shortName", file.ShortName),
            Parent = _values.OptionalText($"{path}.parent", file.Parent),
            CompanyIsMember = file.CompanyIsMember ?? false,
            Independent = Values.Tri(file.Independent),
            Free = Values.Tri(file.Free),
            Recognised = Values.Tri(file.Recognised),
            Binding = Values.Tri(file.Binding),
            CompanyComplies = file.CompanyComplies ?? false,
            GivesRuling = file.GivesRuling ?? false,
            OwnProcedure = file.OwnProcedure ?? false,
            CourtStaysOpen = file.CourtStaysOpen ?? false,
            Scope = _values.OptionalWord<BodyScope>($"{path}.scope", file.Scope),
            OnlyFor = _values.OptionalWord<BodyOnlyFor>($"{path}.onlyFor", file.OnlyFor),
            After = _values.Word<BodyAfter>($"{path}.after", file.After),
            OnlyProducts = OnlyProducts($"{path}.onlyProducts", file.OnlyProducts, products),
            Address = _facts.Address(BodyFact("address", "Its address is not told."), file.Address),
            PhoneNumber = _facts.Phone(BodyFact("number", "Its telephone number is not told."), file.Number),
            PhoneIsFree = file.NumberIsFree ?? false,
            Email = _facts.Email(BodyFact("email", "Its e-mail address is not told."), file.Email),
            EmailOnlyIfFormFails = file.EmailOnlyIfFormFails ?? false,
            FormUrl = _facts.Url(BodyFact("formUrl", "No link to its form is shown."), file.FormUrl),
            FormIsFaster = file.FormIsFaster ?? false,
            Url = _facts.Url(BodyFact("url", "No link to it is shown."), file.Url),
            Department = _values.OptionalLocalized($"{path}.department", file.Department),
            Fee = _facts.Noted(BodyFact("fee", "No fee is told, and nothing is said to be free."), Fee($"{path}.fee", file.Fee)),
            TimeLimit = _facts.Noted(BodyFact("timeLimit", "No time limit is told."), _values.OptionalTerm($"{path}.timeLimit", file.TimeLimit)),
            WaitingTime = _facts.Noted(BodyFact("waitingTime", "No waiting time is told."), _values.OptionalTerm($"{path}.waitingTime", file.WaitingTime)),
            Reported = [.. Values.Each($"{path}.reported", file.Reported).Select(r => Reported(r.Path, r.Value))],
        };
        CheckBody(path, body);
        return body;

        Fact BodyFact(string property, string effect) => new($"{path}.{property}", $"bodies.{id}.{property}", effect);
    }

    private void CheckBody(string path, Body body)
    {
        if (body.After == BodyAfter.Recontact && _file.Recontact is null)
            _values.Wrong($"{path}.after", "The procedure asks for no renewed contact.", "Add \"recontact\", or let the body come after something else.");
        if (body.After == BodyAfter.SecondReview && _file.SecondReview is null)
            _values.Wrong($"{path}.after", "The procedure has no second review.", "Add \"secondReview\", or let the body come after something else.");
        foreach (var (language, name) in body.ShortName?.Texts ?? new Dictionary<string, string>())
            if (name.Length > LongestShortName)
                _values.Wrong($"{path}.shortName.{language}", $"'{name}' has {name.Length} characters.", $"Shorten it to {LongestShortName}, so that it fits on a button.");
        if (body.EmailOnlyIfFormFails && (body.Email is null || body.FormUrl is null))
            _values.Wrong($"{path}.emailOnlyIfFormFails", "This needs both a form and an e-mail address.", "Add formUrl and email, or leave it out.");
        if (body is { Fee: not null, Free: Tri.Yes })
            _values.Wrong($"{path}.fee", "The body is said to be free as well.", "Keep either the fee or free.");
    }

    /// <summary>Ids of products, and groups for all of their products that count.</summary>
    private List<string> OnlyProducts(string path, IReadOnlyList<string>? names, IReadOnlyList<Product> products)
    {
        var ids = new List<string>();
        foreach (var (at, name) in Values.Each(path, names))
        {
            var meant = products.Where(p => p.Id == name || (p.Group == name && p.Counts)).Select(p => p.Id).ToList();
            if (meant.Count == 0)
                _values.Wrong(at, $"There is no product or group '{name}'.", "Add it to \"products\", or mend the name.");
            ids.AddRange(meant);
        }
        return [.. ids.Distinct()];
    }

    private Money? Fee(string path, MoneyFile? file)
    {
        if (file is null)
            return null;
        if (file.Amount is null or <= 0 or > 1_000_000)
            _values.Wrong($"{path}.amount", "The amount is missing or out of range.", "Write more than 0; a body that costs nothing is \"free\": true.");
        if (file.Currency is not { Length: 3 } || !file.Currency.All(char.IsAsciiLetterUpper))
            _values.Wrong($"{path}.currency", "The currency is missing or unknown.", "Write the three capitals of ISO 4217, such as EUR.");
        return new Money(file.Amount ?? 0, file.Currency ?? "");
    }

    private ReportedFact Reported(string path, ReportedFile file) => new(
        _values.Localized($"{path}.text", file.Text), _values.Text($"{path}.source", file.Source), _values.Date($"{path}.on", file.On), file.Approved ?? false);

    private List<ProductBranch> ProductBranches(IReadOnlyList<Product> products, IReadOnlyList<Body> bodies)
    {
        const string path = "$.productBranches";
        var branches = Values.Each(path, _file.ProductBranches).Select(b => ProductBranch(b.Path, b.Value, products, bodies)).ToList();
        _values.Different(path, branches.Select(b => b.Group));
        return branches;
    }

    private ProductBranch ProductBranch(string path, ProductBranchFile file, IReadOnlyList<Product> products, IReadOnlyList<Body> bodies)
    {
        var group = _values.Id($"{path}.group", file.Group);
        if (group.Length > 0 && products.All(p => p.Group != group))
            _values.Wrong($"{path}.group", $"No product belongs to the group '{group}'.", "Add one to \"products\", or mend the name.");
        foreach (var (at, id) in Values.Each($"{path}.direct", file.Direct).Where(d => bodies.All(b => b.Id != d.Value)))
            _values.Wrong(at, $"There is no body '{id}'.", $"Add it to \"bodies\", or use one of: {string.Join(", ", bodies.Select(b => b.Id))}.");
        return new ProductBranch
        {
            Group = group,
            IncludesClaims = file.IncludesClaims ?? false,
            SameProcedure = file.SameProcedure ?? false,
            Direct = [.. Values.Each($"{path}.direct", file.Direct).Select(d => d.Value)],
        };
    }
}
