using ComplaintBot.Benchmarks.Load;

namespace ComplaintBot.Benchmarks.Servers;

/// <summary>A server that is measured.</summary>
/// <param name="Command">Program and arguments, for a port and an empty folder.</param>
/// <param name="Conversation">What its customers say.</param>
/// <param name="Counts">It is a .NET program into which <see cref="StartupHook"/> can be taken to read its counters.</param>
internal sealed record Subject(string Name, Func<int, string, string[]> Command, Conversation Conversation, bool Counts = false);
