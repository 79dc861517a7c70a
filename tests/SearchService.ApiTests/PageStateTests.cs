using SearchService.Api.Pages;
using SearchService.Api.Pages.Comparing;
using SearchService.Api.Pages.Names;
using SearchService.Api.Pages.OverTime;
using SearchService.Api.Pages.Results;
using SearchService.Queries;
using SearchService.Testing;
using Xunit;

namespace SearchService.ApiTests;

/// <summary>The numbers on one page agree, also while articles come in.</summary>
public sealed class PageStateTests
{
    private const int Runs = 12;
    private static readonly ChartChoice Usual = new(null, Share: false);

    [Fact]
    public async Task Numbers_on_one_page_are_of_one_state_while_articles_come_in()
    {
        using var archive = TempArchive.With(Ferry(0));
        var opened = archive.Archive;
        var coming = Task.Run(() =>
        {
            for (var i = 1; i <= Runs; i++)
            {
                archive.Write($"s{i}.json", Ferry(i).Json);
                archive.Reconcile();
            }
        });

        var pages = 0;
        for (; !coming.IsCompleted || pages == 0; pages++)
        {
            var search = PageSearch.Ask(new SearchAddress([new("q", "ferry")]), opened.Articles, CancellationToken.None).Found!;
            Assert.Equal(search.Result.Total, Drawn(search.Chart));
            Assert.Equal(search.Result.Total, search.Result.Facets.Single(facet => facet.Field == FacetField.Sources).Values.Sum(value => value.Count));

            var name = NameView.Of("Ann Lee", FilterField.Person, Usual, opened.Articles, CancellationToken.None);
            Assert.Equal(name.Found.Total, Drawn(name.Chart));
            Assert.Equal(name.Found.Total, name.Facet(FacetField.People).Single(value => value.Value == "Ann Lee").Count);

            var compared = Comparison.Of(new SearchAddress([new("q", "ferry"), new("q", "harbour")]), Usual, opened.Articles, CancellationToken.None).Queries;
            Assert.Equal(compared[0].Total, compared[1].Total);
            Assert.All(compared, query => Assert.Equal(query.Total, Drawn(query.Chart)));
        }

        await coming;
        Assert.Equal(Runs + 1, archive.Search("ferry", "size=0").Total);
    }

    private static long Drawn(TimeChart chart) => chart.Bars.Sum(bar => bar.Count) + chart.Undated;

    private static Story Ferry(int number) => Story.Of($"s{number}")
        .Text($"Ferry number {number} lay in the harbour of Oban, and {number} people looked on.").Source("The Gazette").Published("2023-09-12").People("Ann Lee");
}
