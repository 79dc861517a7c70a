using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SearchService.Benchmarks.Compare;

/// <summary>
/// An archive of any size out of a fixed seed: articles of about 1.5 KB, whose sentences are frames of everyday news with words, names and
/// dates drawn anew. Words are as frequent as words are (Zipf). An article depends on its number alone, so that a small archive is the
/// beginning of a large one. Every 40th reprints an earlier one.
/// </summary>
internal static class NewsCorpus
{
    private const int Characters = 1_400;
    private const int ReprintEvery = 40;
    private const int ReprintBehind = 7;
    private const int FirstYear = 1995;
    private const int Years = 30;

    /// <summary>60 words that archives print below every article.</summary>
    public const string Notice =
        "This article is protected by copyright. It may be read by one person for private study and may not be printed again, sent on, "
        + "kept in another collection or changed without the written consent of the publisher. Names and figures were checked on the day "
        + "of issue and are not brought up to date. Letters to the editors are welcome.";

    /// <summary>The articles with the numbers from <paramref name="first"/> on.</summary>
    /// <param name="first">The number of the first; 0 or more.</param>
    /// <param name="count">How many.</param>
    /// <param name="withNotice">Whether each ends in <see cref="Notice"/>.</param>
    public static IEnumerable<MadeArticle> Articles(int first, int count, bool withNotice = false) =>
        Enumerable.Range(first, count).Select(number => Article(number, withNotice));

    /// <summary>Writes the first articles as NDJSON, one a line, as the service and the command line read them.</summary>
    public static void Write(Stream ndjson, int count, bool withNotice = false) => Write(ndjson, Articles(0, count, withNotice));

    /// <summary>Writes the first articles into a file, whose folder is made where it is not there.</summary>
    public static void WriteFile(string path, int count, bool withNotice = false)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var ndjson = new BufferedStream(File.Create(path), 1 << 20);
        Write(ndjson, count, withNotice);
    }

    public static void Write(Stream ndjson, IEnumerable<MadeArticle> articles)
    {
        using var json = new Utf8JsonWriter(ndjson);
        foreach (var article in articles)
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id);
            json.WriteString("title", article.Title);
            json.WriteString("text", article.Text);
            json.WriteString("published", article.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("source", article.Source);
            json.WriteString("language", "en");
            json.WriteEndObject();
            json.Flush();
            json.Reset();
            ndjson.WriteByte((byte)'\n');
        }
    }

    public static MadeArticle Article(int number, bool withNotice = false)
    {
        var random = RandomOf(number, 0);
        var published = new DateOnly(FirstYear, 1, 1).AddDays(random.Next(365 * Years));
        var names = new MadeNames([], []);
        var title = NewsSentences.Headline(random, names);
        var source = NewsSentences.Paper(random);
        var isReprint = number % ReprintEvery == ReprintEvery - 1;
        var text = Text(RandomOf(isReprint ? number - ReprintBehind : number, 1), names);
        return new MadeArticle(
            "n" + number.ToString(CultureInfo.InvariantCulture), title, withNotice ? text + "\n\n" + Notice : text, published, source,
            names);
    }

    /// <summary>Neighbouring seeds give numbers that resemble each other: they are scattered (Knuth, multiplicative hashing).</summary>
    private static Random RandomOf(int number, int part) => new((int)(unchecked((uint)(number * 2 + part) * 2654435761U) >> 1));

    private static string Text(Random random, MadeNames names)
    {
        var text = new StringBuilder(Characters + 256);
        for (var sentence = 1; text.Length < Characters; sentence++)
        {
            NewsSentences.Write(random, text, names);
            text.Append(sentence % 4 == 0 ? "\n\n" : " ");
        }

        return text.ToString().TrimEnd();
    }
}

/// <summary>An article of <see cref="NewsCorpus"/>.</summary>
internal readonly record struct MadeArticle(string Id, string Title, string Text, DateOnly Published, string Source, MadeNames Names);
