using ComplaintBot.Language;

namespace ComplaintBot.Tests.Language;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("auto terug")]
    [InlineData("weet niet")]
    public void Words_that_are_none_of_names_are_no_name(string text) => Assert.Null(PersonName.Read(Message.Read(text), "nl"));

    [Theory]
    [InlineData("jan de vries")]
    [InlineData("piet jansen")]
    [InlineData("kees van dijk")]
    [InlineData("nele de smedt")]
    [InlineData("peter klein")]
    public void Small_letters_make_no_other_words_of_it(string text) => Assert.Equal(text, PersonName.Read(Message.Read(text), "nl"));

    [Theory]
    [InlineData("nl", "Jan de Vries", "Jan de Vries")]
    [InlineData("nl", "ik ben Jan de Vries", "Jan de Vries")]
    [InlineData("nl", "Mijn naam is Jan van der Berg.", "Jan van der Berg")]
    [InlineData("nl", "m'n naam is jan 't hart", "jan 't hart")]
    [InlineData("nl", "Hallo, ik heet Fatma", "Fatma")]
    [InlineData("nl", "naam: J.P. de Wit", "J.P. de Wit")]
    [InlineData("nl", "de Wit", "de Wit")]
    [InlineData("nl", "Dag Jansen", "Dag Jansen")]
    [InlineData("nl", "goedemiddag, u spreekt met mevrouw Peeters", "mevrouw Peeters")]
    [InlineData("nl", "Jan Peeters, 0612345678", "Jan Peeters")]
    [InlineData("nl", "Jan Peeters en ik heb een klacht", "Jan Peeters")]
    [InlineData("nl", "Peeters, Jan", "Peeters, Jan")]
    [InlineData("nl", "Anne-Marie D'Hondt", "Anne-Marie D'Hondt")]
    [InlineData("nl", "Bo", "Bo")]
    [InlineData("nl", "Jan en Mia Peeters", "Jan en Mia Peeters")]
    [InlineData("nl", "Ольга", "Ольга")]
    [InlineData("nl", "Jürgen Groß", "Jürgen Groß")]
    [InlineData("fr", "je m'appelle Élise Dupont", "Élise Dupont")]
    [InlineData("fr", "Je m’appelle Jean-Luc", "Jean-Luc")]
    [InlineData("fr", "Bonjour, je suis Marie de la Tour", "Marie de la Tour")]
    [InlineData("fr", "mon nom est Dupont", "Dupont")]
    [InlineData("en", "My name is John O'Brien", "John O'Brien")]
    [InlineData("en", "I'm Mary", "Mary")]
    [InlineData("en", "hi, this is John Smith and I have a complaint", "John Smith")]
    [InlineData("de", "Ich heiße Jörg Müller", "Jörg Müller")]
    [InlineData("de", "mein Name ist Anna von Berg", "Anna von Berg")]
    [InlineData("de", "Guten Tag, ich bin Hans", "Hans")]
    public void The_name_is_what_stays_without_the_introduction(string language, string text, string expected) =>
        Assert.Equal(expected, PersonName.Read(Message.Read(text), language));

    [Theory]
    [InlineData("nl", "")]
    [InlineData("nl", "12345")]
    [InlineData("nl", "0612345678")]
    [InlineData("nl", "jan@voorbeeld.nl")]
    [InlineData("nl", "waarom wilt u dat weten?")]
    [InlineData("nl", "mijn naam is")]
    [InlineData("nl", "...")]
    [InlineData("nl", "👍")]
    [InlineData("nl", "ik wil dat niet zomaar aan een machine op het internet vertellen hoor")]
    [InlineData("fr", "je m'appelle")]
    [InlineData("en", "my name is 42")]
    [InlineData("de", "ich bin")]
    public void What_is_clearly_no_name_gives_none(string language, string text) =>
        Assert.Null(PersonName.Read(Message.Read(text), language));

    [Fact]
    public void A_name_of_more_than_a_hundred_characters_is_none()
    {
        Assert.Null(PersonName.Read(Message.Read(new string('a', 101)), "nl"));
        Assert.NotNull(PersonName.Read(Message.Read(new string('a', 100)), "nl"));
    }
}
