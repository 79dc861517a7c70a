using System.IO.Compression;
using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Files of Office before 2007: documents of Word and messages of Outlook.</summary>
public sealed class OldOfficeTests
{
    private const int Subject = 0x0037;
    private const int Sender = 0x0C1A;
    private const int Body = 0x1000;
    private const int Html = 0x1013;
    private const int RichText = 0x1009;

    private static readonly DateTimeOffset Sent = new(2023, 9, 12, 8, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_document_of_word_gives_headline_writer_day_and_paragraphs()
    {
        var outcome = Assert.Single(Samples.File("exports/story.doc"));

        var article = Assert.IsType<ArticleRead>(outcome).Article;
        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12", article.Published?.ToString());
        Assert.Equal(
            [
                "SEOUL (Reuters) - A ferry with forty people on board sank off Busan on Monday night, the coast guard said.",
                "“Nobody was in the cabins,” Captain Lee Min-ho told reporters, and named the Паромщики of the port.",
                "Monday 12", "Tuesday 40", "The ship was built in 1987.",
            ],
            article.Text.Split("\n\n"));
    }

    [Fact]
    public void A_document_with_a_password_is_rejected_as_locked()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Samples.Folder, "exports", "story.doc"));
        var head = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xEC, 0xA5]);
        bytes[head + 0x0B] |= 1;

        Assert.Equal(RejectionCode.Encrypted, Samples.Rejection("story.doc", bytes).Code);
    }

    [Fact]
    public void A_document_that_breaks_off_is_rejected_or_read_as_far_as_it_goes()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Samples.Folder, "exports", "story.doc"));
        for (var length = 8; length < bytes.Length; length += 61)
        {
            var outcome = Assert.Single(Samples.Outcomes("story.doc", bytes[..length]));
            Assert.False(outcome is EntryRejected { Rejection.Code.Name: "failed" }, $"{length}");
        }
    }

    [Fact]
    public void A_message_gives_subject_sender_day_and_text_and_what_is_attached()
    {
        var outcomes = Samples.Outcomes("letter.msg", CompoundFiles.Message(
            new Dictionary<int, object>
            {
                [Subject] = "Ferry sinks off Busan",
                [Sender] = "Ann Lee",
                [Body] = "A ferry with forty people on board sank off Busan.\r\n\r\nNobody was in the cabins.\r\n",
            },
            Sent, ("story.txt", "The harbour was closed for a week because of the ice."u8.ToArray())));

        var article = Assert.IsType<ArticleRead>(outcomes[0]).Article;
        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal("A ferry with forty people on board sank off Busan.\n\nNobody was in the cabins.", article.Text);
        Assert.Equal("2023-09-12T08:30:00Z", article.Published?.ToString());
        Assert.Equal("letter.msg!/story.txt", outcomes[1].File);
        Assert.Contains("closed for a week", Assert.IsType<ArticleRead>(outcomes[1]).Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_a_day_has_none()
    {
        var article = Samples.Article("letter.msg", CompoundFiles.Message(new Dictionary<int, object>
        {
            [Html] = "<html><body><p>A ferry with <b>forty</b> people sank.</p></body></html>"u8.ToArray(),
        }));

        Assert.Null(article.Published);
        Assert.Equal("A ferry with forty people sank.", article.Text);
    }

    /// <summary>The compressed text is the first example of MS-OXRTFCP, section 4.</summary>
    [Fact]
    public void Text_that_is_kept_as_compressed_rtf_alone_is_read()
    {
        byte[] compressed =
        [
            0x2d, 0x00, 0x00, 0x00, 0x2b, 0x00, 0x00, 0x00, 0x4c, 0x5a, 0x46, 0x75, 0xf1, 0xc5, 0xc7, 0xa7, 0x03, 0x00, 0x0a, 0x00,
            0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20, 0x68, 0x65, 0x6c, 0x09, 0x00, 0x20, 0x62, 0x77,
            0x05, 0xb0, 0x6c, 0x64, 0x7d, 0x0a, 0x80, 0x0f, 0xa0,
        ];

        var message = CompoundFiles.Message(new Dictionary<int, object> { [RichText] = compressed });

        Assert.Equal("hello world", Samples.Article("a.msg", message).Text);
    }

    [Fact]
    public void An_old_office_file_of_another_program_is_rejected_with_what_to_do() => Assert.Contains(
        "save it as",
        Samples.Rejection("talk.ppt", CompoundFiles.Write([("PowerPoint Document", new byte[600])])).Reason,
        StringComparison.Ordinal);

    [Fact]
    public void A_message_that_apple_mail_keeps_is_read_without_its_length_and_its_list()
    {
        const string Message = "From: Post <a@b.example>\nSubject: Ferry sinks\nMIME-Version: 1.0\n\nA ferry sank off Busan.\n";

        var article = Samples.Article(
            "1.emlx", $"{Message.Length}\n{Message}<?xml version=\"1.0\"?><plist version=\"1.0\"><dict><key>flags</key></dict></plist>\n");

        Assert.Equal("Ferry sinks", article.Title);
        Assert.Equal("A ferry sank off Busan.", article.Text);
    }

    [Theory]
    [InlineData("talk.pptx", "[Content_Types].xml|ppt/presentation.xml", "presentation")]
    [InlineData("story.pages", "Index/Document.iwa|preview.jpg", "Pages")]
    public void A_package_whose_parts_nobody_reads_is_rejected_once_and_by_its_kind(string name, string parts, string kind)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts.Split('|'))
            {
                using var content = zip.CreateEntry(part).Open();
                content.Write("<x/>"u8);
            }
        }

        Assert.Contains(kind, Samples.Rejection(name, bytes.ToArray()).Reason, StringComparison.Ordinal);
    }
}
