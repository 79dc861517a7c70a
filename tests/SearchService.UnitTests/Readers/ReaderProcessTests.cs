using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using SearchService.Articles;
using SearchService.Readers;
using SearchService.Readers.Processes;
using SearchService.Testing;
using SearchService.Testing.Hostile;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>
/// Foreign formats are read in processes of their own: with the same result, and with nothing but one file lost where one dies.
/// </summary>
public sealed class ReaderProcessTests(ReaderProcessTests.Processes processes) : IClassFixture<ReaderProcessTests.Processes>
{
    private static readonly byte[] Heavy = HostilePdfs.All["30-forms-that-draw-the-next-twice.pdf"]();
    private static readonly byte[] Deadly = HostilePdfs.All["object-refers-to-itself.pdf"]();

    public static TheoryData<string> Names => [.. Originals.Keys];

    private static readonly Dictionary<string, Func<byte[]>> Originals = new()
    {
        ["paper.pdf"] = DocumentTests.TwoColumns,
        ["story.docx"] = DocumentTests.Docx,
        ["2023/09/12/story.md"] = () => HostileBytes.Of(
            "---\ntitle: Ferry — 船\ntags: [a, {b: 1}]\nx: 007\nauthors: [Ann Lee, Bo Kim]\npeople: [Ann]\n---\n# Ferry\n\nA "
            + "*ferry* sank.\n\n![Wreck. Photo: AP](a.png)\n"),
        ["story.html"] = () => HostileBytes.Of("<!doctype html><html lang=en><head><title>Ferry</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2023-09-12T08:30:15.123+09:00\",\"dateModified\":\"2023-09-13\",\"author\":[{\"name\":\"Ann Lee\"}]}</script></head><body><article><h1>Ferry</h1><p>A ferry sank off Busan on Monday, the coast guard said, with forty on board and nobody found until the night.</p></article></body></html>"),
        ["feed.rss"] = () => HostileBytes.Of("<?xml version='1.0'?><rss version='2.0'><channel><title>Post</title><item><title>One</title><guid>1</guid><category>a</category><category>b</category><description>A ferry sank.</description></item><item><title>Two</title></item></channel></rss>"),
        ["letter.eml"] = () => HostileBytes.Of(
            "Return-Path: <a@b.example>\nFrom: Post <a@b.example>\nSubject: Ferry\nDate: Tue, 12 Sep 2023 08:30:00 "
            + "+0900\nMessage-ID: <1@b.example>\nMIME-Version: 1.0\n\nA ferry sank.\n"),
        ["box.mbox"] = () => HostileBytes.Of(
            "From a@b.example Tue Sep 12 08:30:00 2023\nSubject: One\n\nA ferry sank.\n\nFrom a@b.example Tue Sep 12 08:30:00 "
            + "2023\nSubject: Two\n\n\n"),
        ["pack.zip"] = () => HostileBytes.Zipped(
            ("a/story.md", entry => entry.Write("# Ferry\n\nA ferry sank."u8)), ("b.txt", entry => entry.Write("A ferry sank."u8))),
        ["empty.html"] = () => HostileBytes.Of("<!doctype html><html><body></body></html>"),
    };

