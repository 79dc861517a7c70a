using System.IO.Compression;
using System.Text;
using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

public sealed class TableTests
{
    [Fact]
    public void A_row_of_a_table_is_an_article_by_the_names_of_its_columns()
    {
        var outcomes = Samples.File("exports/a.csv");

        Assert.Equal(["exports/a.csv#2", "exports/a.csv#3", "exports/a.csv#4"], outcomes.OfType<ArticleRead>().Select(read => read.File));
        var first = outcomes.OfType<ArticleRead>().First().Article;
        Assert.Equal("Ferry sinks", first.Title);
        Assert.Equal("A ferry sank off Busan, the coast guard said.\n\nForty are missing.", first.Text);
        Assert.Equal(["Ann Lee", "Bo Chen"], first.Authors);
        Assert.Equal("2023-09-12", first.Published?.ToString());
        Assert.Equal("https://post.example/a", first.Url);
        Assert.Equal("12", first.Extra["wordcount"].GetString());
        Assert.Equal(["Ann Lee", "Bo Chen"], outcomes.OfType<ArticleRead>().ElementAt(1).Article.Authors);
    }

    [Fact]
    public void A_row_with_more_cells_than_columns_is_rejected_and_not_garbled()
    {
        var rejected = Assert.Single(Samples.File("exports/a.csv").OfType<EntryRejected>());

        Assert.Equal("exports/a.csv#5", rejected.File);
        Assert.Contains("8 cells", rejected.Rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_semicolons_and_the_charset_of_a_spreadsheet_program_are_read()
    {
        var article = Samples.ArticleOf("exports/excel.csv");

        Assert.Equal("Fähre sinkt", article.Title);
        Assert.Equal("Eine Fähre sank; niemand starb.", article.Text);
        Assert.Equal("2023-09-12", article.Published?.ToString());
        Assert.Equal(["Anna Lee"], article.Authors);
    }

    [Fact]
    public void Quotes_in_a_dump_with_tabs_are_letters() =>
        Assert.Equal(["A ferry \"sank today.", "It's \"windy."],
            Samples.File("exports/b.tsv").OfType<ArticleRead>().Select(read => read.Article.Text));

    [Fact]
    public void A_quote_that_is_never_closed_is_named_with_the_lines_that_it_swallows()
    {
        var outcomes = Samples.File("exports/broken.csv");

        Assert.Equal("exports/broken.csv#2", Assert.Single(outcomes.OfType<ArticleRead>()).File);
        Assert.Contains("lines up to 4", Assert.Single(outcomes.OfType<EntryRejected>()).Rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_something_else_is_rejected_with_its_columns()
    {
        var rejection = Assert.IsType<EntryRejected>(Assert.Single(Samples.File("exports/none.csv"))).Rejection;

        Assert.Equal(RejectionCode.NoText, rejection.Code);
        Assert.Contains("name, age", rejection.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_is_told_by_its_first_row_whatever_its_name() =>
        Assert.Equal("A ferry sank", Samples.ArticleOf("exports/semi.txt").Text);

    [Fact]
    public void A_text_with_commas_is_no_table() =>
        Assert.Contains(
            "ferry", Samples.Article(
                "story.txt", "Text, title, date: three words of a ferry's log.\n\nThe ferry left, late, with forty on board.\n").Text,
            StringComparison.Ordinal);

    [Fact]
    public void The_day_of_a_tables_name_is_not_its_articles_day() =>
        Assert.Null(Samples.Article("2023-09-12-export.csv", "title,text\nFerry,A ferry sank.\n").Published);

    [Fact]
    public void A_long_table_is_read_row_by_row()
    {
        using var rows = new RepeatedRows("title,text\n"u8.ToArray(), "Ferry,A ferry sank off Busan on Monday.\n"u8.ToArray(), 300_000);

        var count = 0;
        foreach (var _ in new ArticleReader(new ReaderOptions()).Read("long.csv", rows))
        {
            if (++count == 1)
            {
                // Twelve million bytes are there; nothing is read far ahead of the row that is asked for.
                Assert.InRange(rows.BytesRead, 1, 1 << 20);
            }
        }

        Assert.Equal(300_000, count);
    }

    [Fact]
    public void Each_row_of_each_sheet_with_a_text_is_an_article()
    {
        var outcomes = Samples.Outcomes(
            "book.xlsx",
            Workbook(("Stories",
                [["Export of 12 September"], [], ["Title", "Text", "Published"], ["Ferry", "A ferry sank.", "45181"], ["", "", ""],
                    ["Storm", "The port was closed.", "2023-09-13"]]), ("Notes", [["a", "b"]]),
                ("More", [["headline", "body"], ["Fog", "Nobody saw it."]])));

        Assert.Equal(["book.xlsx#4", "book.xlsx#6", "book.xlsx!/More#2"], outcomes.Select(outcome => outcome.File));
        Assert.Equal(["A ferry sank.", "The port was closed.", "Nobody saw it."],
            outcomes.OfType<ArticleRead>().Select(read => read.Article.Text));
        Assert.Equal("2023-09-13", ((ArticleRead)outcomes[1]).Article.Published?.ToString());
    }

    [Theory]
    [InlineData("45181", "2023-09-12")]
    [InlineData("45181.3541666667", "2023-09-12T08:30:00Z")]
    [InlineData("45181,3541666667", "2023-09-12T08:30:00Z")]
    [InlineData("2023", "2023")]
    [InlineData("20230912", "2023-09-12")]
    public void A_day_that_a_spreadsheet_counts_is_that_day(string cell, string day) => Assert.Equal(
        day,
        Samples.Article("a.csv", $"title;text;published\nFerry;A ferry sank off Busan.;{cell}\n").Published?.ToString());

    [Fact]
    public void Cells_that_are_merged_over_rows_count_for_each_of_them_but_a_text_for_one()
    {
        var book = Workbook(("Stories",
            [["Title", "Source", "Text"], ["Ferry", "The Harbour Post", "A ferry sank."], ["Storm", "", "The port was closed."], ["", "", ""],
                ["Fog", "", "Nobody saw it."], ["Tide", "", ""]]));
        var outcomes = Samples.Outcomes("book.xlsx", Merged(book, "B2:B4", "C5:C6"));

        Assert.Equal(["The Harbour Post", "The Harbour Post", null], outcomes.OfType<ArticleRead>().Select(read => read.Article.Source));
        Assert.Equal(["A ferry sank.", "The port was closed.", "Nobody saw it."],
            outcomes.OfType<ArticleRead>().Select(read => read.Article.Text));
        Assert.Equal("book.xlsx#6", Assert.Single(outcomes.OfType<EntryRejected>()).File);
    }

    /// <summary>The workbook with cells of its first sheet merged, and its empty cells left out, as programs write it.</summary>
    private static byte[] Merged(byte[] book, params string[] ranges)
    {
        var bytes = new MemoryStream();
        bytes.Write(book);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string sheet;
            using (var reader = new StreamReader(entry.Open()))
            {
                sheet = reader.ReadToEnd();
            }

            entry.Delete();
            sheet = System.Text.RegularExpressions.Regex.Replace(sheet, "<c [^>]*><is><t></t></is></c>", "").Replace(
                "</sheetData>",
                $"</sheetData><mergeCells>{string.Concat(ranges.Select(range => $"<mergeCell ref=\"{range}\"/>"))}</mergeCells>",
                StringComparison.Ordinal);
            using var changed = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            changed.Write(Encoding.UTF8.GetBytes(sheet));
        }

        return bytes.ToArray();
    }

    [Fact]
    public void A_workbook_that_unpacks_to_too_much_is_rejected()
    {
        var rejection = Samples.Rejection("bomb.xlsx", Workbook(("A", [["text"], [new string('x', 40 << 20)]])));

        Assert.Contains(rejection.Code, (RejectionCode[])[RejectionCode.TooLarge, RejectionCode.ContainerLimit]);
    }

    /// <summary>A workbook with texts written into their cells.</summary>
    internal static byte[] Workbook(params (string Name, string[][] Rows)[] sheets)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string name, string content)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content));
            }

            var numbers = Enumerable.Range(1, sheets.Length).ToList();
            Add("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>" + string.Concat(numbers.Select(n => $"<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>");
            Add("_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                + "Target=\"xl/workbook.xml\"/></Relationships>");
            Add("xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + string.Concat(numbers.Select(n => $"<sheet name=\"{sheets[n - 1].Name}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"))
                + "</sheets></workbook>");
            Add("xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + string.Concat(numbers.Select(n =>
                $"<Relationship Id=\"rId{n}\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" "
                + $"Target=\"worksheets/sheet{n}.xml\"/>")) + "</Relationships>");
            foreach (var n in numbers)
            {
                Add($"xl/worksheets/sheet{n}.xml",
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    + string.Concat(
                        sheets[n - 1].Rows.Select(
                            (row, at) => $"<row r=\"{at + 1}\">"
                            + string.Concat(
                                row.Select(
                                    (cell, column) =>
                                    $"<c r=\"{(char)('A' + column)}{at + 1}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>")) + "</row>"))
                    + "</sheetData></worksheet>");
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A head, and a row again and again, made while it is read.</summary>
    private sealed class RepeatedRows(byte[] head, byte[] row, int times) : Stream
    {
        private readonly long _length = head.Length + ((long)row.Length * times);
        private long _at;

        public long BytesRead => _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var take = (int)Math.Min(count, _length - _at);
            for (var i = 0; i < take; i++, _at++)
            {
                buffer[offset + i] = _at < head.Length ? head[_at] : row[(_at - head.Length) % row.Length];
            }

            return take;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>A binary workbook of the format of 1997 (BIFF8), made of rows of our own.</summary>
    [Fact]
    public void A_binary_workbook_gives_an_article_for_each_row_below_its_header()
    {
        var articles = Samples.File("exports/book.xls").Select(outcome => Assert.IsType<ArticleRead>(outcome).Article).ToList();

        Assert.Equal(["Ferry sinks", "Fähre fährt wieder"], articles.Select(article => article.Title));
        Assert.Equal(["2023-09-12", "2023-09-15"], articles.Select(article => article.Published?.ToString()));
        Assert.Equal(["The Harbour Post", "Hafenpost"], articles.Select(article => article.Source));
        Assert.Equal("Die Fähre fährt seit Freitag wieder nach Ulsan, sagte die Behörde.", articles[1].Text);
    }

    [Fact]
    public void A_key_in_a_column_that_is_called_article_is_no_text() => Assert.Equal("A ferry sank off Busan.",
        Samples.Article("corpus.csv", "article,headline,description\nA-17,Ferry sinks,A ferry sank off Busan.\n").Text);

    [Fact]
    public void A_column_that_is_called_article_holds_the_text()
    {
        var article = Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes("corpus.csv",
            ",article_id,headline,article,author_name,date_time\n0,17,Ferry sinks,\"A ferry sank off Busan.\",['Ann Lee'],2023-09-12 08:30:00\n"))).Article;

        Assert.Equal(("Ferry sinks", "A ferry sank off Busan."), (article.Title, article.Text));
        Assert.Equal("2023-09-12T08:30:00Z", article.Published?.ToString());
    }
}
