using SearchService.Api.Pages;
using SearchService.Api.Pages.Comparing;
using SearchService.Api.Pages.Names;
using SearchService.Api.Pages.OverTime;
using SearchService.Api.Pages.Reading;
using SearchService.Api.Pages.Results;
using SearchService.Archive.Ingestion;
using SearchService.Articles;
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
            var search = PageSearch.Ask(
                new SearchAddress([new("q", "ferry")]), opened.Articles, opened.Overviews, CancellationToken.None).Found!;
            Assert.Equal(search.Result.Total, Drawn(search.Chart));
            Assert.Equal(search.Result.Total,
                search.Result.Facets.Single(facet => facet.Field == FacetField.Sources).Values.Sum(value => value.Count));

            var name = NameView.Of("Ann Lee", FilterField.Person, Usual, opened.Articles, CancellationToken.None);
            Assert.Equal(name.Found.Total, Drawn(name.Chart));
            Assert.Equal(name.Found.Total, name.Facet(FacetField.People).Single(value => value.Value == "Ann Lee").Count);

            var compared = Comparison.Of(new SearchAddress([new("q", "ferry"), new("q", "harbour")]), Usual, new SearchRequest(),
                opened.Articles, CancellationToken.None).Queries;
            Assert.Equal(compared[0].Total, compared[1].Total);
            Assert.All(compared, query => Assert.Equal(query.Total, Drawn(query.Chart)));
        }

        await coming;
        Assert.Equal(Runs + 1, archive.Search("ferry", "size=0").Total);
    }

    [Fact]
    public void A_page_asks_one_state_once()
    {
        using var archive = TempArchive.With(Ferry(1), Ferry(2));
        var emptied = new EmptiedBehind(archive);

        var name = NameView.Of("Ann Lee", FilterField.Person, Usual, emptied, CancellationToken.None);
        Assert.Equal(2, name.Found.Total);
        Assert.Equal(["Ann Lee"], name.Spellings);
        Assert.Equal(0, archive.Search("ferry").Total);

        archive.Write("s1.json", Ferry(1).Json);
        archive.Write("s2.json", Ferry(2).Json);
        archive.Reconcile();
        var article = ArticleView.Of(new ArticleId("s1"), SearchAddress.Empty.With("q", "harbour"), emptied)!;
        Assert.Equal(["s2"], article.Similar.Select(hit => hit.Id.Value));
        Assert.NotEmpty(article.Marks);
    }

    /// <summary>An archive that is empty as soon as it has answered.</summary>
    private sealed class EmptiedBehind(TempArchive archive) : IArticleSearcher
    {
        public ICloseReader Closely => archive.Archive.Articles.Closely;

        public SearchResult Search(SearchRequest request, CancellationToken cancellation) =>
            Emptied(archive.Archive.Articles.Search(request, cancellation));

        public IReadOnlyList<SearchResult> Search(IReadOnlyList<SearchRequest> requests, CancellationToken cancellation) =>
            Emptied(archive.Archive.Articles.Search(requests, cancellation));

        public StoredArticle? Find(ArticleId id) => Emptied(archive.Archive.Articles.Find(id));

        public ArticleAnswer? Read(ArticleRequest request) => Emptied(archive.Archive.Articles.Read(request));

        public IEnumerable<SearchHit> Stream(SearchRequest request, CancellationToken cancellation) =>
            archive.Archive.Articles.Stream(request, cancellation);

        public IEnumerable<StoredArticle> StreamArticles(SearchRequest request, CancellationToken cancellation) =>
            archive.Archive.Articles.StreamArticles(request, cancellation);

        private T Emptied<T>(T answer)
        {
            archive.Delete("s1.json");
            archive.Delete("s2.json");
            archive.Archive.Runs.IndexAsync([], whatIsGone: WhatIsGone.IsRemoved).GetAwaiter().GetResult();
            return answer;
        }
    }

    private static long Drawn(TimeChart chart) => chart.Bars.Sum(bar => bar.Count) + chart.Undated;

    private static Story Ferry(int number) => Story.Of($"s{number}")
        .Text($"Ferry number {number} lay in the harbour of Oban, and {number} people looked on with Ann Lee.").Source("The Gazette")
        .Published("2023-09-12").People("Ann Lee");
}
