using System.Globalization;
using SearchService.Articles;
using SearchService.Queries;
using SearchService.UnitTests.Search;
using Xunit;

namespace SearchService.UnitTests.Engines;

/// <summary>Concordance, words over time and collocates.</summary>
public abstract class CloseReadingContract
{
    private static readonly Story[] Stories =
    [
        new Story("a").Title("Ferry late")
            .Text("The old ferry was late.\nAgain the new ferry waited for fog to lift.").Published("2020-03-01"),
        new Story("b").Title("Fog").Text("Dense fog stopped the ferry; a ferry's captain blamed dense fog.").Published("2021-05"),
        new Story("c").Title("Trams").Text("Trams ran on time. No boat did.").Published("2021-06-02"),
        new Story("d").Title("Undated").Text("A ferry sank, said Ann Lee.").Person("Ann Lee"),
    ];

    private protected abstract ISampleEngine With(params Story[] stories);

    [ContractFact]
    public void A_concordance_has_a_line_for_each_match_with_its_neighbours()
    {
        using var index = With(Stories);
        var found = Lines(index, new ConcordanceRequest(Search("ferry")) { Words = 2 });
        Assert.Equal(6, found.Total);
        Assert.Equal((3, 3, true), (found.Articles, found.Read, found.IsWhole));
        Assert.Equal(
            ["stopped the |ferry|; a ferry's", "ferry; a |ferry|'s captain blamed"],
            found.Lines.Where(line => line.Id.Value == "b").Select(Printed));
        Assert.Contains("The old |ferry| was late", found.Lines.Select(Printed));
        Assert.Contains("the new |ferry| waited for", found.Lines.Select(Printed));
        Assert.Contains("|Ferry| late", found.Lines.Select(Printed));
    }

    [ContractFact]
    public void Lines_are_put_in_order_by_their_neighbours()
    {
        using var index = With(Stories);
        var request = new ConcordanceRequest(Search("ferry")) { Words = 1 };
        Assert.Equal(
            ["", "a", "a", "new", "old", "the"],
            Lines(index, request with { Order = ConcordanceOrder.Left }).Lines.Select(line =>
                line.Left.Trim().Split(' ')[^1].ToLowerInvariant()));
        Assert.Equal(
            ["; a", "'s captain", " late", " sank", " waited", " was"],
            Lines(index, request with { Order = ConcordanceOrder.Right }).Lines.Select(line => line.Right));
    }

    [ContractFact]
    public void Pages_of_a_concordance_hold_every_line_once_and_one_word_beside_narrows_them()
    {
        using var index = With(Stories);
        foreach (var order in Enum.GetValues<ConcordanceOrder>())
        {
            var request = new ConcordanceRequest(Search("ferry OR fog")) { Order = order, Size = 2 };
            var whole = Lines(index, request with { Size = 100 });
            List<ConcordanceLine> paged = [];
            for (var from = 0; from < whole.Total; from += 2)
            {
                paged.AddRange(Lines(index, request with { From = from }).Lines);
            }

            Assert.Equal(whole.Lines, paged);
            Assert.Equal(whole.Total, index.CloseReader.Lines(request).Count());
        }

        var beside = Lines(index, new ConcordanceRequest(Search("fog")) { Words = 1, With = "DENSE" });
        Assert.Equal(2, beside.Total);
        Assert.All(beside.Lines, line => Assert.Equal("dense", line.Left.Trim(), ignoreCase: true));
    }

    [ContractTheory]
    [InlineData("ferry")]
    [InlineData("fog OR ferry")]
    [InlineData("\"dense fog\"")]
    [InlineData("title:ferry")]
    [InlineData("f*")]
    [InlineData("\"ferry fog\"~8")]
    [InlineData("person:\"Ann Lee\"")]
    [InlineData("person:\"Ann Lee\" OR fog")]
    [InlineData("person:Lee OR person:Ann")]
    [InlineData("nothing")]
    [InlineData("")]
    public void Words_over_time_count_what_a_concordance_shows(string query)
    {
        using var index = With(Stories);
        foreach (var interval in new[] { TimelineInterval.Year, TimelineInterval.Month })
        {
            var counted = index.CloseReader.Words(new WordsRequest([query], new SearchRequest(), interval));
            Assert.Equal(
                Lines(index, new ConcordanceRequest(Search(query) with { Copies = CopyMode.All })).Total, counted.Queries[0].Total);
        }
    }

