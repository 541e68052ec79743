using System.Text;
using System.Text.Json;
using ComplaintBot.Complaints;
using ComplaintBot.Complaints.Procedures;
using ComplaintBot.Dialogs;
using ComplaintBot.Dialogs.Texts;
using ComplaintBot.Runtime.Activities;
using ComplaintBot.Tests.Conversations;
using Some = ComplaintBot.Tests.Conversations.Some;

namespace ComplaintBot.Tests.Dialogs;

public sealed class TurnTests
{
    private static readonly string[] ToTheCheck =
        ["Een klacht indienen", "Ernstig", "De auto is al drie weken stuk.", "Een vervangende auto.", "LM-1", "Anna de Vries", "anna@voorbeeld.nl", "0612345678", "Dat is alles"];

    [Fact]
    public void The_same_input_gives_the_same_result_to_the_byte()
    {
        var (one, other) = (Customer().Says(ToTheCheck).Says("Indienen"), Customer().Says(ToTheCheck).Says("Indienen"));
        Assert.Equal(one.State, other.State);
        Assert.Equal(one.Said, other.Said);
    }

    [Fact]
    public void A_second_click_on_a_button_is_not_the_answer_to_the_next_question()
    {
        var customer = Customer().Says("Een klacht indienen", "Ernstig", "Ernstig");
        Assert.Equal("description", customer.Asked);
        Assert.DoesNotContain("\"description\":{", customer.State, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_words_later_are_an_answer_like_any_other()
    {
        var customer = Customer().Says("Een klacht indienen", "Ernstig", "De auto is stuk.");
        customer.Now += TimeSpan.FromMinutes(2);
        Assert.Equal("contractNumber", customer.Says("De auto is stuk.").Asked);
    }

    [Fact]
    public void The_browsers_language_gives_way_to_that_of_the_first_words()
    {
        var customer = new Talker("leasem").Take(new Activity
        {
            Type = ActivityTypes.Event,
            Name = "webchat/join",
            Value = JsonSerializer.SerializeToElement(new { company = "leasem", browser = "de-DE" }),
        });
        Assert.Contains("Ich bin ein Chatbot", customer.Said, StringComparison.Ordinal);
        Assert.Contains("réclamation", customer.Says("Je voudrais déposer une plainte").Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Filing_twice_files_once()
    {
        var customer = Customer().Says(ToTheCheck).Says("Indienen", "Indienen");
        customer.Now += TimeSpan.FromMinutes(5);
        customer.Says("Indienen");
        Assert.Single(customer.Filed);
    }

    [Fact]
    public void Nothing_is_filed_before_the_check_card_is_confirmed() =>
        Assert.Empty(Customer().Says(ToTheCheck).Filed);

    [Fact]
    public void The_check_card_shows_every_value_and_lets_no_channel_read_it_as_markdown()
    {
        var card = Customer().Says(ToTheCheck).Replies[^1];
        Assert.Equal("plain", card.TextFormat);
        Assert.All(ToTheCheck[2..^1], value => Assert.Contains(value, card.Text!, StringComparison.Ordinal));
    }

    [Fact]
    public void The_receipt_letter_repeats_no_word_of_the_customer()
    {
        var letter = Customer().Says(ToTheCheck).Says("Indienen").Effects.OfType<SendLetter>().Single(l => l.Purpose == "receipt");
        Assert.Equal("anna@voorbeeld.nl", letter.To.Email);
        Assert.All(new[] { "drie weken", "vervangende", "Anna" }, word => Assert.DoesNotContain(word, letter.Text + letter.Subject, StringComparison.Ordinal));
    }

    [Fact]
    public void A_second_matter_in_the_same_conversation_asks_the_name_no_more()
    {
        var customer = Customer().Says(ToTheCheck).Says("Indienen", "Ik wil nog een klacht indienen", "Ernstig", "Nu is de radio ook stuk.", "Repareren.", "LM-2", "Dat is alles");
        Assert.Equal("confirm", customer.Asked);
        customer.Says("Indienen");
        Assert.Equal(2, customer.Filed.Count());
    }

    [Fact]
    public void A_person_is_called_at_a_slot_that_has_not_begun()
    {
        var customer = Customer().Says("medewerker");
        var first = customer.Buttons[0];
        customer.Now = Some.At("2026-11-20 13:00");
        customer.Says(first);
        Assert.Equal("callback", customer.Asked);
        Assert.Contains("voorbij", customer.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_comes_in_again_by_a_page_in_another_language_goes_on_in_that_one()
    {
        var customer = Customer().Says("Een klacht indienen", "Ernstig", "De auto is al drie weken stuk.");
        customer.Join("en");
        Assert.Equal("outcome", customer.Asked);
        Assert.Contains("carry on in English", customer.Said, StringComparison.Ordinal);
        Assert.Contains("drie weken", customer.State, StringComparison.Ordinal);
        Assert.Empty(customer.Join("en").Replies);
        Assert.Empty(customer.Join("xx").Replies);
    }

    [Fact]
    public void What_is_asked_and_what_may_be_declined_stands_in_the_procedure_file()
    {
        var folder = Directory.CreateTempSubdirectory("complaintbot-procedures-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Repository.Procedures, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(Repository.Procedures, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.WriteAllText(copy, File.ReadAllText(file)
                    .Replace("{ \"kind\": \"contractNumber\", \"required\": false }", "{ \"kind\": \"contractNumber\", \"required\": true }", StringComparison.Ordinal)
                    .Replace("{ \"kind\": \"phone\", \"required\": false },", "", StringComparison.Ordinal));
            }
            var customer = new Talker(new ComplaintDialogs(ProcedureLibrary.Load(folder.FullName, FactOverrides.None), TextLibrary.Load()), "leasem").Join();
            customer.Says(ToTheCheck.AsSpan(0, 4));
            Assert.Empty(customer.Buttons);
            Assert.Equal("contractNumber", customer.Says("Dat heb ik niet").Asked);
            Assert.Equal("confirm", customer.Says("LM-1", "Anna de Vries", "anna@voorbeeld.nl", "Dat is alles").Asked);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Every_activity_names_who_speaks() =>
        Assert.All(Customer().Replies, reply => Assert.Equal("Klachtenassistent Lease’m", reply.From?.Name));

    [Fact]
    public void A_turn_ends_with_at_most_one_question_on_its_last_activity()
    {
        var customer = Customer();
        foreach (var words in ToTheCheck.Append("help").Append("hoe lang duurt het").Append("Indienen"))
        {
            customer.Says(words);
            Assert.DoesNotContain(customer.Replies.SkipLast(1).SelectMany(r => r.Entities ?? []), e => e.Type == "ask");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \u200b ")]
    [InlineData("\ud83d")]
    [InlineData("a\0b")]
    [InlineData("\u202egnitpircs\u202c")]
    [InlineData("[klik](https://kwaad.example)")]
    [InlineData("<script>alert(1)</script>")]
    public void Odd_text_never_breaks_a_turn_at_any_question(string text)
    {
        for (var answered = 0; answered <= ToTheCheck.Length; answered++)
        {
            var customer = Customer();
            foreach (var words in ToTheCheck.Take(answered))
                customer.Says(words);
            customer.Says(text);
            Assert.NotEmpty(customer.Replies);
        }
    }

    [Fact]
    public void A_text_of_100_KB_is_kept_out_of_the_description_with_a_reason()
    {
        var customer = Customer().Says("Een klacht indienen", "Ernstig", string.Concat(Enumerable.Repeat("De auto is stuk. ", 6000)));
        Assert.Equal("description", customer.Asked);
        Assert.Contains("20000", customer.Said, StringComparison.Ordinal);
    }

    [Fact]
    public void An_apology_keeps_the_state_and_asks_the_open_question_again()
    {
        var dialogs = new ComplaintDialogs(ProcedureLibrary.Load(Repository.Procedures, FactOverrides.None), TextLibrary.Load());
        var state = Encoding.UTF8.GetBytes(Customer().Says("Een klacht indienen").State);
        var apology = dialogs.Apology(Input(state));
        Assert.Equal(state, apology.State);
        Assert.Contains("ging bij ons iets mis", apology.Replies[0].Text, StringComparison.Ordinal);
        Assert.Equal("nature", apology.Replies[^1].Entities![0].Properties!["name"].GetString());
    }

    [Fact]
    public void Even_a_state_that_cannot_be_read_gets_an_apology_and_is_kept()
    {
        var dialogs = new ComplaintDialogs(ProcedureLibrary.Load(Repository.Procedures, FactOverrides.None), TextLibrary.Load());
        var broken = "{\"company\":7"u8.ToArray();
        Assert.Equal(broken, dialogs.Apology(Input(broken)).State);
        Assert.Throws<JsonException>(() => dialogs.Turn(Input(broken)));
    }

    [Fact]
    public void Who_knows_a_reference_but_not_its_proof_learns_nothing()
    {
        var filed = Customer().Says(ToTheCheck).Says("Indienen").Filed.Single();
        var dialogs = new ComplaintDialogs(ProcedureLibrary.Load(Repository.Procedures, FactOverrides.None), TextLibrary.Load());
        string Ask(string proof, Complaint? known)
        {
            byte[]? state = null;
            var said = "";
            foreach (var text in new[] { "Hoe staat mijn klacht ervoor?", filed.Reference, proof })
            {
                var facts = new Dictionary<string, KnownComplaint?> { [filed.Reference] = known is null ? null : new(known, ComplaintStatus.Filed) };
                var result = dialogs.Turn(Input(state, text) with { Complaints = facts });
                (state, said) = (result.State, string.Join("\n", result.Replies.Select(r => r.Text)));
            }
            return said;
        }

        Assert.Contains("vrijdag 27 november 2026", Ask("anna@voorbeeld.nl", filed), StringComparison.Ordinal);
        Assert.Contains("vrijdag 27 november 2026", Ask("lm-1", filed), StringComparison.Ordinal);
        Assert.Equal(Ask("iemand@anders.nl", null), Ask("iemand@anders.nl", filed));
    }

    private static Talker Customer() => new Talker("leasem").Join();

    private static TurnInput Input(byte[]? state, string text = "hallo") => new()
    {
        State = state,
        Incoming = new Activity { Type = ActivityTypes.Message, Text = text },
        Now = Some.FridayMorning,
        Company = "leasem",
        Conversation = "c1",
        Entropy = new byte[32],
    };
}
