using CliWrap;
using SearchService.Articles;
using SearchService.Indexing.Storage.Generations;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;
using SearchService.Testing;
using Xunit;

namespace SearchService.CliTests;

/// <summary>What is told of an archive as a whole takes no memory for its text.</summary>
public sealed class StatsTests
{
    private const int Articles = 60;
    private const int TextLength = 2_000_000;

    /// <summary>Half of what the texts take, in bytes, as the runtime reads it: hexadecimal.</summary>
    private const string HeapLimit = "0x3938700";

    [Theory]
    [InlineData("stats", "--json")]
    [InlineData("stats", "--coverage")]
    public async Task A_process_with_less_memory_than_the_archive_has_text_tells_of_it(params string[] command)
    {
        using var folder = new TempFolder();
        Write(new IndexFolder(folder["index"]));

        var run = await Cli.Wrap("dotnet")
            .WithArguments([Programs.PathOf("SearchService.Indexer"), .. command, "--index", folder["index"]])
            .WithWorkingDirectory(folder.FullPath)
            .WithEnvironmentVariables(variables => variables.Set("DOTNET_GCHeapHardLimit", HeapLimit))
            .ToItsEndAsync();

        Assert.True(run.ExitCode == 0, run.StandardError);
        Assert.Contains(command[1] == "--json" ? $"\"articles\":{Articles}" : "2023", run.StandardOutput, StringComparison.Ordinal);
    }

    /// <summary>Articles of very long texts with hardly any word in them, so that the index is made fast.</summary>
    private static void Write(IndexFolder folder)
    {
        var generation = folder.Create(DateTimeOffset.UnixEpoch);
        using (var writer = GenerationWriter.Open(generation))
        {
            var text = "Ferry " + new string('.', TextLength);
            for (var i = 0; i < Articles; i++)
            {
                writer.Add(new IndexedArticle
                {
                    Id = new ArticleId($"a{i}"),
                    Article = new Article
                    {
                        Text = text,
                        Source = "The Gazette",
                        Published = i % 2 == 0 && PublicationTime.TryParse("2023-09-12", out var time) ? time : null,
                    },
                    Entities = new ArticleEntities([], [], []),
                    File = new FileKey("/archive", $"a{i}.txt"),
                    Entry = $"a{i}.txt",
                    Hash = $"{i}",
                    EntitiesVersion = "test",
                    Versions = [new ArticleVersion("", DateTimeOffset.UnixEpoch)],
                });
            }

            writer.Commit();
        }

        folder.Activate(generation);
    }
}
