using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SearchService.Indexing.Answers.Suggestions;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search.Plain;

public sealed class SuggestionProperties
{
    private static readonly Lazy<SampleIndex> Index = new(() => SampleIndex.With(RandomStories.Make(11, 120)));

    [Property(MaxTest = 300)]
    public Property Names_are_suggested_as_if_all_were_looked_through() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            using var lease = Index.Value.Source.Lease();
            var names = KnownNames.Of(lease!.Snapshot, IndexFields.Person);
            var all = names.All();
            var (typed, count) = (Typed(random, all[random.Next(all.Count)].Keys[0]), random.Next(1, 12));
            return names.Suggest(typed, count).Select(name => name.Text).SequenceEqual(Plain(all, typed, count).Select(name => name.Text))
                .Label($"{count} for '{typed}'");
        });

    [Property(MaxTest = 100)]
    public Property A_count_is_that_of_the_search() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            using var index = SampleIndex.With([.. RandomStories.Make(seed, 30)
                .Select((story, i) => i % 4 == 3 ? story.CopyOf($"s{i - random.Next(1, 4):000}") : story)]);
            using var lease = index.Source.Lease();
            return Enum.GetValues<CopyMode>().SelectMany(_ => Enum.GetValues<MatchMode>(), (copies, match) => new SearchRequest
            {
                Query = string.Join(' ', RandomStories.Some(random, random.Next(1, 4))),
                Copies = copies,
                Match = match,
                Filters = random.Next(2) == 0 ? [] : [new FieldFilter(FilterField.Source, "Echo")],
            }).All(request => index.Searcher.Count(request, lease!.Snapshot) == index.Search(request).Total).ToProperty();
        });

    [Property(MaxTest = 100)]
    public Property Titles_are_suggested_as_a_search_for_their_words_finds_them() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            using var index = SampleIndex.With([.. RandomStories.Make(seed, 40)
                .Select((story, i) => i % 3 == 2 ? story.CopyOf($"s{i - random.Next(1, 3):000}") : story)]);
            var letters = (string[])["f", "fe", "ferry", "s", "sto", "c", "en", "w", "win", "the", "zz", "o"];
            var (beginning, count) = (letters[random.Next(letters.Length)], random.Next(1, 6));
            using var lease = index.Source.Lease();
            var titles = NewestTitles.Of(lease!.Snapshot, beginning, count);
            var found = index.Search(new SearchRequest
            {
                Query = $"title:{beginning}*",
                Match = MatchMode.All,
                Size = count,
                Sort = SortOrder.Newest,
            }).Hits.Select(hit => hit.Title).Distinct();
            return (titles is null || titles.SequenceEqual(found)).Label($"{count} for '{beginning}'");
        });

    [Fact]
    public void A_pattern_stands_for_the_most_frequent_words_and_of_equal_ones_for_the_first()
    {
        var words = Enumerable.Range(0, TermExpansion.MaxWords + 50)
            .Select(i => $"w{(char)('a' + i / 676)}{(char)('a' + i / 26 % 26)}{(char)('a' + i % 26)}x").ToList();
        using var index = SampleIndex.With(
            new Story("all").Text(string.Join(' ', words)), new Story("last").Text(string.Join(' ', words[^10..])));
        using var lease = index.Source.Lease();
        var found = TermExpansion.Matching(lease!.Snapshot.Reader, IndexFields.Text, "w*x");
        Assert.True(found.Cut);
        Assert.Equal(
            [.. words[^10..], .. words[..(TermExpansion.MaxWords - 10)]],
            found.Words.OrderByDescending(word => found.Frequencies[word]).ThenBy(word => word, StringComparer.Ordinal));
        Assert.Equal(["waabx"], TermExpansion.Matching(lease.Snapshot.Reader, IndexFields.Text, "?aab*").Words);
    }

    /// <summary>A part of a name, often with a letter wrong.</summary>
    private static string Typed(Random random, string key)
    {
        var start = random.Next(2) == 0 ? key.LastIndexOf(' ') + 1 : 0;
        var letters = key[start..(start + random.Next(1, key.Length - start + 1))].ToCharArray();
        if (random.Next(2) == 0)
        {
            letters[random.Next(letters.Length)] = (char)('a' + random.Next(26));
        }

        return new string(letters) + (random.Next(6) == 0 ? "x" : "");
    }

    private static IEnumerable<KnownName> Plain(IReadOnlyList<KnownName> all, string typed, int count)
    {
        var edits = TermExpansion.EditsFor(typed);
        var begun = all
            .Where(name => name.Keys.Any(key => WordStarts(key).Any(at => key[at..].StartsWith(typed, StringComparison.Ordinal)))).ToList();
        var near = edits == 0 ? [] : all.Except(begun).Where(name => name.Keys.Any(key => WordStarts(key)
            .Any(at => key[at] == typed[0] && NearSpelling.PrefixDistance(typed, key.AsSpan(at), edits) <= edits)));
        return begun.Take(count).Concat(near.Take(Math.Max(0, count - begun.Count)));
    }

    private static IEnumerable<int> WordStarts(string key) => Enumerable.Range(0, key.Length).Where(at => at == 0 || key[at - 1] == ' ');
}
