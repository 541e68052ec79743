using ComplaintBot.Store;

namespace ComplaintBot.Tests.Store;

public abstract partial class StoreContract
{
    private static readonly byte[] SealedKey = [1, 2, 3, 0, 255];

    [Fact]
    public async Task A_document_is_found_as_it_was_kept()
    {
        await MustKeep("talk", "dossier", "doc1");
        await Reopen();

        var found = (await Store.FindDocument("doc1", NoStop))!;

        Assert.Equal(Some.Document("doc1"), found.Document);
        Assert.Equal(("dossier", "leasem", "talk", null), (found.Dossier.Id, found.Dossier.Company, found.Dossier.Conversation, found.Dossier.Complaint));
        Assert.Equal(("leasem/dossier/doc1", Some.Instant), (found.Place, found.At));
        Assert.Equal([SealedKey, SealedKey], [found.SealedKey, found.Dossier.SealedKey]);
        Assert.Equal("dossier", (await Store.FindOpenDossier("talk", NoStop))!.Id);
        Assert.Null(await Store.FindDocument("doc2", NoStop));
        Assert.Null(await Store.FindOpenDossier("another", NoStop));
        Assert.NotNull(await Store.FindAnyDossier(NoStop));
    }

    [Fact]
    public async Task Filing_makes_the_dossier_the_complaints_and_what_was_not_filed_goes()
    {
        await MustKeep("talk", "dossier", "doc1", "doc2", "left");
        await MustKeep("talk", "of another tab", "doc3");

        await MustCommit(Some.Commit(Some.Filing("K7M4PQ9TX")) with { Documents = new() { Conversation = "talk", Filed = [new("K7M4PQ9TX", ["doc1", "doc2", "doc3", "unknown"])] } });

        Assert.Equal(["doc1", "doc2", "doc3"], (await Store.ReadDocuments("K7M4PQ9TX", NoStop)).Select(d => d.Document.Id));
        Assert.Equal("dossier", (await Store.FindDossierOf("K7M4PQ9TX", NoStop))!.Id);
        Assert.Null(await Store.FindOpenDossier("talk", NoStop));
        Assert.Null(await Store.FindDocument("left", NoStop));
        Assert.Equal(["leasem/dossier/left"], await Store.ReadDocumentRemains(10, NoStop));
        Assert.Equal(new UnfiledBytes(0, 0, 0), await Store.CountUnfiled("talk", "mark", "leasem", NoStop));
    }

    [Fact]
    public async Task Kept_and_filed_in_one_commit_it_is_the_complaints()
    {
        await MustCommit(Some.Commit(Some.Filing("K7M4PQ9TX")) with { Documents = Keeping("talk", "dossier", "doc1") with { Filed = [new("K7M4PQ9TX", ["doc1"])] } });

        Assert.Equal(["doc1"], (await Store.ReadDocuments("K7M4PQ9TX", NoStop)).Select(d => d.Document.Id));
    }

    [Fact]
    public async Task A_discarded_document_goes_and_one_of_another_conversation_or_of_a_complaint_stays()
    {
        await MustKeep("talk", "dossier", "doc1", "doc2");
        await MustKeep("another", "theirs", "doc3");
        await MustCommit(Some.Commit(Some.Filing("K7M4PQ9TX")) with { Documents = Keeping("talk", "filed", "doc4") with { Filed = [new("K7M4PQ9TX", ["doc4"])] } });

        await MustCommit(new CommitRecord { Documents = new() { Conversation = "talk", Discarded = ["doc1", "doc3", "doc4", "unknown"] } });

        Assert.Null(await Store.FindDocument("doc1", NoStop));
        foreach (var stays in new[] { "doc2", "doc3", "doc4" }) Assert.NotNull(await Store.FindDocument(stays, NoStop));
        Assert.Equal(["leasem/dossier/doc1"], await Store.ReadDocumentRemains(10, NoStop));
        await Store.ForgetDocumentRemains(["leasem/dossier/doc1"], NoStop);
        Assert.Empty(await Store.ReadDocumentRemains(10, NoStop));
    }