    [ContractFact]
    public void Words_are_counted_for_each_period_and_what_is_not_dated_so_exactly_is_told()
    {
        using var index = With(Stories);
        var years = index.CloseReader.Words(new WordsRequest(["ferry", "fog"], new SearchRequest(), TimelineInterval.Year));
        Assert.Equal(["2020", "2021"], years.Periods.Select(period => period.Value));
        Assert.Equal([16, 20], years.Periods.Select(period => period.Words));
        Assert.Equal(7, years.UndatedWords);
        Assert.Equal([3, 2], years.Queries[0].Counts);
        Assert.Equal(1, years.Queries[0].Undated);
        Assert.Equal([1, 3], years.Queries[1].Counts);
        var within = index.CloseReader.Words(new WordsRequest(
            ["ferry"], new SearchRequest { FromDate = new PartialDate(2021) }, TimelineInterval.Month));
        Assert.Equal(["2021-05", "2021-06"], within.Periods.Select(period => period.Value));
        Assert.Equal([2, 0], within.Queries[0].Counts);
    }

    [ContractFact]
    public void Collocates_are_told_by_log_likelihood()
    {
        List<Story> stories = [];
        for (var i = 0; i < 40; i++)
        {
            var text = i % 4 == 0 ? "Dense fog lay over the strait today" : "Light rain fell over the strait today";
            stories.Add(new Story(i.ToString("00", CultureInfo.InvariantCulture)).Title("Weather").Text(text));
        }

        using var index = With([.. stories]);
        var found = index.CloseReader.Collocates(new CollocatesRequest(Search("fog")) { Distance = 2 });
        Assert.Equal((10, 10, 10), (found.Articles, found.Read, found.Matches));

        // Near: dense, lay, over; of 8 words in each of 40 articles.
        Assert.Equal((30, 320), (found.Near, found.Words));
        Assert.Equal(["Dense", "lay"], found.Found.Take(2).Select(word => word.Word).Order(StringComparer.Ordinal));
        var dense = found.Found.Single(word => word.Word == "Dense");
        Assert.Equal((10, 10, 10), (dense.Count, dense.Before, dense.Everywhere));
        Assert.Equal(30 * 10 / 320.0, dense.Expected, 6);

        // 2 (10 ln(10/0.9375) + 20 ln(20/29.0625) + 290 ln(290/280.9375))
        Assert.Equal(
            2 * (10 * Math.Log(10 / 0.9375) + 20 * Math.Log(20 / 29.0625) + 290 * Math.Log(290 / 280.9375)), dense.LogLikelihood, 6);
        Assert.DoesNotContain(found.Found, word => word.Word == "over");
        Assert.Contains(index.CloseReader.Collocates(new CollocatesRequest(Search("fog")) { Distance = 2, StopWords = true }).Found,
            word => word.Word == "over");
    }

    [ContractTheory]
    [InlineData(0, new string[0])]
    [InlineData(1, new[] { "old" })]
    [InlineData(2, new[] { "old", "tug" })]
    public void Only_the_best_collocates_are_given_where_few_are_asked_for(int size, string[] words)
    {
        // More words near the match than are looked up at once; most stand once near and often elsewhere.
        var rare = string.Join(' ', Enumerable.Range(0, 200).Select(each => $"ferry q{(char)('a' + each / 26)}{(char)('a' + each % 26)}x."));
        using var index = With(
            new Story("a").Text("The old ferry. Old ferry. One old ferry. A tug ferry. Tug ferry."), new Story("b").Text(rare),
            new Story("c").Text(rare.Replace("ferry ", "", StringComparison.Ordinal)));
        var found = index.CloseReader.Collocates(new CollocatesRequest(Search("ferry")) { Distance = 1, Least = 1, Size = size });
        Assert.Equal(words, found.Found.Select(word => word.Word.ToLowerInvariant()));
    }

    private static SearchRequest Search(string query) => new() { Query = query, Sort = SortOrder.Newest };

    private static Concordance Lines(ISampleEngine index, ConcordanceRequest request) => index.CloseReader.Concordance(request);

    private static string Printed(ConcordanceLine line) => $"{line.Left}|{line.Match}|{line.Right}";
}

public sealed class CloseReadingTests : CloseReadingContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleIndex.With(stories);
}

[OnCluster]
[Collection(ClusterFixture.Name)]
public sealed class ClusterCloseReadingTests(ClusterFixture cluster) : CloseReadingContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleCluster.With(cluster, stories);
}
