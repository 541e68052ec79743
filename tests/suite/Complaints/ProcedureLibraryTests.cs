using ComplaintBot.Complaints.Procedures;

namespace ComplaintBot.Tests.Complaints;

public sealed class ProcedureLibraryTests : IDisposable
{
    private readonly ProcedureFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Drafts_are_checked_but_not_offered()
    {
        Assert.Contains("leasem", Some.Library.Companies);
        Assert.Equal(Some.Library.Companies, Some.Library.All.Where(p => p.Status == ProcedureStatus.Active).Select(p => p.Id).Distinct());

        var library = _folder.Write("acme/procedure.json", ProcedureFolder.With("status", "\"draft\"")).Load();

        Assert.Empty(library.Companies);
        Assert.Single(library.All);
        Assert.NotNull(library.Find("acme", "1"));
        Assert.Null(library.Resolve("Acme Lease"));
        Assert.Throws<KeyNotFoundException>(() => library.Current("acme", Some.Day("2026-11-20")));
    }

    [Theory]
    [InlineData("2020-01-01", "1")]
    [InlineData("2026-12-31", "1")]
    [InlineData("2027-01-01", "2")]
    [InlineData("2030-01-01", "2")]
    public void The_version_that_holds_is_the_last_that_has_begun_and_drafts_never_hold(string day, string version)
    {
        var (second, draft) = (ProcedureFolder.With("version", "\"2\""), ProcedureFolder.With("version", "\"3\""));
        (second["effectiveFrom"], draft["effectiveFrom"], draft["status"]) = ("2027-01-01", "2028-01-01", "draft");
        var library = _folder.Write("acme/procedure.1.json", ProcedureFolder.Smallest).Write("acme/procedure.json", second).Write("acme/procedure.3.json", draft).Load();

        Assert.Equal(version, library.Current("acme", Some.Day(day)).Version);
        Assert.Equal("1", library.Find("acme", "1")!.Version);
        Assert.Null(library.Find("acme", "9"));
    }

    [Fact]
    public void A_version_begins_at_the_companys_own_midnight()
    {
        var second = ProcedureFolder.With("version", "\"2\"");
        second["effectiveFrom"] = "2027-01-01";
        var library = _folder.Write("acme/procedure.1.json", ProcedureFolder.Smallest).Write("acme/procedure.json", second).Load();

        Assert.Equal("1", library.Current("acme", DateTimeOffset.Parse("2026-12-31T22:59:59Z")).Version);
        Assert.Equal("2", library.Current("acme", DateTimeOffset.Parse("2026-12-31T23:00:00Z")).Version);
    }

    [Theory]
    [InlineData("Lease'm")]
    [InlineData("Lease’m")]
    [InlineData("LEASEM")]
    [InlineData("het gaat over lease‘m!")]
    [InlineData("leasem")]
    public void A_company_is_known_by_its_names_with_any_apostrophe(string words) => Assert.Equal("leasem", Some.Library.Resolve(words));

    [Theory]
    [InlineData("ik heb een leaseauto")]
    [InlineData("")]
    [InlineData(null)]
    public void Words_without_a_name_name_nobody(string? words) => Assert.Null(Some.Library.Resolve(words));

    [Fact]
    public void Two_names_are_no_answer_but_a_name_within_a_longer_one_does_not_count()
    {
        var other = ProcedureFolder.With("id", "\"acme-plus\"");
        other["company"]!["name"] = "Acme Lease Plus";
        var library = _folder.Write("acme/procedure.json", ProcedureFolder.Smallest).Write("acme-plus/procedure.json", other).Load();

        Assert.Equal(["acme", "acme-plus"], library.Companies);
        Assert.Equal("acme-plus", library.Resolve("acme lease plus"));
        Assert.Equal("acme", library.Resolve("Acmé-Lease"));
        Assert.Null(library.Resolve("Acme Lease of Acme Lease Plus?"));
    }

    [Fact]
    public void The_same_name_version_or_first_day_twice_is_refused()
    {
        var other = ProcedureFolder.With("id", "\"other\"");
        var same = ProcedureFolder.With("submission", "\"link\"");
        _folder.Write("acme/procedure.json", ProcedureFolder.Smallest).Write("acme/procedure.same.json", same).Write("other/procedure.json", other);

        Assert.Equal(["$.version", "$.effectiveFrom", "$.company"], _folder.Problems().Select(p => p.Path));
    }

    [Fact]
    public void A_folder_without_a_procedure_is_refused()
    {
        Assert.Contains("holds no procedure", Assert.Single(_folder.Problems()).Reason);
        Assert.Contains("does not exist", Assert.Single(Assert.Throws<ProcedureException>(() => ProcedureLibrary.Load("/nowhere/at/all", FactOverrides.None)).Problems).Reason);
    }

    [Fact]
    public void Configuration_fills_in_what_the_text_leaves_open()
    {
        var library = ProcedureLibrary.Load(Some.Procedures, Facts(
            ("leasem", "channels.phone.number", "+31 20 123 45 67"),
            ("leasem", "bodies.geschillencommissie.address", "Bordewijklaan 46; Den Haag"),
            ("leasem", "privacy.retentionDays", "365"),
            ("stellantis-fs-belux", "channels.email.emailBySegment.private", "klant@example.com")));
        var leasem = library.Find("leasem", Some.Leasem.Version)!;
        var stellantis = library.Find("stellantis-fs-belux", Some.Stellantis.Version)!;

        Assert.Equal("+31 20 123 45 67", leasem.FindChannel(ChannelKind.Phone)!.PhoneNumber);
        Assert.Equal(["Bordewijklaan 46", "Den Haag"], leasem.Bodies[0].Address!.Lines);
        Assert.Equal(365, leasem.Privacy.RetentionDays);
        Assert.Equal("klant@example.com", stellantis.FindChannel(ChannelKind.Email)!.EmailBySegment[Segment.Private]);
        Assert.DoesNotContain(leasem.Missing, m => m.Name is "channels.phone.number" or "bodies.geschillencommissie.address" or "privacy.retentionDays");
        Assert.Contains(leasem.Missing, m => m.Name == "channels.email.email");
        Assert.Contains(stellantis.Missing, m => m.Name == "channels.email.emailBySegment.company");
    }

    [Theory]
    [InlineData("channels.phone.number", "call us")]
    [InlineData("channels.email.email", "nobody")]
    [InlineData("channels.form.url", "javascript:alert(1)")]
    [InlineData("privacy.retentionDays", "-1")]
    public void Configuration_is_checked_like_the_file(string fact, string value)
    {
        var exception = Assert.Throws<ProcedureException>(() => ProcedureLibrary.Load(Some.Procedures, Facts(("leasem", fact, value))));

        Assert.Equal(fact, Assert.Single(exception.Problems).Path);
        Assert.Contains("configuration", exception.Message);
    }

    private static FactOverrides Facts(params (string Company, string Fact, string Value)[] facts) =>
        new((company, fact) => facts.FirstOrDefault(f => f.Company == company && f.Fact == fact).Value);
}