    [Fact]
    public async Task A_document_comes_into_a_complaints_dossier_with_its_key_sealed_anew_and_one_of_somebody_else_does_not()
    {
        await MustKeep("talk", "dossier", "doc1");
        await MustKeep("another", "theirs", "doc2");
        await MustCommit(Some.Commit(Some.Filing("K7M4PQ9TX")));

        await MustCommit(new CommitRecord
        {
            Documents = new()
            {
                Conversation = "talk",
                Dossiers = [new("added", "leasem", "K7M4PQ9TX", SealedKey, Some.Instant)],
                Moved = [new("doc1", "added", [9]), new("doc2", "added", [9])],
            },
        });

        var moved = Assert.Single(await Store.ReadDocuments("K7M4PQ9TX", NoStop));
        Assert.Equal(("doc1", "added", "leasem/dossier/doc1"), (moved.Document.Id, moved.Dossier.Id, moved.Place));
        Assert.Equal([9], moved.SealedKey);
        Assert.Equal("theirs", (await Store.FindDocument("doc2", NoStop))!.Dossier.Id);
    }

    [Fact]
    public async Task Unfiled_bytes_are_counted_by_conversation_source_and_company()
    {
        await MustKeep("talk", "dossier", "doc1", "doc2");
        await MustKeep("another", "theirs", "doc3");

        Assert.Equal(new UnfiledBytes(2468, 3702, 3702), await Store.CountUnfiled("talk", "mark", "leasem", NoStop));
        Assert.Equal(new UnfiledBytes(0, 0, 0), await Store.CountUnfiled("nobody", "nowhere", null, NoStop));
    }

    [Fact]
    public async Task A_conversation_that_goes_takes_what_it_has_not_filed_with_it()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"")));
        await MustKeep("talk", "dossier", "doc1");
        await MustCommit(Some.Commit(Some.Filing("K7M4PQ9TX")) with { Documents = Keeping("talk", "filed", "doc2") with { Filed = [new("K7M4PQ9TX", ["doc2"])] } });

        await MustCommit(new CommitRecord { Deletion = new("talk", 1) });

        Assert.Null(await Store.FindDocument("doc1", NoStop));
        Assert.Null(await Store.FindOpenDossier("talk", NoStop));
        Assert.Equal(["leasem/dossier/doc1"], await Store.ReadDocumentRemains(10, NoStop));
        Assert.Single(await Store.ReadDocuments("K7M4PQ9TX", NoStop));
    }

    [Fact]
    public async Task Stale_dossiers_go_where_nothing_happened_since_and_others_stay()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("quiet", "\"1\"")));
        await MustCommit(Some.Commit(Some.FirstTurn("lively", "\"1\"") with { At = Some.Instant.AddDays(5) }));
        foreach (var conversation in new[] { "quiet", "lively", "gone" }) await MustKeep(conversation, conversation, $"of {conversation}");
        await MustCommit(Some.Commit(Some.Filing("K7M4PQ9TX")) with { Documents = Keeping("quiet", "filed", "doc") with { Filed = [new("K7M4PQ9TX", ["doc"])] } });

        await Store.DropStaleDossiers(Some.Instant, NoStop);
        Assert.NotNull(await Store.FindDocument("of quiet", NoStop));
        await Store.DropStaleDossiers(Some.Instant.AddDays(1), NoStop);

        Assert.Null(await Store.FindDocument("of quiet", NoStop));
        Assert.Null(await Store.FindDocument("of gone", NoStop));
        Assert.NotNull(await Store.FindDocument("of lively", NoStop));
        Assert.NotNull(await Store.FindDocument("doc", NoStop));
    }

    [Fact]
    public async Task Documents_of_a_commit_that_loses_are_not_kept()
    {
        await MustCommit(Some.Commit(Some.FirstTurn("talk", "\"1\"")));

        var lost = await Store.Commit(Some.Commit(Some.FirstTurn("talk", "\"again\"")) with { Documents = Keeping("talk", "dossier", "doc1") }, NoStop);

        Assert.Equal(CommitOutcome.VersionConflict, lost);
        Assert.Null(await Store.FindDocument("doc1", NoStop));
        Assert.Null(await Store.FindOpenDossier("talk", NoStop));
    }

    private Task MustKeep(string conversation, string dossier, params string[] documents) => MustCommit(new CommitRecord { Documents = Keeping(conversation, dossier, documents) });

    private static DocumentChanges Keeping(string conversation, string dossier, params string[] documents) => new()
    {
        Conversation = conversation,
        Dossiers = [new(dossier, "leasem", null, SealedKey, Some.Instant)],
        Kept = [.. documents.Select(id => new NewDocument(Some.Document(id), dossier, $"leasem/{dossier}/{id}", SealedKey, "mark", Some.Instant))],
    };
}