    /// <summary>The samples of every other format.</summary>
    static ReaderProcessTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Samples.Folder, "exports")))
        {
            Originals[Path.GetFileName(file)] = () => File.ReadAllBytes(file);
        }

        Originals["book.xlsx"] = () => TableTests.Workbook(("Stories", [["title", "text"], ["Ferry", "A ferry sank."]]));
    }

    [Theory, MemberData(nameof(Names))]
    public void What_a_process_reads_is_what_this_one_reads(string name) =>
        Assert.Equal(Shown(Samples.Outcomes(name, Originals[name]())), Shown(Read(processes.All, name, Originals[name]())));

    [Property(MaxTest = 200)]
    public void Nothing_is_lost_on_the_way(string title, string body, string field)
    {
        var fields = $"title: {JsonSerializer.Serialize(title)}\nx: {JsonSerializer.Serialize(field)}";
        var content = HostileBytes.Of($"---\n{fields}\n---\nA ferry sank.\n\n{body}\n");

        Assert.Equal(Shown(Samples.Outcomes("story.md", content)), Shown(Read(processes.All, "story.md", content)));
    }

    [Fact]
    public void A_file_that_the_process_dies_of_is_rejected_and_the_next_one_read()
    {
        Assert.Equal(RejectionCode.ReaderDied, Rejection(Read(processes.All, "deadly.pdf", Deadly)).Code);
        Assert.IsType<ArticleRead>(Assert.Single(Read(processes.All, "paper.pdf", DocumentTests.TwoColumns())));
    }

    [Fact]
    public void Of_a_container_only_the_entry_is_lost_that_a_process_dies_of()
    {
        var outcomes = Read(processes.All, "pack.zip", HostileBytes.Zipped(
            ("a.md", entry => entry.Write("A ferry sank."u8)),
            ("b.pdf", entry => entry.Write(Deadly)),
            ("c.md", entry => entry.Write("Nobody was found."u8))));

        Assert.Equal(["pack.zip!/a.md", "pack.zip!/b.pdf", "pack.zip!/c.md"], outcomes.Select(outcome => outcome.File));
        Assert.Equal([true, false, true], outcomes.Select(outcome => outcome is ArticleRead));
    }

    [Fact]
    public void A_file_that_takes_too_much_time_or_memory_or_becomes_too_much_is_rejected_as_such()
    {
        using var hurried = new ReaderProcesses(new ReaderOptions { ArticleTimeout = TimeSpan.FromMilliseconds(300) });
        using var narrow = new ReaderProcesses(new ReaderOptions { MaxProcessBytes = 140L << 20 });
        using var terse = new ReaderProcesses(new ReaderOptions { MaxOutputBytes = 1000 });

        Assert.Equal(RejectionCode.Timeout, Rejection(Read(hurried, "heavy.pdf", Heavy)).Code);
        Assert.Equal(RejectionCode.TooLarge, Rejection(Read(narrow, "heavy.pdf", Heavy)).Code);
        var story = HostileBytes.Of(HostileBytes.Times("A ferry sank. ", 1000));
        Assert.Equal(RejectionCode.TooLarge, Rejection(Read(terse, "long.md", story)).Code);
    }

    [Fact]
    public async Task Many_files_are_read_at_once()
    {
        var readings = Enumerable.Range(0, 40)
            .Select(number => Task.Run(() => Read(processes.All, $"{number}.md", HostileBytes.Of($"Ferry number {number} sank."))));

        var texts = (await Task.WhenAll(readings)).Select(outcomes => Assert.IsType<ArticleRead>(Assert.Single(outcomes)).Article.Text);
        Assert.Equal(Enumerable.Range(0, 40).Select(number => $"Ferry number {number} sank."), texts);
    }

    [Fact]
    public void Where_no_process_can_be_started_no_file_is_blamed()
    {
        using var folder = new TempFolder();
        using var none = new ReaderProcesses(new ReaderOptions(), folder.FullPath);

        var refused = Assert.Throws<ReadersUnavailableException>(() => Read(none, "story.md", "A ferry sank."u8.ToArray()));
        Assert.Contains("SearchService.ReaderHost.dll is missing", refused.Message, StringComparison.Ordinal);
        Assert.IsType<ArticleRead>(Assert.Single(Read(none, "story.txt", "A ferry sank."u8.ToArray())));
    }

    [Fact]
    public void A_reading_that_is_canceled_ends()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));

        Assert.ThrowsAny<OperationCanceledException>(ReadOn);

        void ReadOn()
        {
            while (true)
            {
                var reader = new ArticleReader(new ReaderOptions(), processes.All);
                _ = reader.Read("heavy.pdf", new MemoryStream(Heavy), cancellation.Token).ToList();
            }
        }
    }

    private static List<ReadOutcome> Read(ReaderProcesses processes, string name, byte[] content) =>
        [.. new ArticleReader(new ReaderOptions(), processes).Read(name, new MemoryStream(content))];

    private static Rejection Rejection(IReadOnlyList<ReadOutcome> outcomes) =>
        Assert.IsType<EntryRejected>(Assert.Single(outcomes)).Rejection;

    private static string Shown(IEnumerable<ReadOutcome> outcomes)
    {
        var text = new StringBuilder();
        foreach (var outcome in outcomes)
        {
            text.AppendLine(outcome switch
            {
                ArticleRead read => JsonSerializer.Serialize(read) + read.Article.Published?.Time?.Ticks,
                EntryRejected rejected => JsonSerializer.Serialize(rejected),
                _ => "",
            });
        }

        return text.ToString();
    }

    /// <summary>Reading processes that all the tests share.</summary>
    public sealed class Processes : IDisposable
    {
        public ReaderProcesses All { get; } = new(new ReaderOptions());

        public void Dispose() => All.Dispose();
    }
}
