using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>The line that names the writers, as papers of some fifty languages print it: <c>samples/bylines.tsv</c>.</summary>
public sealed class BylineTests
{
    private const string Story =
        "The harbour council met again on the quay and talked for a long time about the price of ice and of fish in the town.";

    public static TheoryData<string, string, string> Lines()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in File.ReadLines(Path.Combine(Samples.Folder, "bylines.tsv")).Select(line => line.Split('\t')))
        {
            data.Add(row[0], row[1], row[2]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_byline_below_the_headline_of_a_page_names_the_writers(string language, string line, string names) =>
        Assert.Equal(names, string.Join(';', Page(language, $"<p>{line}</p><p>12.09.2023</p>").Authors));

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_byline_of_a_text_names_the_writers_and_is_no_story(string language, string line, string names)
    {
        if (language is "ca" or "ms" or "sq" or "sw" or "tl" && !line.Contains(':', StringComparison.Ordinal))
        {
            // A given name elsewhere, and texts of these languages are not told by their letters.
            return;
        }

        var story = Sentences.GetValueOrDefault(language, Story);
        var article = Samples.Text($"2023\n{line}\n\n{story}\n\n{story} {story}\n\n{story} {story} {story}\n");
        Assert.Equal(names, string.Join(';', article.Authors));
        Assert.StartsWith(story, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("By Oleh Kovalenko", "Oleh Kovalenko")]
    [InlineData("Nga Pham", "Nga Pham")]
    [InlineData("Per Olof Lind", "Per Olof Lind")]
    public void A_given_name_is_no_word_of_another_language(string line, string names) =>
        Assert.Equal(names, string.Join(';', Page("en", $"<p class=author>{line}</p><p>12 September 2023</p>").Authors));

    [Fact]
    public void A_place_behind_the_writers_is_no_writer() => Assert.Equal(
        ["Ann Lee", "Bo Chen"],
        Samples.Article("a.json", """{"title":"Harbour","text":"Ice.","author":"By Ann Lee and Bo Chen, Berlin"}""").Authors);

    private static Dictionary<string, string> Sentences { get; } = File
        .ReadLines(Path.Combine(Samples.Folder, "..", "..", "Entities", "Places", "samples", "sentences.tsv"))
        .Select(line => line.Split('\t')).ToDictionary(row => row[0], row => row[1]);

    private static Article Page(string language, string below) => Samples.Article(
        "page.html",
        $"<!doctype html><html lang='{language}'><body><main><h1>Harbour story</h1>{below}"
            + $"<article><p>{Story}</p><p>{Story} {Story}</p><p>{Story} {Story} {Story}</p></article></main>");
}
