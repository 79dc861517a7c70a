using SearchService.Wire.Reports;
using Spectre.Console;

namespace SearchService.Indexer.Terminal;

/// <summary>Shows how far a run is, on standard error and only where that is a terminal.</summary>
internal static class ProgressDisplay
{
    public static async Task<IngestionSummary> RunAsync(string what, Func<IProgress<IngestionProgress>?, Task<IngestionSummary>> run)
    {
        if (Console.IsErrorRedirected)
        {
            return await run(null);
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask(what);
                task.IsIndeterminate = true;
                return await run(new Bar(task, what));
            });
    }

    private sealed class Bar(ProgressTask task, string what) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value)
        {
            task.IsIndeterminate = false;
            task.MaxValue = Math.Max(1, value.Files);
            task.Value = value.FilesDone;
            task.Description = FormattableString.Invariant($"{what}: {value.Articles:N0} articles");
        }
    }
}
