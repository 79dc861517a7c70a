using SearchService.Articles;
using SearchService.Queries;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Archive.Copies;

/// <summary>One story, printed by several papers.</summary>
public sealed class CopyTests
{
    private const string Wire =
        """
        The ferry service between Vladivostok and Sokcho will resume in October after a break of three years, the port authority said on Tuesday.

        Two ships have been refitted for the crossing, which takes about twenty hours in fair weather and carried sixty thousand passengers in its last full year.

        Traders on both shores had asked for the link to return, since goods now go by way of a third country at twice the price.

        The operator expects the ships to be half empty at first. It has cut fares by a quarter for the winter and will decide in March whether to sail every day.
        """;

    private const string Storm =
        """
        A storm closed the harbour for a day and sank two boats at their moorings, the coast guard said on Friday. Nobody was hurt.

        Waves of six metres broke the northern jetty, and the fish market stood under water until the evening. Repairs will take the winter.
        """;

    [Theory]
    [InlineData("exact", 0)]
    [InlineData("cut to the first two paragraphs", 1)]
    [InlineData("under another headline and lead", 2)]
    [InlineData("with other numbers", 3)]
    [InlineData("with a byline and a note", 4)]
    public void A_story_that_a_paper_edited_is_a_copy(string how, int edit)
    {
        var edited = edit switch
        {
            1 => string.Join("\n\n", Wire.Split("\n\n")[..2]),
            2 => "Harbour traders cheered yesterday: their ferry is coming back.\n\n" + string.Join("\n\n", Wire.Split("\n\n")[1..]),
            3 => Wire.Replace("twenty hours", "19 hours", StringComparison.Ordinal)
                .Replace("sixty thousand", "61,200", StringComparison.Ordinal),
            4 => "By Anna Petrova, our correspondent at the port\n\n" + Wire + "\n\nThis story has been updated.",
            _ => Wire,
        };
        using var archive = TempArchive.With(Story.Of("a").Text(Wire), Story.Of("b").Title(how).Text(edited),
            Story.Of("c").Text("A storm closed the harbour for a day and sank two boats at their moorings, the coast guard said."));
        var folded = archive.Search("*");
        Assert.Equal((2, 3), (folded.Total, folded.Articles));
        Assert.Equal(1, folded.Hits.Single(hit => hit.Id.Value != "c").Copies);
        Assert.Equal(3, archive.Search("*", "copies=all").Total);
        Assert.Equal([new ArticleId("b")], archive.Archive.Articles.Read(new ArticleRequest(new ArticleId("a")))!.CopyIds);
    }

    [Fact]
    public void Copies_are_found_across_runs_and_after_a_reindex()
    {
        using var archive = TempArchive.With(Story.Of("a").Text(Wire));
        archive.Write("b.json", Story.Of("b").Text(Wire).Json);
        Assert.Equal(1, archive.Reconcile().Copies);
        Assert.Equal(1, archive.Search("*").Total);
        archive.Reindex();
        Assert.Equal((1, 2), (archive.Search("*").Total, archive.Search("*").Articles));
    }

    [Fact]
    public void The_first_article_of_a_group_that_becomes_another_story_leaves_the_group()
    {
        using var archive = TempArchive.With(Story.Of("a").Text(Wire), Story.Of("b").Text(Wire), Story.Of("c").Text(Wire));
        archive.Write("a.json", Story.Of("a").Text(Storm).Json);
        Assert.Equal(0, archive.Reconcile().Copies);
        Assert.Equal((2, 3), (archive.Search("*").Total, archive.Search("*").Articles));
        Assert.Equal(("a", 0), archive.Search("moorings").Hits.Select(hit => (hit.Id.Value, hit.Copies)).Single());

        archive.Write("d.json", Story.Of("d").Text(Storm).Json);
        Assert.Equal(1, archive.Reconcile().Copies);
        Assert.Equal(1, archive.Search("moorings").Hits.Single().Copies);
        Assert.Equal(1, archive.Search("ferry").Hits.Single().Copies);

        archive.Write("a.json", Story.Of("a").Text(Wire).Json);
        archive.Reconcile();
        Assert.Equal(2, archive.Search("ferry").Hits.Single().Copies);
        Assert.Equal(0, archive.Search("moorings").Hits.Single().Copies);
    }

