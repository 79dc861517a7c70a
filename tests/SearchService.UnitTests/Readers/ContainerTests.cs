using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using SearchService.Articles;
using SearchService.Readers;
using SearchService.Testing.Hostile;
using Xunit;

namespace SearchService.UnitTests.Readers;

public sealed class ContainerTests
{
    private static readonly (string, string)[] Files =
    [
        ("a/2023-09-12-one.txt", "The ferry left the harbour."),
        ("rest.ndjson", "{\"text\": \"Two.\"}\n{\"text\": \"Thr\n{\"text\": \"Four.\"}\n"),
        ("empty.txt", ""),
    ];

    private static readonly string[] Names = ["!/a/2023-09-12-one.txt", "!/rest.ndjson#1",
        "!/rest.ndjson#2", "!/rest.ndjson#3", "!/empty.txt"];

    private static byte[] Zip(params (string Name, string Text)[] files) =>
        Zip(files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text))).ToArray());

    private static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Tar(params (string Name, string Text)[] files)
    {
        var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                tar.WriteEntry(
                    new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Gzip(byte[] content)
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return bytes.ToArray();
    }

    private static byte[] Zstandard(byte[] content)
    {
        using var packer = new ZstdSharp.Compressor();
        return packer.Wrap(content).ToArray();
    }

    public static TheoryData<string, byte[]> Packed => new()
    {
        { "pack.zip", Zip(Files) },
        { "pack.tar", Tar(Files) },
        { "pack.tar.gz", Gzip(Tar(Files)) },
        { "pack.tgz", Gzip(Tar(Files)) },
        { "pack.tar.zst", Zstandard(Tar(Files)) },
        { "named-wrongly.txt", Zip(Files) },
    };

    [Theory, MemberData(nameof(Packed))]
    public void Every_entry_of_a_container_becomes_an_outcome_by_its_name(string name, byte[] content)
    {
        var outcomes = Samples.Outcomes(name, content);

        Assert.Equal(Names.Select(entry => name + entry), outcomes.Select(outcome => outcome.File));
        Assert.Equal(["The ferry left the harbour.", "Two.", "Four."], outcomes.OfType<ArticleRead>().Select(read => read.Article.Text));
        Assert.Equal("2023-09-12", Assert.IsType<ArticleRead>(outcomes[0]).Article.Published?.ToString());
        Assert.Equal(RejectionCode.Empty, Assert.IsType<EntryRejected>(outcomes[^1]).Rejection.Code);
    }

    [Theory]
    [InlineData("story.txt.gz")]
    [InlineData("story.txt.zst")]
    public void A_compressed_file_is_read_under_its_own_name(string name)
    {
        var text = "The ferry left the harbour."u8.ToArray();
        var outcome = Assert.Single(Samples.Outcomes(name, name.EndsWith(".gz", StringComparison.Ordinal) ? Gzip(text) : Zstandard(text)));

        Assert.Equal(name, outcome.File);
        Assert.Equal("The ferry left the harbour.", Assert.IsType<ArticleRead>(outcome).Article.Text);
    }

    [Fact]
    public void Containers_in_containers_are_read()
    {
        var outcomes = Samples.Outcomes("outer.zip", Zip(("inner.zip", Zip(("a.txt", "One.")))));

        Assert.Equal("outer.zip!/inner.zip!/a.txt", Assert.Single(outcomes).File);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../b.txt")]
    [InlineData("C:\\windows\\a.txt")]
    [InlineData("..\\..\\a.txt")]
    public void Entries_that_lead_out_of_the_container_are_refused_and_the_others_read(string name)
    {
        var outcomes = Samples.Outcomes("slip.zip", Zip((name, "Evil."), ("good.txt", "Good.")));

        Assert.Equal(RejectionCode.UnsafePath, Assert.IsType<EntryRejected>(outcomes[0]).Rejection.Code);
        Assert.Equal("Good.", Assert.IsType<ArticleRead>(outcomes[1]).Article.Text);
    }

    [Fact]
    public void Links_in_a_tar_are_not_followed()
    {
        var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, leaveOpen: true))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/passwd" });
        }

        Assert.Equal(RejectionCode.UnsafePath, Samples.Rejection("links.tar", bytes.ToArray()).Code);
    }

    [Fact]
    public void A_bomb_is_stopped_by_its_ratio()
    {
        var bomb = Gzip(Enumerable.Repeat((byte)'\n', 60_000_000).ToArray());

        Assert.Equal(RejectionCode.ContainerLimit, Samples.Rejection("bomb.ndjson.gz", bomb).Code);
        var outcomes = Samples.Outcomes(
            "bomb.zip", Zip(("first.txt", "One."u8.ToArray()),
                ("bomb.ndjson", Enumerable.Repeat((byte)'\n', 60_000_000).ToArray()), ("after.txt", "Two."u8.ToArray())));
        Assert.Equal(2, outcomes.Count);
        Assert.Equal(RejectionCode.ContainerLimit, Assert.IsType<EntryRejected>(outcomes[1]).Rejection.Code);
    }

    [Fact]
    public void Packing_too_deep_is_refused()
    {
        var content = Zip(("a.txt", "One."));
        for (var i = 0; i < 6; i++)
        {
            content = Zip(("x.zip", content));
        }

        Assert.Equal(RejectionCode.ContainerLimit, Samples.Rejection("deep.zip", content).Code);
    }

    [Fact]
    public void A_container_that_breaks_off_gives_what_came_before_and_says_so()
    {
        var whole = Gzip(
            Tar(("a.txt", "One."), ("b.txt", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Word {i * 7919 % 10007}. ")))));
        var outcomes = Samples.Outcomes("cut.tar.gz", whole[..(whole.Length / 2)]);

        Assert.Equal("One.", Assert.IsType<ArticleRead>(outcomes[0]).Article.Text);
        Assert.Contains(outcomes, outcome => outcome is EntryRejected { Rejection.Code.Name: "malformed" });
    }

    [Fact]
    public void What_systems_put_beside_files_is_passed_over() =>
        Assert.Single(Samples.Outcomes("mac.zip", Zip(("__MACOSX/._a.txt", "x"), (".DS_Store", "x"), ("a.txt", "One."))));

    [Fact]
    public void An_empty_container_says_so() =>
        Assert.Equal(RejectionCode.NoText, Samples.Rejection("none.zip", Zip(Array.Empty<(string, byte[])>())).Code);

    [Fact]
    public void An_entry_with_a_password_is_refused_by_name_and_says_what_to_do()
    {
        var content = Zip(("a.txt", "One."), ("b.txt", "Two."));
        LockFirstEntry(content);
        var outcomes = Samples.Outcomes("locked.zip", content);

        var locked = Assert.IsType<EntryRejected>(outcomes[0]);
        Assert.Equal(("locked.zip!/a.txt", RejectionCode.Encrypted), (locked.File, locked.Rejection.Code));
        Assert.Contains("without one", locked.Rejection.Reason, StringComparison.Ordinal);
        Assert.Equal("Two.", Assert.IsType<ArticleRead>(outcomes[1]).Article.Text);
    }

    /// <summary>Sets bit 0 of the general purpose flags (APPNOTE 4.4.4) in the first local and the first central header.</summary>
    private static void LockFirstEntry(Span<byte> zip)
    {
        zip[6] |= 1;
        zip[zip.IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    [InlineData(1)]
    public void A_gzip_that_is_cut_off_is_rejected_and_says_how_far_it_was_read(double share)
    {
        var story = string.Join("\n\n", Enumerable.Range(0, 3_000).Select(number => $"Ferry {number * 7919 % 104729} sank off Busan."));
        var whole = HostileBytes.Gzipped(HostileBytes.Of(story));
        var cut = whole[..Math.Min((int)(whole.Length * share), whole.Length - 3)];

        Assert.EndsWith(story[^1_000..], Samples.Article("story.txt.gz", whole).Text, StringComparison.Ordinal);
        var rejection = Samples.Rejection("story.txt.gz", cut);
        Assert.Equal(RejectionCode.Malformed, rejection.Code);
        Assert.Contains("could be read up to byte", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_members_behind_each_other_and_bytes_behind_the_last_are_as_ever()
    {
        byte[] two = [.. HostileBytes.Gzipped("A ferry sank. "u8.ToArray()), .. HostileBytes.Gzipped("Nobody was found."u8.ToArray())];

        Assert.Equal("A ferry sank. Nobody was found.", Samples.Article("story.txt.gz", two).Text);
        Assert.Equal("A ferry sank. Nobody was found.", Samples.Article("story.txt.gz", [.. two, .. new byte[600]]).Text);
    }

    [Fact]
    public void Of_a_gzip_of_lines_that_is_cut_off_the_lines_before_are_read()
    {
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"{{\"text\":\"Ferry {number * 7919 % 104729} sank.\"}}\n"));
        var whole = HostileBytes.Gzipped(HostileBytes.Of(lines));
        var outcomes = Samples.Outcomes("rest.ndjson.gz", whole[..(whole.Length / 2)]);

        Assert.True(outcomes.Count(outcome => outcome is ArticleRead) > 5_000);
        Assert.Equal(RejectionCode.Malformed, Assert.IsType<EntryRejected>(outcomes[^1]).Rejection.Code);
    }
}
