using System.IO.Compression;
using System.Text;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Code pages of old systems, in texts and in the names of zip entries; and bytes that are broken.</summary>
public sealed class CharsetTests
{
    static CharsetTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private const string German =
        "Die Fähre ist am Montag vor Büsum gesunken, sagte die Küstenwache. Die Größe des Schiffs übertraf alle früheren.";
    private const string French =
        "Le traversier a coulé lundi près de l’île, a déclaré la garde côtière. « Personne n’a été retrouvé », a ajouté le préfet.";
    private const string Spanish =
        "El transbordador se hundió el lunes frente a la península, según la guardia costera. ¿Quién avisó a los pasajeros? Nadie, "
        + "dijo el señor Núñez.";
    private const string English = "The café’s owner said: “It was a déjà vu – we had seen this ferry before.”";

    [Theory]
    [InlineData("ibm850", German)]
    [InlineData("ibm850", Spanish)]
    [InlineData("macintosh", German)]
    [InlineData("macintosh", French)]
    [InlineData("macintosh", Spanish)]
    [InlineData("macintosh", English)]
    [InlineData("macintosh", "Eine Fähre ist am Dienstag vor Busan gesunken, teilte die Küstenwache mit.")]
    [InlineData("ibm850", "Eine Fähre ist am Dienstag vor Busan gesunken, teilte die Küstenwache mit.")]
    [InlineData("macintosh", "Un ferry a coulé mardi au large de Busan, ont annoncé les garde-côtes.")]
    [InlineData("ibm850", "Færgen sank tirsdag ud for Busan, oplyste kystvagten på øen.")]
    [InlineData("windows-1252", German)]
    [InlineData("windows-1252", French)]
    [InlineData("windows-1252", Spanish)]
    [InlineData("windows-1252", English)]
    public void A_western_text_is_read_in_the_code_page_that_it_was_written_in(string charset, string text) =>
        Assert.Equal(text, Samples.Article("story.txt", Encoding.GetEncoding(charset).GetBytes(text)).Text);

