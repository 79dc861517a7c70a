using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SearchService.Articles;
using SearchService.Indexing.Answers.NewArrivals;
using SearchService.Indexing.Answers.Overviews;
using SearchService.Indexing.Answers.Suggestions;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Matching;
using SearchService.Indexing.Matching.Ranking;
using SearchService.Indexing.Searching;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Weights;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search.Plain;

/// <summary>What goes on from the state before says the same as what is made of the state alone.</summary>
public sealed class StateProperties
{
    private static readonly string[] People =
    [
        "Ronald Reagan", "Reagan", "Nancy Reagan", "J. K. Rowling", "JK Rowling", "Rowling", "Al Hassan", "Alhassan", "Hassan", "Pelé",
        "Edson", "Ann O'Brien", "O'Brien", "Brien", "Gipper", "Baker", "James Baker", "Howard Baker",
    ];

    private const int Articles = 14;

    private static readonly string[] Forms = ["Reagan", "Gipper", "Ronald Reagan", "Rowling", "Pelé", "Edson", "Baker", "Hassan"];

    [Property(MaxTest = 15)]
    public Property A_state_that_goes_on_from_another_is_as_one_opened_anew() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            using var index = SampleIndex.With([.. Enumerable.Range(0, random.Next(12)).Select(i => Story(random, i))]);
            _ = Seen(index.Source);
            for (var step = 0; step < 6; step++)
            {
                index.Change(writer =>
                {
                    for (var i = random.Next(1, 4); i > 0; i--)
                    {
                        var number = random.Next(Articles);
                        if (random.Next(3) == 0)
                        {
                            writer.Remove(new ArticleId($"s{number}"));
                        }
                        else
                        {
                            writer.Replace(Story(random, number).ToIndexed());
                        }
                    }
                });
                using var anew = new SnapshotSource(index.Folder);
                if (Seen(anew) is var expected && Seen(index.Source) is var seen && seen != expected)
                {
                    return false.Label($"Step {step}:\n{seen}\ninstead of\n{expected}");
                }
            }

            return true.ToProperty();
        });

    private static Story Story(Random random, int number)
    {
        var story = new Story($"s{number}").Text(RandomStories.Text(random, 20)).Source(random.Next(2) == 0 ? "Echo" : "The Echo");
        story = random.Next(3) == 0 ? story.CopyOf($"s{random.Next(Articles)}") : story;
        story = random.Next(4) == 0 ? story : story.Published(random.Next(3) == 0 ? "2021" : $"2021-0{random.Next(1, 4)}-07");
        for (var i = random.Next(4); i > 0; i--)
        {
            var name = People[random.Next(People.Length)];
            story = random.Next(2) == 0 ? story.Person(name) : story.Person(name, name, Forms[random.Next(Forms.Length)]);
        }

        return random.Next(3) == 0 ? story.Place("Myanmar", "MM", null, "Burma") : story;
    }

    /// <summary>All that is worked out of names, values and words, as text.</summary>
    private static string Seen(SnapshotSource source)
    {
        using var lease = source.Lease();
        var snapshot = lease!.Snapshot;
        var (people, words) = (NameLookup.People(snapshot), TermFrequencies.Of(snapshot));
        var names = People.Concat(Forms).Distinct().Select(name =>
            $"{name}: {Sorted(people.Keys(name))}; {Sorted(people.One(name))}; {string.Join('|', people.MayBe(name))}");
        var result = new ArticleSearcher(source).Search(new SearchRequest
        {
            Significant = 20,
            Size = 0,
            Timelines = [TimelineInterval.Year],
            Facets = [.. Enum.GetValues<FacetField>().Select(field => new FacetRequest(field, 50))],
        });
        var facets = result.Facets.Select(facet => $"{facet.Field}: {string.Join(", ", facet.Values)}");
        var typical = result.Significant.People.Concat(result.Significant.Places).Select(name => name.ToString());
        var known = new[] { IndexFields.Person, IndexFields.Place }.SelectMany(field => KnownNames.Of(snapshot, field).All())
            .Select(name => $"{name.Text} {name.Articles}");
        var begun = "rjaopbg".SelectMany(letter => KnownNames.Of(snapshot, IndexFields.Person).Suggest(letter.ToString(), 4))
            .Select(name => name.Text);
        var months = SourceMonths.Of(snapshot).Select(each => each.ToString());
        using (var ledger = LedgerSnapshot.Of(snapshot))
        {
            Assert.Equal(result.Articles, ledger.ArticleCount);
            Assert.Equal(result.Articles, SourceMonths.Of(snapshot).Sum(each => each.Articles));
        }

        var frequencies = RandomStories.Some(new Random(1), 30).Select(word => words.Of(ArticleProfile.HashOf(word)));
        return string.Join(
            '\n',
            [
                .. names, .. facets, .. typical, .. known, string.Join('|', begun), string.Join(' ', frequencies), result.Articles,
                .. months, .. Copies(snapshot),
            ]);
    }

    private static IEnumerable<string> Copies(Snapshot snapshot)
    {
        var copies = CopyGroups.Of(snapshot);
        for (var number = 0; number < Articles; number++)
        {
            if (StoredArticles.DocumentOf(snapshot.Searcher, new ArticleId($"s{number}")) is { } document)
            {
                var others = copies.OthersOf(document).Select(other => StoredArticles.IdOf(snapshot.Searcher, other).Value);
                var first = new FirstSeenTimes(snapshot).OfStory(document);
                yield return $"s{number}: {copies.CopiesOf(document)} copies of {copies.FurtherCopies}: {Sorted(others)} since {first}";
            }
        }
    }

    private static string Sorted(IEnumerable<string> keys) => string.Join('|', keys.Order(StringComparer.Ordinal));
}