    [Fact]
    public void The_first_article_of_a_group_that_is_written_again_is_no_copy_of_itself()
    {
        using var archive = TempArchive.With(Story.Of("a").Text(Wire), Story.Of("b").Text(Wire));
        archive.Write("a.json", Story.Of("a").Title("Another headline").Text(Wire).Json);
        var summary = archive.Reconcile();
        Assert.Equal((1, 0), (summary.Indexed, summary.Copies));
        Assert.Equal((1, 2), (archive.Search("*").Total, archive.Search("*").Articles));
    }

    [Fact]
    public void Stories_on_one_subject_in_other_words_are_no_copies()
    {
        using var archive = TempArchive.With(
            Story.Of("a").Text(Wire),
            Story.Of("b").Text(
                "Sokcho will see ships from Vladivostok again this autumn. After three years without a ferry, the harbour master "
                + "announced two refitted vessels, cheaper winter tickets, and a decision on daily sailings next spring. Merchants "
                + "who had been paying double for a detour were relieved."));
        Assert.Equal(2, archive.Search("*").Total);
    }

    [Fact]
    public void Two_briefs_that_share_a_phrase_are_no_copies()
    {
        using var archive = TempArchive.With(
            Story.Of("a").Text("The council meets on Monday at ten in the town hall."),
            Story.Of("b").Text("The council meets on Monday at ten to discuss the bridge."));
        Assert.Equal(2, archive.Search("*").Total);
    }

    [Fact]
    public void Two_reports_of_one_form_with_other_numbers_and_places_are_no_copies()
    {
        const string Form =
            "The fish market of {0} reports for {1}: {2} boxes were landed by {3} boats. Demand was steady and everything was sold "
            + "before the cafés opened their doors. The largest catch was that of the {4}, which had been at sea for a week. The "
            + "next auction is on {5}; boats are asked to give notice of their landings on the evening before, and buyers are "
            + "reminded that accounts are to be settled by the end of the month.";
        using var archive = TempArchive.With(
            Story.Of("a").Text(string.Format(
                System.Globalization.CultureInfo.InvariantCulture, Form, "Hesk", "Monday", 411, 12, "Kittiwake", "Tuesday")),
            Story.Of("b").Text(string.Format(
                System.Globalization.CultureInfo.InvariantCulture, Form, "Bergen", "Thursday", 87, 5, "Sund", "Friday")));
        Assert.Equal(2, archive.Search("*").Total);
    }

    [Fact]
    public void A_digest_of_many_stories_is_a_copy_of_none()
    {
        var others = Enumerable.Range(0, 8).Select(i => Lookalikes.Fill(Lookalikes.Forms[i], new Random(i))[0]);
        using var archive = TempArchive.With(Story.Of("a").Text(Wire), Story.Of("b").Text(string.Join("\n\n", others.Prepend(Wire))));
        Assert.Equal(2, archive.Search("*").Total);
    }

    [Fact]
    public void A_facet_counts_a_group_of_copies_once_for_each_value_that_any_of_them_has()
    {
        using var archive = TempArchive.With(
            Story.Of("a").Text(Wire).Source("The Harbour Gazette"),
            Story.Of("b").Text(Wire).Source("Coastal Wire"), Story.Of("c").Source("Coastal Wire"));
        var sources = archive.Search("*").Facets.Single(facet => facet.Field == SearchService.Queries.FacetField.Sources).Values;
        Assert.Equal([("Coastal Wire", 2L), ("The Harbour Gazette", 1L)], sources.Select(value => (value.Value!, value.Count)));
        Assert.Equal(2, archive.Search("*", "source=Coastal Wire").Total);
        Assert.Equal(1, archive.Search("*", "source=The Harbour Gazette").Total);
    }
}
