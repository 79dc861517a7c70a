using System.Text;
using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

public sealed class BadInputTests
{
    public static TheoryData<string> Names =>
        ["a.txt", "a.md", "a.html", "a.json", "a.ndjson", "a", "a.pdf", "a.docx", "a.eml", "a.mbox", "a.xml", "a.rss",
            "a.zip", "a.gz", "a.tar", "a.tgz", "a.zst"];

    [Theory, MemberData(nameof(Names))]
    public void An_empty_file_is_rejected(string name)
    {
        Assert.Equal(RejectionCode.Empty, Samples.Rejection(name, "").Code);
        Assert.Equal(RejectionCode.Empty, Samples.Rejection(name, " \n\t\r\n").Code);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_binary_file_is_rejected_whatever_its_name(string name)
    {
        byte[] picture = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. Enumerable.Range(0, 2000).Select(i => (byte)(i * 7))];
        byte[] noise = [.. Enumerable.Range(0, 2000).Select(i => (byte)((i * 2654435761) >> 13))];

        Assert.Contains(Samples.Rejection(name, picture).Code, (RejectionCode[])[RejectionCode.Binary, RejectionCode.Malformed]);
        Assert.Contains(Samples.Rejection(name, noise).Code, (RejectionCode[])[RejectionCode.Binary, RejectionCode.Malformed]);
    }

    [Theory]
    [InlineData("windows-1252", "Le café de l’été – déjà vu à Paris, où l’on naît. Les élèves étaient prêts.")]
    [InlineData("koi8-r", "Владивосток встретил паром в полдень. Причал был пуст, и никто не вышел на берег.")]
    [InlineData("windows-1251", "Владивосток встретил паром в полдень. Причал был пуст, и никто не вышел на берег.")]
    [InlineData("shift_jis", "船は正午に港を出た。港には誰もいなかった。船長は空を見上げた。")]
    [InlineData("utf-16", "The ferry left Владивосток at noon.")]
    [InlineData("utf-16BE", "The ferry left Владивосток at noon.")]
    [InlineData("utf-8", "The ferry left Владивосток at noon.")]
    [InlineData("gb18030", "渡轮在中午离开了港口。港口空无一人。船长抬头望着天空，没有说话。")]
    public void Text_in_many_charsets_is_decoded(string charset, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(charset);

        Assert.Equal(text, Samples.Article("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]).Text);
    }

    [Fact]
    public void Text_that_fits_no_charset_is_rejected_and_the_byte_named()
    {
        // Half of its sequences are broken: which is meant cannot be told.
        var damaged = Encoding.UTF8.GetBytes("Владивосток");
        for (var i = 1; i < damaged.Length; i += 4)
        {
            damaged[i] = 0xFF;
        }

        var rejection = Samples.Rejection("a.txt", damaged);

        Assert.Equal(RejectionCode.Encoding, rejection.Code);
        Assert.Contains("at offset 0", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_cut_within_its_last_character_is_read_up_to_it() =>
        Assert.Equal("Владивосток встретил пар", Samples.Article("a.txt", Encoding.UTF8.GetBytes("Владивосток встретил паром")[..^3]).Text);

    [Fact]
    public void A_file_that_is_gone_or_refused_is_unreadable()
    {
        var outcome = Assert.Single(new ArticleReader(new ReaderOptions()).Read(new SourceFile("/no/such/file.txt", "file.txt")));

        Assert.Equal(RejectionCode.Unreadable, Assert.IsType<EntryRejected>(outcome).Rejection.Code);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.html")]
    [InlineData("a.md")]
    [InlineData("a.json")]
    public void One_article_over_the_limit_is_rejected(string name)
    {
        var text = name == "a.json" ? "{\"text\": \"" + new string('x', 3000) + "\"}" : "<p>" + new string('x', 3000);

        Assert.Equal(RejectionCode.TooLarge, Samples.Rejection(name, text, new ReaderOptions { MaxTextBytes = 2000 }).Code);
    }

    [Theory]
    [InlineData("page.html", "<p>The ferry sailed again, they said.</p>", 60_000)]
    [InlineData("page.html", "<span>The ferry sailed.</span><br>", 30_000)]
    [InlineData("story.md", "A ![ferry](", 60_000)]
    public void What_a_parser_would_take_minutes_for_is_taken_as_it_stands(string name, string piece, int times) =>
        Assert.Contains("ferry", Samples.Article(name, string.Concat(Enumerable.Repeat(piece, times))).Text, StringComparison.Ordinal);

    [Fact]
    public void A_page_of_more_tags_than_any_article_has_is_rejected() =>
        Assert.Equal(RejectionCode.TooLarge,
            Samples.Rejection("page.html", "<!doctype html>" + string.Concat(Enumerable.Repeat("<b>a</b>", 120_000))).Code);
}
