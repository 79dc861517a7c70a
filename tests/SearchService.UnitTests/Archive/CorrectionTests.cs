using SearchService.Archive.Corrections;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Archive;

/// <summary>What people decide about names, on a real index.</summary>
public sealed class CorrectionTests : IDisposable
{
    private readonly TempArchive _archive = TempArchive.With(
        Story.Of("a").Text("Jurij Gagarin met Anna Petrova in Vladivostok. Gagarin smiled.").Published("2020"),
        Story.Of("b").Text("Yuri Gagarin went to Moscow. Mr Gagarin was tired.").Published("2021"),
        Story.Of("c").Text("Anna Petrova of the railway union spoke in Moscow.").Published("2022"));

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void Likely_twins_are_listed_and_names_that_have_met_are_not()
    {
        using var archive = TempArchive.With(
            Story.Of("a").Text("The minister Piotr Wisniewski spoke in Moscow. Mr Wisniewski smiled."),
            Story.Of("b").Text("The minister Piotr Wishniewsky went home. Mr Wishniewsky was tired."),
            Story.Of("c").Text("President Vladimir Putin met Angela Merkel. Merkel said so."),
            Story.Of("d").Text("Der Präsident Wladimir Putin sprach in Moskau mit A. Merkel.").Language("de"),
            Story.Of("e").Text("President Vladimir Putin met Piotr Wisniewski, a minister."));
        var twins = LikelyTwins.Find(archive.Archive.Articles, NameKind.Person, 10);
        Assert.Contains(twins, pair => (pair.Name.Value, pair.Other.Value) == ("Piotr Wisniewski", "Piotr Wishniewsky"));
        Assert.DoesNotContain(twins, pair => pair.Name.Value!.Contains("Putin", StringComparison.Ordinal));
        Assert.Equal(twins.Count, twins.Select(pair => pair.Other.Value).Distinct().Count());
    }

    [Fact]
    public void A_merged_spelling_is_one_person_at_once_and_is_still_found_by_it()
    {
        var outcome = Correct(new(CorrectionAction.Merge, NameKind.Person, "Jurij Gagarin", "Yuri Gagarin"));
        Assert.Equal((true, true, 1), (outcome.Recorded, outcome.Applied, outcome.Articles));
        Assert.Equal(["a", "b"], _archive.Ids("*", "person=Yuri Gagarin").Order());
        Assert.Equal(["a", "b"], _archive.Ids("*", "person=jurij gagarin").Order());
        Assert.Equal([("Anna Petrova", 2L), ("Yuri Gagarin", 2L)], People());
    }

    [Fact]
    public void A_corrected_article_keeps_its_mentions_where_they_stand()
    {
        Correct(new(CorrectionAction.Merge, NameKind.Person, "Jurij Gagarin", "Yuri Gagarin"));
        var article = _archive.Archive.Articles.Find(new ArticleId("a"))!;
        var person = article.Entities.People.Single(each => each.Name == "Yuri Gagarin");
        Assert.Equal(["Jurij Gagarin", "Gagarin"], person.Mentions.Select(mention => mention.Text));
        Assert.All(person.Mentions, mention => Assert.Equal(mention.Text, article.Article.Text[mention.Span.Start..mention.Span.End]));
    }

    [Fact]
    public void Two_names_of_one_article_become_one_with_all_its_mentions()
    {
        Correct(new(CorrectionAction.Merge, NameKind.Person, "Jurij Gagarin", "Anna Petrova"));
        var people = _archive.Archive.Articles.Find(new ArticleId("a"))!.Entities.People;
        Assert.Equal(["Jurij Gagarin", "Anna Petrova", "Gagarin"], Assert.Single(people).Mentions.Select(mention => mention.Text));
    }

    [Fact]
    public void A_renamed_place_lies_where_it_lay()
    {
        var before = Place("b", "Moscow");
        Correct(new(CorrectionAction.Rename, NameKind.Place, "Moscow", "Moskva"));
        Assert.Equal(before.Location, Place("b", "Moskva").Location);
        Assert.Equal(["b", "c"], _archive.Ids("place:Moscow").Order());
        Assert.Equal(["b", "c"], _archive.Ids("*", "place=Moskva").Order());
    }

    [Fact]
    public void A_merged_place_lies_where_the_other_does()
    {
        Correct(new(CorrectionAction.Merge, NameKind.Place, "Moscow", "Vladivostok"));
        Assert.Equal("RU", Place("b", "Vladivostok").Country);
        Assert.Equal(["a", "b", "c"], _archive.Ids("*", "near=43.1,131.9", "km=50").Order());
    }

    [Fact]
    public void What_is_hidden_is_no_person_but_its_words_are_found()
    {
        Correct(new(CorrectionAction.Hide, NameKind.Person, "ANNA PETROVA"));
        Assert.Empty(_archive.Ids("*", "person=Anna Petrova"));
        Assert.Equal(["a", "c"], _archive.Ids("Petrova").Order());
        Assert.DoesNotContain(People(), person => person.Name == "Anna Petrova");
    }

    [Fact]
    public void What_is_hidden_in_one_article_stays_in_the_others()
    {
        Correct(new(CorrectionAction.Hide, NameKind.Person, "Anna Petrova", Article: new ArticleId("a")));
        Assert.Equal(["c"], _archive.Ids("*", "person=Anna Petrova"));
    }

