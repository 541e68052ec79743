using ComplaintBot.Dialogs;
using ComplaintBot.Store;

namespace ComplaintBot.Documents;

/// <summary>A file as the turn gets it, and what the host needs to keep it.</summary>
/// <param name="SentAs">The name under which it was sent, fit to be shown; its own may end otherwise.</param>
/// <param name="Deposit">Null where it was refused.</param>
internal sealed record StagedDocument(string SentAs, ReceivedDocument Received, Deposit? Deposit);

/// <summary>Where a document that may be kept lies, and its keys: those of the dossier for the case that it comes into another one.</summary>
internal sealed record Deposit(NewDossier Dossier, NewDocument Document, byte[] Key);