    [Fact]
    public void A_stray_byte_in_a_page_that_calls_itself_utf_8_is_replaced_and_said()
    {
        byte[] page = [.. "<!doctype html><html><head><meta charset=\"utf-8\"><title>Ferry</title></head><body><p>A fer"u8, 0xFF,
            .. "ry with forty people on board sank off Busan on Monday, the coast guard said.</p></body></html>"u8];
        var read = Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes("page.html", page)));

        Assert.StartsWith("A fer\uFFFDry with", read.Article.Text, StringComparison.Ordinal);
        Assert.Contains(read.Warnings, warning => warning.Contains("U+FFFD", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_calls_itself_utf_8_and_holds_an_accent_of_windows_is_read_as_that()
    {
        byte[] page = [.. "<!doctype html><html><head><meta charset=\"utf-8\"><title>Ferry</title></head><body><p>The caf"u8, 0xE9,
            .. " on the quay saw the ferry sink off Busan on Monday, the coast guard said.</p></body></html>"u8];

        Assert.StartsWith("The café on", Samples.Article("page.html", page).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "windows-1250",
        "Prom zatonął w poniedziałek u wybrzeży Gdańska, powiedziała straż przybrzeżna. Nikt nie został odnaleziony żywy, a łódź utknęła.")]
    [InlineData("windows-1251", "Паром затонул у берегов Пусана в понедельник, сообщила береговая охрана.")]
    public void Other_alphabets_are_not_mistaken_for_them(string charset, string text) =>
        Assert.Equal(text, Samples.Article("story.txt", Encoding.GetEncoding(charset).GetBytes(text)).Text);

    [Theory]
    [InlineData("macintosh")]
    [InlineData("x-mac-roman")]
    [InlineData("ibm850")]
    [InlineData("cp850")]
    public void A_page_may_declare_them(string declared)
    {
        var encoding = Encoding.GetEncoding(declared.Contains("mac", StringComparison.Ordinal) ? "macintosh" : "ibm850");
        var page =
            "<html><head><meta "
            + $"charset=\"{declared}\"></head><body><article><h1>Fähre</h1><p>{German}</p><p>{German}</p></article></body></html>";

        Assert.Contains("Küstenwache", Samples.Article("page.html", encoding.GetBytes(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_byte_of_a_page_costs_itself_alone_and_is_told()
    {
        var page = Encoding.UTF8.GetBytes(
            $"<html><head><meta charset=\"utf-8\"></head><body><article><h1>Fähre gesunken</h1><p>{German}</p><p>Das # Schiff war "
            + "alt, sagte die Küstenwache.</p></article></body></html>");
        page[Array.IndexOf(page, (byte)'#')] = 0xFF;
        var read = Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes("page.html", page)));

        Assert.Contains(German, read.Article.Text, StringComparison.Ordinal);
        Assert.Contains("Das \uFFFD Schiff", read.Article.Text, StringComparison.Ordinal);
        Assert.Contains("offset", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void One_bad_byte_of_a_page_in_ascii_costs_itself_alone()
    {
        var page = Encoding.UTF8.GetBytes(
            "<html><body><article><h1>Ferry sinks</h1><p>A ferry with forty people on board sank off Busan on Monday.</p><p>Divers "
            + "# searched the wreck.</p></article></body></html>");
        page[Array.IndexOf(page, (byte)'#')] = 0x81;

        Assert.Contains("searched the wreck", Samples.Article("page.html", page).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("story.txt", "Fähre gesunken\n\n{0}\n")]
    [InlineData("story.md", "# Fähre gesunken\n\n{0}\n")]
    [InlineData("story.json", "{{\"title\": \"Fähre gesunken\", \"text\": \"{0}\"}}")]
    [InlineData("story.ndjson", "{{\"title\": \"Fähre gesunken\", \"text\": \"{0}\"}}\n")]
    [InlineData("stories.json", "[{{\"title\": \"Fähre gesunken\", \"text\": \"{0}\"}}]")]
    [InlineData("stories.csv", "title,text\nFähre gesunken,\"{0}\"\n")]
    [InlineData("feed.xml", "<rss><channel><item><title>Fähre gesunken</title><description>{0}</description></item></channel></rss>")]
    public void One_bad_byte_of_any_text_costs_itself_alone_and_is_told(string name, string form)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Format(
            System.Globalization.CultureInfo.InvariantCulture, form,
            German.Replace("\n", " ", StringComparison.Ordinal) + " Das # Schiff war alt."));
        bytes[Array.IndexOf(bytes, (byte)'#', 2)] = 0xFF;
        var read = Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes(name, bytes)));

        Assert.Equal("Fähre gesunken", read.Article.Title);
        Assert.Contains("Das \uFFFD Schiff", read.Article.Text, StringComparison.Ordinal);
        Assert.Contains("offset", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("story.txt", "Ferry sinks\n\n{0}\n")]
    [InlineData("story.md", "# Ferry sinks\n\n{0}\n")]
    [InlineData("page.html", "<html><head><title>Ferry sinks</title></head><body><h1>Ferry sinks</h1><p>{0}</p></body></html>")]
    [InlineData("story.json", "{{\"title\": \"Ferry sinks\", \"text\": \"{0}\"}}")]
    [InlineData("story.ndjson", "{{\"title\": \"Ferry sinks\", \"text\": \"{0}\"}}\n")]
    [InlineData("stories.json", "[{{\"title\": \"Ferry sinks\", \"text\": \"{0}\"}}]")]
    [InlineData("stories.csv", "title,text\nFerry sinks,\"{0}\"\n")]
    [InlineData("feed.xml", "<rss><channel><item><title>Ferry sinks</title><description>{0}</description></item></channel></rss>")]
    [InlineData("records.ris", "TY  - NEWS\nTI  - Ferry sinks\nAB  - {0}\nER  - \n")]
    public void One_byte_of_value_0_costs_itself_alone_and_is_told(string name, string form)
    {
        const string Text = "A ferry with forty people on board sank off Busan on Monday.# Divers searched the wreck until nightfall.";
        var bytes = Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, Text));
        bytes[Array.IndexOf(bytes, (byte)'#', 2)] = 0;
        var read = Assert.IsType<ArticleRead>(Assert.Single(Samples.Outcomes(name, bytes)));

        Assert.Equal("Ferry sinks", read.Article.Title);
        Assert.Contains("Monday. Divers", read.Article.Text, StringComparison.Ordinal);
        Assert.Contains("null bytes", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_value_0_behind_a_text_are_no_part_of_it() => Assert.Equal(
        English, Samples.Article("story.txt", [.. Encoding.UTF8.GetBytes(English), .. new byte[5_000]]).Text);

    [Fact]
    public void One_byte_of_value_0_in_a_letter_does_not_part_it_from_its_story() => Assert.Equal(
        "A ferry sank off Busan on Monday.",
        Samples.Article("letter.eml", "From: b@post.example\nSubject: Ferry\n\nA ferry sank\0 off Busan on Monday.\n").Text);

    [Theory]
    [InlineData("utf-16", "Паром затонул у берегов Пусана в понедельник, сообщила береговая охрана.")]
    [InlineData("utf-16BE", "Το φέρι βυθίστηκε ανοιχτά του Πουσάν τη Δευτέρα, ανακοίνωσε η ακτοφυλακή.")]
    [InlineData("iso-2022-jp", "釜山沖で月曜日、連絡船が沈没したと海上保安庁が発表した。")]
    public void Wide_and_shifted_text_is_told_without_a_mark(string charset, string text) =>
        Assert.Equal(text, Samples.Article("story.txt", Encoding.GetEncoding(charset).GetBytes(text)).Text);

    [Theory]
    [InlineData("ibm850", "Fähre gesunken", "Küste/Größe", "Málaga")]
    [InlineData("cp866", "Паром затонул", "Береговая охрана", "Понедельник")]
    [InlineData("shift_jis", "連絡船が沈没", "海上保安庁の発表", "釜山沖の事故")]
    [InlineData("utf-8", "Fähre", "Паром", "連絡船")]
    public void Names_in_a_zip_are_read_in_the_code_page_of_the_packer(string charset, params string[] names)
    {
        var outcomes = Samples.Outcomes("pack.zip", Zip(Encoding.GetEncoding(charset), names));

        Assert.Equal(names.Select(name => $"pack.zip!/{name}.txt"), outcomes.Select(outcome => outcome.File));
        Assert.All(outcomes, outcome =>
            Assert.Equal("A ferry sank off Busan on Monday.", Assert.IsType<ArticleRead>(outcome).Article.Text));
    }

    /// <summary>A zip whose names carry no flag for UTF-8, as old packers wrote them.</summary>
    private static byte[] Zip(Encoding charset, string[] names)
    {
        // Names of as many bytes in ASCII are replaced where they stand: twice, in the entry's head and in the directory.
        var bytes = new MemoryStream();
        var given = names.Select(name => charset.GetBytes(name + ".txt")).ToArray();
        var ascii = given.Select(
            (name, number) => string.Create(name.Length, number, (letters, of) => letters.Fill((char)('A' + of)))).ToArray();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in ascii)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write("A ferry sank off Busan on Monday."u8);
            }
        }

        var packed = bytes.ToArray();
        for (var i = 0; i < names.Length; i++)
        {
            var placeholder = Encoding.ASCII.GetBytes(ascii[i]);
            for (var at = 0; (at = packed.AsSpan().IndexOf(placeholder)) >= 0;)
            {
                given[i].CopyTo(packed, at);
            }
        }

        return packed;
    }
}
