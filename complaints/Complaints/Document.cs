namespace ComplaintBot.Complaints;

/// <summary>A document of a complaint: what is known of it without opening it.</summary>
/// <param name="Id">Random and not guessable; under it the document lies in the store of documents.</param>
/// <param name="Name">As the customer named it, without a path, and without characters that mislead; at most 120.</param>
/// <param name="MediaType">What it is by its content, whatever its name says.</param>
/// <param name="Bytes">Its size as sent.</param>
/// <param name="Sha256">Of its content as sent; hexadecimal, lower case.</param>
public sealed record Document(string Id, string Name, string MediaType, long Bytes, string Sha256);
