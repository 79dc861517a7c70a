using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>
/// What pages say beside a story in some thirty languages is no story: <c>samples/page-lines.tsv</c> has for each a button, "read also",
/// the heading of other stories, an appeal, the credit of a picture, a source, tags, "print", a number of comments and another heading.
/// </summary>
public sealed class PageWordsTests
{
    private const int Share = 1, Also = 2, Related = 3, Subscribe = 4, Photo = 5, Source = 6, Tags = 7, Print = 8, Comments = 9, Most = 10;

    public static TheoryData<string> Languages() => [.. Rows.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_text_keeps_the_story_alone(string language)
    {
        var (row, story) = (Rows[language], Stories[language == "no" ? "nb" : language]);
        var article = Samples.Text(
            $"2023\n{row[Share]}\n{row[Print]}\n\n{story}\n\n{row[Photo]}\n\n{story} {story}\n\n{row[Also]}\n\n{story} {story} {story}\n\n"
            + $"{row[Source]}\n{row[Tags]}\n{row[Comments]}\n{row[Subscribe]}\n{row[Related]}\n{row[Most]}\n");
        Assert.Equal($"{story}\n\n{story} {story}\n\n{story} {story} {story}", article.Text);
        Assert.Equal(row[Source].Split(':', '：')[1].Trim(), article.Source ?? article.Agency);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_page_keeps_the_story_alone(string language)
    {
        var (row, story) = (Rows[language], Stories[language == "no" ? "nb" : language]);
        var list = "<ul><li><a href='/1'>2021</a></li><li><a href='/2'>2022</a></li></ul>";
        var article = Samples.Article(
            "page.html",
            $"<!doctype html><html lang={language}><body><h1>Harbour 2023</h1><div><p>{row[Share]}</p><p>{row[Print]}</p></div>"
            + $"<div><p>{story}</p><p>{row[Photo]}</p><p>{story} {story}</p><p>{row[Also]}</p><p>{story} {story} {story}</p>"
            + $"<p>{row[Source]}</p><p>{row[Tags]}</p><p>{row[Comments]}</p><p>{row[Subscribe]}</p>"
            + $"<h3>{row[Related]}</h3>{list}<h3>{row[Most]}</h3>{list}</div></body></html>");
        Assert.Equal($"{story}\n\n{story} {story}\n\n{story} {story} {story}", article.Text);
    }

    [Theory]
    [InlineData("pt", "Assinei o contrato em Lisboa na segunda-feira e voltei para casa sem falar com ninguém do porto nem da cidade.")]
    [InlineData("de", "Quelle der Weser ist der Zusammenfluss von Werra und Fulda bei Hann. Münden, so steht es auf dem Stein am Ufer.")]
    [InlineData("it", "Abbonati in calo: il giornale del porto ha perso un lettore su dieci e cerca un nuovo editore per la primavera.")]
    public void Sentences_with_such_words_stay(string language, string sentence)
    {
        var story = Stories[language];
        var article = Samples.Text($"2023\n\n{story} {story}\n\n{sentence}\n\n{story} {story}\n");
        Assert.Contains(sentence, article.Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, string[]> Rows { get; } = File
        .ReadLines(Path.Combine(Samples.Folder, "page-lines.tsv")).Select(line => line.Split('\t')).ToDictionary(row => row[0]);

    private static Dictionary<string, string> Stories { get; } = File
        .ReadLines(Path.Combine(Samples.Folder, "..", "..", "Entities", "Places", "samples", "sentences.tsv"))
        .Select(line => line.Split('\t')).ToDictionary(row => row[0], row => row[1]);
}
