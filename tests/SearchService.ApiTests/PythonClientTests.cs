using System.ComponentModel;
using System.Diagnostics;
using SearchService.Testing;
using Xunit;
using Xunit.Abstractions;

namespace SearchService.ApiTests;

/// <summary>The client in docs/clients, driven by Python where it is installed.</summary>
public sealed class PythonClientTests(PythonClientTests.Guarded guarded, ITestOutputHelper output)
    : IClassFixture<PythonClientTests.Guarded>
{
    private const string Key = "0123456789abcdef-for-python";

    private const string Script = """
        import sys
        from news_archive import Archive, ArchiveError

        address, key = sys.argv[1:]
        archive = Archive(address, key=key, retries=1)
        posted = list(archive.post({"id": f"py/{n}", "title": f"Storm {n}", "published": "2023-09-12",
                                    "text": f"A storm closed the harbour of Busan, said Ann Lee ({n})."} for n in range(1200)))
        assert len(posted) == 1200 and not any(answer.get("error") for answer in posted), posted[:3]
        assert list(archive.post([{"title": "no text"}]))[0]["error"]["reason"]
        assert archive.wait_until_found("py/1199", patience=240)["title"] == "Storm 1199"

        first = archive.search("storm", size=2, facets="people:5", copies="all")
        assert first["total"] == 1200 and len(first["hits"]) == 2, first["total"]
        rows = list(archive.rows("storm", copies="all"))
        assert len({row["id"] for row in rows}) == 1200, len(rows)
        assert archive.timeline("storm", copies="all", interval="year")[0]["value"] == "2023"
        assert [name["name"] for name in archive.people("storm", size=1)] == ["Ann Lee"]
        assert [name["name"] for name in archive.places("storm", size=1)] == ["Busan"]
        assert len(archive.article("py/7", q="harbour")["marks"]) == 1

        archive.withdraw("py/7")
        archive.restore("py/7")
        assert [job["state"] for job in archive.follow(archive.reindex()["id"], every=0.2)][-1] == "succeeded"

        def refused(code, call):
            try:
                call()
            except ArchiveError as error:
                assert error.code == code and error.detail, error
            else:
                raise AssertionError(code + " was expected")

        refused("invalid_from_date", lambda: archive.search("storm", from_date="soon"))
        refused("article_not_found", lambda: archive.article("no such"))
        refused("key_unknown", lambda: Archive(address, key="0123456789abcdef-of-nobody", retries=0).reindex())
        refused("unreachable", lambda: Archive("http://127.0.0.1:9", retries=0).search())
        """;

    [Fact]
    public async Task The_python_client_searches_walks_posts_and_follows()
    {
        guarded.Folder.Write("drive.py", Script);
        if (await RunAsync(guarded.Folder["drive.py"], guarded.Service.Client.BaseAddress!.ToString(), Key) is { } run)
        {
            Assert.Equal((0, ""), (run.Code, run.Errors));
        }
    }

    [Fact]
    public async Task As_a_program_it_writes_a_table()
    {
        if (await RunAsync(Client, "id:a OR harbour", "size=1") is { } run)
        {
            Assert.Equal((0, ""), (run.Code, run.Errors));
            Assert.StartsWith("published,source,title,people,places,url,id", run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_examples_of_its_page_run()
    {
        var examples = DocumentedBlock.Of("clients/README.md").Where(block => block.Language == "python").Select(block => block.Text);
        var script = "texts = ['The ferry left the pier of Oslo.', 'The ferry came back to the pier of Oslo.']\n" + string.Join('\n', examples);
        guarded.Folder.Write("example.py", script.Replace(
            "http://localhost:8080", guarded.Service.Client.BaseAddress!.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));
        if (await RunAsync(guarded.Folder["example.py"]) is { } run)
        {
            Assert.Equal((0, ""), (run.Code, run.Errors));
            Assert.Contains("succeeded", run.Output, StringComparison.Ordinal);
        }
    }

    private static string Client => Path.Combine(Programs.Repository, "docs", "clients", "news_archive.py");

    private async Task<(int Code, string Output, string Errors)?> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONPATH"] = Path.GetDirectoryName(Client);
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        start.Environment["NEWS_ARCHIVE_KEY"] = Key;
        start.Environment["NEWS_ARCHIVE"] = guarded.Service.Client.BaseAddress!.ToString();
        try
        {
            using var python = Process.Start(start)!;
            var written = python.StandardOutput.ReadToEndAsync();
            var errors = python.StandardError.ReadToEndAsync();
            await Wait.ForAsync("Python ends", python.WaitForExitAsync());
            return (python.ExitCode, await written, await errors);
        }
        catch (Win32Exception)
        {
            output.WriteLine("Python is not installed: its client was not driven.");
            return null;
        }
    }

    public sealed class Guarded : SmallService
    {
        protected override (string Name, string Value)[] Settings => [("SEARCH_API_KEYS", Key)];
    }
}
