using System.Runtime.InteropServices;
using System.Text.Json;
using SearchService.Readers.Formats;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Processes;

/// <summary>
/// What the reading process does: takes an entry, reads it, answers with its outcomes, until the program that started it closes the pipe.
/// </summary>
public static class ReadingLoop
{
    /// <summary>Bytes: deep enough for every document within the limits on nesting, the same on every system.</summary>
    private const int StackSize = 16 << 20;

    /// <summary>
    /// The share of the heap's limit above which memory is given back by a process that has waited for <see cref="LongWait"/>, so that it
    /// does not hold on to what a large page took. Doing so between entries that follow each other took a sixth of all time of reading.
    /// </summary>
    private const double Roomy = 0.25;

    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Runs on standard input and output. Signals that go to a whole group are left to the program that started this one.
    /// </summary>
    /// <returns>The exit code.</returns>
    public static int Run()
    {
        PosixSignal[] ignored = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
        var signals = ignored.Select(signal => PosixSignalRegistration.Create(signal, context => context.Cancel = true)).ToList();
        var input = new RequestPipe(Console.OpenStandardInput());
        using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
        // Whatever a library prints must not end up between the frames.
        Console.SetOut(TextWriter.Null);
        var reading = new Thread(() => Run(input, output), StackSize);
        reading.Start();
        reading.Join();
        signals.ForEach(signal => signal.Dispose());
        return 0;
    }

    private static void Run(RequestPipe input, Stream output)
    {
        var options = JsonSerializer.Deserialize(input.Take(FrameKind.Options), ProcessJson.Relaxed.OptionsMessage)!.ToOptions();
        var readers = FormatReaders.Foreign(options);
        Frames.Write(output, FrameKind.Ready, ReaderProgram.Build.ToByteArray());
        output.Flush();
        var isLeaving = false;
        while (!isLeaving)
        {
            if (!input.IsWaiting(LongWait)
                && GC.GetGCMemoryInfo() is var memory && memory.TotalCommittedBytes > memory.TotalAvailableMemoryBytes * Roomy)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            }

            var request = JsonSerializer.Deserialize(input.Take(FrameKind.Request), ProcessJson.Relaxed.ReadRequest)!;
            using var content = new HeadedStream(new MemoryStream(input.Take(FrameKind.Content)));
            isLeaving = Answer(readers, options, request.Format, new Entry(request.File, request.Path, content), output);
            Frames.Write(output, isLeaving ? FrameKind.Leaving : FrameKind.Done, []);
            output.Flush();
        }
    }

    /// <returns>Whether memory ran out or a type could not be made ready, after which nothing is sure of this process.</returns>
    private static bool Answer(FormatReaders readers, ReaderOptions options, FileFormat format, Entry entry, Stream output)
    {
        try
        {
            foreach (var outcome in readers.Read(format, entry, CancellationToken.None))
            {
                Write(outcome, output);
            }

            return false;
        }
        catch (Exception error)
        {
            var cause = Faults.CauseOf(error);
            var isFull = cause is OutOfMemoryException;
            var reason = isFull ? Rejections.TooMuchMemory(options.MaxProcessBytes) : Faults.Explain(cause);
            Write(new EntryRejected(entry.File, reason), output);

            // A type whose initializer failed once fails for every later file as well.
            return isFull || error is TypeInitializationException;
        }
    }

    /// <summary>Flushed one by one: the other end counts the time from one outcome to the next.</summary>
    private static void Write(ReadOutcome outcome, Stream output)
    {
        Frames.Write(output, FrameKind.Outcome, OutcomeMessage.From(outcome), ProcessJson.Relaxed.OutcomeMessage);
        output.Flush();
    }
}
