using System.Globalization;
using System.Runtime.InteropServices;

namespace SearchService.Benchmarks.Compare;

/// <summary>What follows <c>compare</c> on the command line.</summary>
internal static class CompareCommand
{
    private const string Others =
        """
        compare corpus COUNT FILE [notice]          writes the made-up archive as NDJSON
        compare writes FOLDER SIZE,SIZE,… [notice]  what indexing, posts, withdrawals and opening cost at each size
        """;

    public static async Task RunAsync(string[] args)
    {
        switch (args)
        {
            case ["corpus", var count, var file, .. var notice]:
                NewsCorpus.WriteFile(Path.GetFullPath(file), int.Parse(count, CultureInfo.InvariantCulture), notice is ["notice"]);
                break;
            case ["writes", var folder, var sizes, .. var notice]:
                await WriteCosts.RunAsync(
                    Path.GetFullPath(folder), [.. sizes.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))],
                    notice is ["notice"]);
                break;
            case ["--help"]:
                Console.WriteLine(CompareOptions.Usage + Environment.NewLine + Others);
                break;
            default:
                await CompareAsync(args);
                break;
        }
    }

    private static async Task CompareAsync(string[] args)
    {
        CompareOptions options;
        try
        {
            options = CompareOptions.Read(args);
        }
        catch (ArgumentException wrong)
        {
            Console.Error.WriteLine(wrong.Message + Environment.NewLine + CompareOptions.Usage + Environment.NewLine + Others);
            Environment.ExitCode = 2;
            return;
        }

        using var end = new CancellationTokenSource(options.Most);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await Comparison.RunAsync(options, end.Token);
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped before the end; the figures that were taken are kept in the folder.");
            Environment.ExitCode = 1;
        }

        // The programs that were started are ended before this one is.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            end.Cancel();
        }
    }
}
