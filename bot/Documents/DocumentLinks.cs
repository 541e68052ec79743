using System.Buffers.Text;
using System.Security.Cryptography;
using ComplaintBot.Complaints;

namespace ComplaintBot.Documents;

/// <summary>Addresses under which a conversation's own documents can be seen again: signed, and good for this document in this conversation alone.</summary>
internal sealed class DocumentLinks(DocumentKeys keys)
{
    /// <param name="root">Where the client reached this host, without a slash at the end.</param>
    public string Of(string root, string conversation, Document document) =>
        $"{root}/v3/directline/conversations/{conversation}/documents/{document.Id}/{Uri.EscapeDataString(document.Name)}?s={Base64Url.EncodeToString(keys.SignatureOf(conversation, document.Id))}";

    public Func<Document, string> For(HttpRequest request, string conversation)
    {
        var root = $"{request.Scheme}://{request.Host}{request.PathBase}";
        return document => Of(root, conversation, document);
    }

    public bool IsSigned(string conversation, string document, string? signature)
    {
        var expected = keys.SignatureOf(conversation, document);
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return signature?.Length == Base64Url.GetEncodedLength(given.Length) && Base64Url.IsValid(signature)
            && Base64Url.TryDecodeFromChars(signature, given, out var length) && length == given.Length
            && CryptographicOperations.FixedTimeEquals(given, expected);
    }
}
