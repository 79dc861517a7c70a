using System.Text;
using System.Text.RegularExpressions;
using CliWrap;
using SearchService.Testing;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>docs/tutorial.md is followed line by line, in an empty folder with two PDF files.</summary>
public sealed partial class TutorialTests
{
    private const string Address = "http://localhost:8080";

    [Fact]
    public async Task Every_command_does_what_the_tutorial_says()
    {
        using var folder = new TempFolder();
        folder.Write("clippings/ferry.pdf",
            Pdf("Ferry sinks off Busan", "A ferry sank off Busan on Monday, said Anne Leigh of the guard."));
        folder.Write("clippings/storm.pdf", Pdf("Storm closes port", "A storm closed the port of Busan on Tuesday, said Ann Lee."));

        var answers = new List<(string Command, string Answer)>();
        StartedService? service = null;
        try
        {
            foreach (var command in DocumentedCommands.Of("tutorial.md"))
            {
                if (command.Contains("SearchService.Api", StringComparison.Ordinal))
                {
                    service = await StartedService.StartAsync(folder["clippings-index"], folder["clippings"]);
                }
                else if (command.StartsWith("curl ", StringComparison.Ordinal))
                {
                    answers.Add((command, await AskAsync(service!, command)));
                }
                else if (command.StartsWith(DocumentedCommands.Indexer, StringComparison.Ordinal))
                {
                    AddNews(folder, answers);
                    answers.Add((command, await RunAsync(folder, command[DocumentedCommands.Indexer.Length..])));
                }
                else
                {
                    Assert.Equal("export SEARCH_ARCHIVE=clippings SEARCH_INDEX=clippings-index", command);
                }
            }

            string AnswerTo(string part) => answers.Last(pair => pair.Command.Contains(part, StringComparison.Ordinal)).Answer;
            Assert.Contains("Ferry sinks off Busan", AnswerTo("-- read"), StringComparison.Ordinal);
            Assert.Contains("\"total\":1", AnswerTo("/search?q=ferry"), StringComparison.Ordinal);
            Assert.Contains("Anne Leigh", AnswerTo("/people"), StringComparison.Ordinal);
            Assert.Contains("Ferry sails twice a day", AnswerTo("/matches"), StringComparison.Ordinal);
            Assert.DoesNotContain("error", AnswerTo("/articles"), StringComparison.Ordinal);
            Assert.True(Directory.Exists(folder["clippings-backup"]) || File.Exists(folder["clippings-backup"]));
        }
        finally
        {
            await (service?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    /// <summary>"Now put another file into the folder": once there is a watchlist.</summary>
    private static void AddNews(TempFolder folder, List<(string Command, string Answer)> answers)
    {
        if (!File.Exists(folder["clippings/again.pdf"])
            && answers.Exists(pair => pair.Command.EndsWith("/watchlists", StringComparison.Ordinal)))
        {
            folder.Write("clippings/again.pdf",
                Pdf("Ferry sails twice a day", "The ferry from Busan sails twice a day, the harbour said."));
        }
    }

    private static async Task<string> RunAsync(TempFolder folder, string arguments)
    {
        var run = await Cli.Wrap("dotnet")
            .WithArguments([Programs.PathOf("SearchService.Indexer"), .. Words(arguments)])
            .WithWorkingDirectory(folder[""])
            .WithEnvironmentVariables(variables => variables.Set("SEARCH_ARCHIVE", "clippings").Set("SEARCH_INDEX", "clippings-index"))
            .ToItsEndAsync();
        Assert.True(run.ExitCode == 0, $"{arguments}: {run.ExitCode} {run.StandardError}{run.StandardOutput}");
        return run.StandardOutput;
    }

    /// <summary>What curl would send; a match may still be on its way.</summary>
    private static async Task<string> AskAsync(StartedService service, string command)
    {
        var words = Words(command["curl ".Length..]);
        var (body, path) = (words.IndexOf("--data"), words[^1][Address.Length..]);
        if (path.EndsWith("/matches", StringComparison.Ordinal))
        {
            return await Wait.ForAsync("a match", () => service.Client.GetStringAsync(path),
                answer => answer.Contains("Ferry sails", StringComparison.Ordinal));
        }

        using var request = new HttpRequestMessage(body < 0 ? HttpMethod.Get : HttpMethod.Post, path);
        request.Content = body < 0 ? null : new StringContent(words[body + 1], Encoding.UTF8, "application/json");
        using var response = await service.Client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{command}: {answer}");
        if (path == "/articles")
        {
            await service.IdsAsync("/search?q=left", ids => ids.Count == 1);
        }

        return answer;
    }

    /// <summary>The words of a command, as a shell parts them.</summary>
    private static List<string> Words(string command) =>
        [.. Word().Matches(command).Select(word => word.Groups["quoted"].Success ? word.Groups["quoted"].Value : word.Value)];

    private static byte[] Pdf(string title, string text)
    {
        var builder = new PdfDocumentBuilder();
        var (page, bold) = (builder.AddPage(595, 842), builder.AddStandard14Font(Standard14Font.HelveticaBold));
        page.AddText(title, 24, new PdfPoint(50, 780), bold);
        page.AddText(text, 11, new PdfPoint(50, 740), builder.AddStandard14Font(Standard14Font.Helvetica));
        return builder.Build();
    }

    [GeneratedRegex(@"'(?<quoted>[^']*)'|[^\s']+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
