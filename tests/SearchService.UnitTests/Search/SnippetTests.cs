using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class SnippetTests
{
    [Theory]
    [InlineData("launch", "<mark>Launches</mark> of a missile. A missile <mark>launch</mark> near Málaga, said Kim&#39;s aide.")]
    [InlineData("\"missile launch\"", "Launches of a missile. A <mark>missile launch</mark> near Málaga, said Kim&#39;s aide.")]
    [InlineData("miss*", "Launches of a <mark>missile</mark>. A <mark>missile</mark> launch near Málaga, said Kim&#39;s aide.")]
    [InlineData("missle~1", "Launches of a <mark>missile</mark>. A <mark>missile</mark> launch near Málaga, said Kim&#39;s aide.")]
    [InlineData("malaga", "Launches of a missile. A missile launch near <mark>Málaga</mark>, said Kim&#39;s aide.")]
    [InlineData("kim", "Launches of a missile. A missile launch near Málaga, said <mark>Kim</mark>&#39;s aide.")]
    [InlineData("person:\"Kim Jong-un\"", "Launches of a missile. A missile launch near Málaga, said <mark>Kim</mark>&#39;s aide.")]
    [InlineData(
        "\"launch málaga\"~1", "Launches of a missile. A missile <mark>launch</mark> near <mark>Málaga</mark>, said Kim&#39;s aide.")]
    [InlineData("missile -ferry", "Launches of a <mark>missile</mark>. A <mark>missile</mark> launch near Málaga, said Kim&#39;s aide.")]
    [InlineData("*", "Launches of a missile. A missile launch near Málaga, said Kim&#39;s aide.")]
    public void Marks_are_exactly_what_matched(string query, string snippet)
    {
        using var index = SampleIndex.With(
            new Story("a").Text("Launches of a missile. A missile launch near Málaga, said Kim's aide.").Person("Kim Jong-un", "Kim"));

        Assert.Equal([snippet], index.Search(query).Hits[0].Snippets);
    }

    [Theory]
    [InlineData("person:Aangstroem")]
    [InlineData("person:\"Goeran Aangstroem\"")]
    [InlineData("person:aang*")]
    [InlineData("person:Angstrom")]
    public void A_name_is_marked_in_each_spelling_that_finds_it(string query)
    {
        using var index = SampleIndex.With(new Story("a").Text("Then Göran Ångström left.").Person("Göran Ångström"));

        Assert.Equal(["Then <mark>Göran Ångström</mark> left."], Assert.Single(index.Search(query).Hits).Snippets);
    }

    [Fact]
    public void Snippets_are_safe_in_HTML()
    {
        using var index = SampleIndex.With(new Story("a").Title("<b>Ferry</b>").Text("A <script>alert(\"ferry\")</script> & more."));

        var hit = index.Search("ferry").Hits[0];

        Assert.Equal(["A &lt;script&gt;alert(&quot;<mark>ferry</mark>&quot;)&lt;/script&gt; &amp; more."], hit.Snippets);
        Assert.Equal("&lt;b&gt;<mark>Ferry</mark>&lt;/b&gt;", hit.MarkedTitle);
    }

    [Fact]
    public void The_best_passage_comes_first()
    {
        var filler = string.Concat(Enumerable.Repeat(
            "Nothing else of any note happened on that long and quiet day by the sea, as everybody later agreed. ", 5));
        using var index = SampleIndex.With(
            new Story("a").Text($"The harbour was calm. {filler}\n\nThe ferry reached the harbour of Vladivostok. {filler}")
                .Caption("A ferry at sea"),
            new Story("b").Text("The harbour."));

        var snippets = index.Search("ferry harbour Vladivostok").Hits[0].Snippets;

        Assert.StartsWith("… The <mark>ferry</mark> reached the <mark>harbour</mark> of <mark>Vladivostok</mark>.", snippets[0]);
        Assert.Equal(3, snippets.Count);
        Assert.Contains("A <mark>ferry</mark> at sea", snippets);
        Assert.All(snippets, snippet => Assert.InRange(snippet.Length, 1, 400));
    }

    [Fact]
    public void A_sentence_without_end_is_cut_between_words()
    {
        using var index = SampleIndex.With(
            new Story("a")
            .Text(string.Join(' ', Enumerable.Repeat("endless", 400)) + " ferry " + string.Join(' ', Enumerable.Repeat("endless", 400))));

        var snippet = Assert.Single(index.Search("ferry").Hits[0].Snippets);

        Assert.Contains("endless <mark>ferry</mark> endless", snippet);
        Assert.InRange(snippet.Length, 200, 320);
        Assert.StartsWith("… endless", snippet);
        Assert.EndsWith("endless …", snippet);
    }

    [Fact]
    public void A_hit_lists_all_that_was_found_in_it()
    {
        using var index = SampleIndex.With(
            new Story("a").Text("Ann Lee met Bo Ek in Oslo.").Source("Echo").Author("Cy Day").Published("2023-09")
            .Person("Ann Lee").Person("Bo Ek").Place("Oslo", "NO").Speaks("2019"));

        var hit = index.Search("oslo").Hits[0];

        Assert.Equal(("Echo", "2023-09"), (hit.Source, hit.Published?.ToString()));
        Assert.Equal(["Cy Day"], hit.Authors);
        Assert.Equal(["Ann Lee", "Bo Ek"], hit.People);
        Assert.Equal(["Oslo"], hit.Places);
        Assert.Equal(["2019"], hit.Dates);
        Assert.True(hit.Score > 0);
    }

    [Fact]
    public void An_article_is_found_by_its_id()
    {
        using var index = SampleIndex.With(new Story("a").Text("Ann Lee.").Person("Ann Lee"));

        Assert.Equal("Ann Lee.", index.Searcher.Find(new ArticleId("a"))?.Article.Text);
        Assert.Equal("/archive", index.Searcher.Find(new ArticleId("a"))?.Folder);
        Assert.Null(index.Searcher.Find(new ArticleId("b")));
    }
}
