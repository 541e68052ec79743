using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using ComplaintBot.Benchmarks.Load;
using ComplaintBot.Benchmarks.Peers;
using ComplaintBot.Benchmarks.Recognize;
using ComplaintBot.Benchmarks.Start;
using ComplaintBot.Benchmarks.Streams;
using ComplaintBot.Benchmarks.Turns;
using ComplaintBot.Benchmarks.Understand;
using ComplaintBot.Benchmarks.Understand.Training;

namespace ComplaintBot.Benchmarks;

internal static class Program
{
    private static readonly (string Name, string Does, Func<Options, CancellationToken, Task> Run)[] Verbs =
    [
        ("turns", "whole filing conversations over HTTP against a host of its own", TurnsVerb.Run),
        ("peers", "the same beside the peers and the floor, in interleaved rounds", PeersVerb.Run),
        ("streams", "memory and fan-out with many open streams", StreamsVerb.Run),
        ("recognize", "MODEL LANGUAGE FILE.json: the public recognizer cases, a line a case", RecognizeVerb.Run),
        ("recognizers", "what all recognizers together cost for a message", RecognizersVerb.Run),
        ("start", "from the start of the published host to its first answer", StartVerb.Run),
        ("understand", "what the dialogs understand of each line of FILE.jsonl; with --time how long it takes", UnderstandVerb.Run),
        ("train", "the linear models of language/ anew from its training texts", TrainVerb.Run),
    ];

    private static async Task<int> Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        using var interrupted = StopAt(PosixSignal.SIGINT, stop);
        using var terminated = StopAt(PosixSignal.SIGTERM, stop);
        LoadClient.StayOnOneThread();
        try
        {
            var verb = Verbs.FirstOrDefault(v => args.Length > 0 && v.Name == args[0]);
            if (verb.Run is null) throw new BenchmarkException("Give one of these verbs:\n" + string.Join('\n', Verbs.Select(v => $"  {v.Name,-12}{v.Does}")));
            if (typeof(Program).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
                throw new BenchmarkException("This is a debug build, whose figures mean nothing. Use: dotnet run -c Release --project benchmarks -- " + string.Join(' ', args));
            await verb.Run(Options.Parse(args.AsSpan(1)), stop.Token);
            return 0;
        }
        catch (BenchmarkException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 130;
        }
    }

    private static PosixSignalRegistration StopAt(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            // What was started is stopped and removed first.
            context.Cancel = true;
            stop.Cancel();
        });
}

/// <summary>No figure came about; the message says why, and where it can, the remedy.</summary>
internal sealed class BenchmarkException(string message, Exception? cause = null) : Exception(message, cause);
