using System.CommandLine;
using System.Text.Json.Nodes;
using SearchService.Articles;
using SearchService.Indexer.Terminal;
using SearchService.Wire.Json;

namespace SearchService.Indexer.Commands;

internal static class WithdrawCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "The article's id." };
        var undo = new Option<bool>("--undo") { Description = "Take the withdrawal back." };
        var dryRun = IndexOptions.DryRun();
        var index = IndexOptions.Index();
        var json = IndexOptions.Json();
        var command = new Command("withdraw",
            "Withdraw an article for good: it leaves the index, and no reindex brings it back.") { id, undo, dryRun, index, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var archive = IndexOptions.Open(parsed.GetValue(index));
            SearchCommand.RequireIndex(archive);
            var article = new ArticleId(parsed.GetValue(id)!);
            var undoing = parsed.GetValue(undo);
            var there = undoing
                ? archive.Withdrawing.IsWithdrawn(article) : archive.Withdrawing.IsThere(article, cancellation);
            if (!there)
            {
                throw new UsageException(
                    undoing ? $"No article with the id '{article}' is withdrawn."
                    : archive.Withdrawing.IsWithdrawn(article)
                        ? $"The article '{article}' is withdrawn already: nothing has changed. --undo brings it back."
                    : $"No article has the id '{article}'.");
            }

            if (parsed.GetValue(dryRun))
            {
                Console.Out.WriteLine(parsed.GetValue(json)
                    ? new JsonObject { ["dryRun"] = true, ["id"] = article.Value, ["withdrawn"] = !undoing }
                        .ToJsonString(WireJson.Readable.Options)
                    : $"Would {(undoing ? "restore" : "withdraw")} '{article}'.");
                return ExitCode.Done.Value;
            }

            _ = undoing
                ? await archive.Withdrawing.RestoreAsync(article, cancellation)
                : await archive.Withdrawing.WithdrawAsync(article, cancellation);
            return SummaryReport.Write(
                await archive.Runs.IndexInboxAsync(cancellation),
                parsed.GetValue(json),
                undoing ? $"'{article}' is restored." : $"'{article}' is withdrawn.");
        });
        return command;
    }
}
