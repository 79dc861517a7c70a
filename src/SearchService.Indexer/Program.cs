using System.CommandLine;
using SearchService.Indexer;
using SearchService.Indexer.Commands;

var root = new RootCommand("Full-text search over an archive of news articles: the command line.");
root.Subcommands.Add(IndexCommand.Create());
root.Subcommands.Add(ReindexCommand.Create());
root.Subcommands.Add(WatchCommand.Create());
root.Subcommands.Add(VerifyCommand.Create());
root.Subcommands.Add(WithdrawCommand.Create());
root.Subcommands.Add(KeysCommand.Create());
root.Subcommands.Add(EntitiesCommand.Create());
root.Subcommands.Add(SearchCommand.Create());
root.Subcommands.Add(ReadCommand.Create());
root.Subcommands.Add(ExtractCommand.Create());
root.Subcommands.Add(StatsCommand.Create());
return await CommandLineRun.InvokeAsync(root, args);
