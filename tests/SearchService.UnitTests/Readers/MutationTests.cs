using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using SearchService.Readers;
using Xunit;
using Xunit.Abstractions;

namespace SearchService.UnitTests.Readers;

/// <summary>
/// Every reader meets thousands of damaged files. Each must end in outcomes: no exception, and no <c>failed</c>, which would
/// be a fault that nobody foresaw. READER_MUTATIONS sets how many mutations each sample gets, READER_SEED the seed. What it
/// took is printed: the slowest file and the most memory that the process ever had.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    /// <summary>Processor time, so that a busy machine is not taken for a hang.</summary>
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(10);

    private static readonly int Rounds = Number("READER_MUTATIONS", 200);
    private static readonly int Seed = Number("READER_SEED", 20230912);

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;

    private static readonly Dictionary<string, Func<byte[]>> Originals = new()
    {
        ["story.txt"] = () => File.ReadAllBytes(Path.Combine(Samples.Folder, "scraped-vladivostok.txt")),
        ["story.md"] = () => "---\ntitle: Ferry\ndate: 2023-09-12\ntags: [a, b]\n---\n# Ferry\n\nA *ferry* sank.\n\n> - ![x](y \"z\")\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"u8.ToArray(),
        ["story.html"] = () => "<!doctype html><html lang=en><head><meta charset=utf-8><title>Ferry</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\",\"author\":[{\"name\":\"Ann\"}]}</script></head><body><article><h1>Ferry</h1><p>A ferry sank off Busan on Monday, the coast guard said, with forty on board.</p><figure><img src=a><figcaption>Wreck. Credit: AP</figcaption></figure><ul><li><a href=x>More</a></ul><table><tr><td>1<td>2</table></article></body></html>"u8.ToArray(),
        ["streamed.html"] = () => "<!doctype html><html><body><article><h1>Ferry</h1><p>A ferry sank off Busan on Monday, the coast guard said.</p><!--$?--><template id=\"B:0\"></template><p>Loading</p><!--/$--><template id=\"P:1\"></template></article><div hidden id=\"S:0\"><p>Divers searched the wreck.</p><template id=\"B:2\"></template></div><div hidden id=\"S:1\"><p>Nobody was found.</p></div><div hidden id=\"S:3\"><p>Last.</p></div><script>$RC(\"B:2\",\"S:3\")</script></body></html>"u8.ToArray(),
        ["story.json"] = () => "{\"id\":\"a\",\"title\":\"Ferry \\u00e9\",\"authors\":[{\"name\":\"Ann\"}],\"published\":\"2023-09-12T08:30:00+09:00\",\"text\":\"A ferry sank.\",\"x\":[1,2,{\"y\":null}]}"u8.ToArray(),
        ["page.json"] = () => "{\"url\":\"https://a.example/2023/09/12/x\",\"html\":\"<!doctype html><html><head><title>Ferry</title><meta name=parsely-page content='{&quot;author&quot;:&quot;Ann&quot;}'></head><body><div><h1><b class=kicker>Sea</b> Ferry</h1><p>A ferry sank.</p></div><div><p>A ferry with forty on board sank off Busan, the coast guard said.</p></div></body></html>\"}"u8.ToArray(),
        ["all.json"] = () => "[{\"text\":\"One.\"},{\"body\":\"Two.\",\"date\":1694507400},{\"content\":\"Three.\"}]"u8.ToArray(),
        ["rest.ndjson"] = () =>
            "{\"text\":\"One.\"}\n{\"text\":\"Two.\",\"author\":\"Ann Lee and Bo\"}\n\n{\"title\":\"x\",\"text\":\"\"}\n"u8.ToArray(),
        ["feed.xml"] = () => "<?xml version='1.0'?><rss version='2.0'><channel><title>Post</title><item><title>Ferry</title><guid>1</guid><pubDate>Tue, 12 Sep 2023 08:30:00 GMT</pubDate><description><![CDATA[<p>A ferry sank.</p>]]></description></item><item><description>x &amp; y</description></item></channel></rss>"u8.ToArray(),
        ["story.nitf"] = () => "<?xml version='1.0'?><nitf><head><docdata><doc-id id-string='1'/><date.issue norm='20230912'/></docdata></head><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>A ferry sank.</p></body.content></body></nitf>"u8.ToArray(),
        ["item.xml"] = () => "<?xml version='1.0'?><newsItem guid='1'><itemMeta><versionCreated>2023-09-12</versionCreated></itemMeta><contentMeta><headline>Ferry</headline></contentMeta><contentSet><inlineXML><html><body><p>A ferry sank.</p></body></html></inlineXML></contentSet></newsItem>"u8.ToArray(),
        ["letter.eml"] = () => "Return-Path: <a@b.example>\nFrom: Post <a@b.example>\nSubject: =?utf-8?B?RmVycnk=?=\nDate: Tue, 12 Sep 2023 08:30:00 +0900\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nA ferry sank.\n--b\nContent-Type: text/html\n\n<p>A ferry sank.</p>\n--b--\n"u8.ToArray(),
        ["mixed.eml"] = () => "From: a@b.example\nSubject: Fwd: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=koi8-r\n\nSee below, it is a story of ours.\n\n---------- Forwarded message ---------\nFrom: Post <p@b.example>\nDate: 12 Sep 2023 08:30:00 Eastern Time\nSubject: Ferry\n\nA ferry sank off Busan.\n--b\nContent-Type: text/html; name=a.html\nContent-Disposition: attachment; filename=a.html\n\n<p>A ferry sank.</p>\n--b\nContent-Type: message/rfc822\n\nSubject: Ice\n\nThe ice broke.\n--b--\n"u8.ToArray(),
        ["wrapped.txt"] = () => "Ferry sinks - The Harbour Post\nMenu\nFerry sinks\n===========\n\nA ferry with forty people on board sank off the coast of Busan on\nMonday, the coast guard said.\n\f\nHome News Sport\n\n| Day | Ferries |\n|-----|---------|\n| Mon | 12      |\n\n- All were saved.\n\nThe ship was built in 1987 and had passed every test of this year,\nits owner said.\n2\n"u8.ToArray(),
        ["toml.md"] = () => "+++\ntitle = \"Ferry\"\ndate = 2023-09-12T08:30:00Z\ntags = [\"a\", {b = 1}]\n[params]\nx = 1.5\n+++\n\nA ferry sank.\n"u8.ToArray(),
        ["blocks.json"] = () => "{\"title\":\"Ferry\",\"credits\":{\"by\":[{\"name\":\"Ann\"}]},\"body\":{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"A ferry sank.\"}]}]}}"u8.ToArray(),
        ["layout.pdf"] = PdfLayoutTests.FrontPage,
        ["box.mbox"] = () => "From a@b.example Tue Sep 12 08:30:00 2023\nSubject: One\n\nA ferry sank.\n\nFrom a@b.example Tue Sep 12 08:30:00 2023\nSubject: Two\n\nNobody was found.\n"u8.ToArray(),
        ["paper.pdf"] = DocumentTests.TwoColumns,
        ["story.docx"] = DocumentTests.Docx,
        ["pack.zip"] = Zip,
        ["story.txt.gz"] = Gzip,
        ["issue.tar"] = ScannedIssueTests.InTar,
        ["crawl.arc"] = () => Encoding.UTF8.GetBytes(ArchiveFormatTests.Arc()),
    };

    /// <summary>The samples of exports and archives, each told by its content.</summary>
    static MutationTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Samples.Folder, "exports")))
        {
            Originals[Path.GetFileName(file)] = () => File.ReadAllBytes(file);
        }

        Originals["book.xlsx"] = () => TableTests.Workbook(("Stories", [["title", "text"], ["Ferry", "A ferry sank."]]));
    }

    public static TheoryData<string> Names => [.. Originals.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Damaged_files_become_outcomes(string name)
    {
        var original = Originals[name]();
        var random = new Random(Seed ^ (name.Length * 7919));
        var options = new ReaderOptions { MaxTextBytes = 4 << 20, MaxArticleBytes = 8 << 20 };
        var slowest = (Took: TimeSpan.Zero, File: original);
        for (var round = 0; round < Rounds; round++)
        {
            var damaged = Mutated(original, random);
            var (outcomes, took) = Read(name, damaged, options);
            slowest = took > slowest.Took ? (took, damaged) : slowest;
            Assert.NotEmpty(outcomes);
            Assert.DoesNotContain(
                outcomes,
                outcome => outcome is EntryRejected { Rejection.Code.Name: "failed" } failed
                && Kept(name, damaged, failed.Rejection.Reason));
        }

        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {Rounds} damaged files, the slowest ({Keep(name, slowest.File)}) took {slowest.Took.TotalMilliseconds:0} "
                + $"ms of processor time; the process had {process.PeakWorkingSet64 >> 20} MiB at most."));
    }

    private static (IReadOnlyList<ReadOutcome> Outcomes, TimeSpan Took) Read(string name, byte[] damaged, ReaderOptions options)
    {
        var before = Environment.CpuUsage.TotalTime;
        var reading = Task.Run(() => Samples.Outcomes(name, damaged, options));
        while (!reading.Wait(Hang))
        {
            if (Environment.CpuUsage.TotalTime - before > Hang)
            {
                Kept(name, damaged, $"Not read after {Hang.TotalSeconds} s of processor time.");
            }
        }

        return (reading.Result, Environment.CpuUsage.TotalTime - before);
    }

    [Theory]
    [InlineData("story.json", "{\"id\\ud800\": \"a\", \"text\": \"A ferry sank.\"}")]
    [InlineData("story.html",
        "<!doctype html><script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\\ud800\": 1, \"author\": "
        + "{\"@id\": \"\\udc00\"}}</script><article><p>A ferry sank off Busan on Monday, the coast guard said.</p></article>")]
    [InlineData("story.md", "---\ntags: [a,date: 2023-09-12\ntags: [a, b]\n---\nA ferry sank.\n")]
    [InlineData("story.md", "A ferry sank.\n\n| a | b |\n|---|---|\n|`1 | 2 |\n")]
    [InlineData("b.bib", "@article{a, title = {Ferry}, abstract = {A ferry sank \\")]
    [InlineData("u16.txt", "?\u00040\u0004@\u0004>\u0004<\u0004 \0H\u00045\u0004;\u0004 \0?\u00040\u0004.\0\n")]
    public void What_mutations_found_stays_mended(string name, string content) =>
        Assert.DoesNotContain(Samples.Outcomes(name, content), outcome => outcome is EntryRejected { Rejection.Code.Name: "failed" });

    /// <summary>Says on the way to a failure which file it was.</summary>
    private static bool Kept(string name, byte[] damaged, string reason) =>
        throw new Xunit.Sdk.XunitException($"{reason}\nThe file is kept as {Keep(name, damaged)}.");

    private static string Keep(string name, byte[] damaged)
    {
        var path = Path.Combine(Path.GetTempPath(), $"damaged-{name}");
        File.WriteAllBytes(path, damaged);
        return path;
    }

    private static byte[] Mutated(byte[] original, Random random)
    {
        var bytes = new List<byte>(original);
        for (var i = random.Next(1, 6); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at));
                    break;
                case 2:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 200), bytes.Count - at)));
                    break;
                case 4:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                case 5:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 6:
                    bytes.InsertRange(at, Enumerable.Repeat(bytes[at], random.Next(1, 3000)));
                    break;
            }
        }

        return [.. bytes];
    }

    private static readonly string[] Pieces =
        ["<", ">", "&", "\"", "{", "[", "]", "}", "\0", "\uFEFF", "\uFFFF", "<![CDATA[", "<!--", "]]>", "--b", "\n\n", "From ",
            "99999999999", "-1", "\\ud800", "é", "<div>", "</", "%PDF-", "endobj", "obj", "stream",
            "Credit: ", "By ", "Most viewed\n", "\r"];

    private static byte[] Zip()
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var entry = zip.CreateEntry("a.txt").Open())
            {
                entry.Write("A ferry sank off Busan on Monday, the coast guard said."u8);
            }

            using var second = zip.CreateEntry("b/b.ndjson").Open();
            second.Write("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n"u8);
        }

        return bytes.ToArray();
    }

    private static byte[] Gzip()
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write("A ferry sank off Busan on Monday, the coast guard said."u8);
        }

        return bytes.ToArray();
    }
}