    [Fact]
    public void A_namesake_is_split_off_by_article_and_is_not_asked_for_with_the_other()
    {
        Correct(new(CorrectionAction.Split, NameKind.Person, "Anna Petrova", "Anna Petrova (railway union)", new ArticleId("c")));
        Assert.Equal(["a"], _archive.Ids("*", "person=Anna Petrova"));
        Assert.Equal(["c"], _archive.Ids("*", "person=Anna Petrova (railway union)"));
    }

    [Fact]
    public void A_spelling_is_split_off_and_the_rest_stays()
    {
        Correct(new(CorrectionAction.Split, NameKind.Person, "Yuri Gagarin", "Valentina Gagarina", new ArticleId("b"), "Gagarin"));
        var people = _archive.Archive.Articles.Find(new ArticleId("b"))!.Entities.People;
        Assert.Equal([("Yuri Gagarin", "Yuri Gagarin"), ("Valentina Gagarina", "Gagarin")],
            people.Select(person => (person.Name, Assert.Single(person.Mentions).Text)));
    }

    [Fact]
    public void Corrections_outlive_a_reindex_and_changed_files()
    {
        Correct(new(CorrectionAction.Merge, NameKind.Person, "Jurij Gagarin", "Yuri Gagarin"));
        _archive.Reindex();
        Assert.Equal(["a", "b"], _archive.Ids("*", "person=Yuri Gagarin").Order());
        _archive.Write("a.json", Story.Of("a").Text("Jurij Gagarin came back to Vladivostok.").Json);
        _archive.Reconcile();
        Assert.Contains("a", _archive.Ids("*", "person=Yuri Gagarin"));
    }

    [Fact]
    public void A_correction_taken_back_leaves_what_was_found()
    {
        var before = People();
        var correction = new EntityCorrection(CorrectionAction.Hide, NameKind.Person, "Anna Petrova");
        Correct(correction);
        Assert.Equal(2, _archive.Archive.Corrections.Undo(correction.Id).Articles);
        Assert.Equal(before, People());
    }

    [Fact]
    public void Corrections_work_one_after_the_other()
    {
        Correct(new(CorrectionAction.Merge, NameKind.Person, "Jurij Gagarin", "Yuri Gagarin"));
        Correct(new(CorrectionAction.Rename, NameKind.Person, "Yuri Gagarin", "Yuri Alekseyevich Gagarin"));
        Correct(new(CorrectionAction.Merge, NameKind.Person, "Yuri Alekseyevich Gagarin", "Jurij Gagarin"));
        Assert.Equal(["a", "b"], _archive.Ids("*", "person=Yuri Gagarin").Order());
        Assert.Contains(("Jurij Gagarin", 2L), People());
    }

    [Fact]
    public void A_file_edited_by_hand_is_followed_by_the_next_run_without_reading_an_article_again()
    {
        _archive.Write(".search/corrections.tsv", "# by hand\nhide\tperson\tAnna Petrova\nfly\tperson\tX\n");
        var summary = _archive.Reconcile();
        Assert.Equal((0, 2), (summary.Indexed, summary.Corrected));
        Assert.Contains("Line 3", Assert.Single(summary.FaultyCorrections), StringComparison.Ordinal);
        Assert.Empty(_archive.Ids("*", "person=Anna Petrova"));
    }

    [Fact]
    public void Comments_and_lines_that_cannot_be_read_stay_in_the_file()
    {
        var path = _archive.Write(".search/corrections.tsv", "# by hand\nfly\tperson\tX\n");
        var correction = new EntityCorrection(CorrectionAction.Hide, NameKind.Person, "Anna Petrova");
        Correct(correction);
        Assert.Equal(["# by hand", "fly\tperson\tX", "hide\tperson\tAnna Petrova"], File.ReadAllLines(path));
        _archive.Archive.Corrections.Undo(correction.Id);
        Assert.Equal(["# by hand", "fly\tperson\tX"], File.ReadAllLines(path));
    }

    [Fact]
    public void While_another_run_writes_a_correction_is_recorded_and_taken_up_later()
    {
        using (File.Open(Path.Combine(_archive.Index, "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            var outcome = Correct(new(CorrectionAction.Hide, NameKind.Person, "Anna Petrova"));
            Assert.Equal((true, false), (outcome.Recorded, outcome.Applied));
        }

        Assert.Equal(2, _archive.Reconcile().Corrected);
    }

    [Theory]
    [InlineData("merge\tperson\tA", "needs a new name")]
    [InlineData("merge\tperson\tKim Jong-un\tKIM JONG UN", "already one name")]
    [InlineData("hide\tperson\tA\tB", "no new name")]
    [InlineData("split\tperson\tA\tB", "article or a spelling")]
    [InlineData("rename\tperson\tA\tB\t\tC", "no spelling")]
    [InlineData("rename\tship\tA\tB", "expected person or place")]
    [InlineData("1\tperson\tA\tB", "expected merge")]
    [InlineData("rename", "columns")]
    [InlineData("hide\tperson\t ", "the name is empty")]
    public void A_line_that_is_no_correction_says_what_was_expected(string line, string expected)
    {
        Assert.Null(CorrectionLine.Read(line, out var fault));
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    private CorrectionOutcome Correct(EntityCorrection correction) => _archive.Archive.Corrections.Add([correction]);

    private Place Place(string id, string name) =>
        _archive.Archive.Articles.Find(new ArticleId(id))!.Entities.Places.Single(place => place.Name == name);

    private List<(string Name, long Count)> People() =>
        [.. _archive.Search("*", "facets=people").Facets.Single().Values.Where(value => value.Value is not null)
            .Select(value => (value.Value!, (long)value.Count)).Order()];
}
