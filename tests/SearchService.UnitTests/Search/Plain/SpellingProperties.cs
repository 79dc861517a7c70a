using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SearchService.Indexing.Answers.Suggestions;
using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;
using SearchService.Queries.Language;

namespace SearchService.UnitTests.Search.Plain;

public sealed class SpellingProperties
{
    private const string Letters = "abdegiklmnoprst";

    private const int Articles = 50;

    [Property(MaxTest = 8)]
    public Property A_word_is_put_right_as_if_all_words_were_looked_through() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var words = Families(random);
            using var index = SampleIndex.With(Stories(random, words, "first"));
            var wrong = Wrong(index, random, words);
            index.Append(Stories(random, Families(random), "other").Take(3));
            wrong ??= Wrong(index, random, words);
            index.Append(Stories(random, words, "last").Take(30));
            wrong ??= Wrong(index, random, words);
            return (wrong is null).Label(wrong);
        });

    /// <summary>A word that is put right otherwise than by looking through all words; null where there is none.</summary>
    private static string? Wrong(SampleIndex index, Random random, List<(string Word, double Share)> words)
    {
        using var lease = index.Source.Lease();
        var snapshot = lease!.Snapshot;
        return words.Select(each => each.Word).Concat(words.Select(each => Misprinted(random, each.Word)))
            .Where(word => Given(snapshot, word) != Plain(snapshot, word))
            .Select(word => $"{word}: {Given(snapshot, word)} instead of {Plain(snapshot, word)}").FirstOrDefault();
    }

    private static string Given(Snapshot snapshot, string word) =>
        (new SpellChecker(new IndexedWords(snapshot)).Of(new WordNode(word)) as WordNode)?.Text ?? word;

    private static string Plain(Snapshot snapshot, string word)
    {
        const int Rare = 2;
        const int MuchMore = 20;
        BodyField[] fields = [IndexFields.Text, IndexFields.Title];
        int Count(string one) => fields.Sum(field => field.ArticlesWith(snapshot.Reader, one));

        for (var edits = 1; Count(word) <= Rare && edits <= TermExpansion.EditsFor(word); edits++)
        {
            var spelled = new FuzzyWord(word, edits);
            var near = fields.SelectMany(field => TermExpansion.Fuzzy(snapshot.Reader, field, spelled).Words).Distinct()
                .Where(other => other != word && Count(other) >= Math.Max(1, Count(word) * MuchMore)).ToList();
            if (near.Count > 0)
            {
                return near.OrderByDescending(Count).ThenBy(other => other, StringComparer.Ordinal).First();
            }
        }

        return word;
    }

    /// <summary>Words, each with some that differ from it in few letters, and in how many of the articles each stands.</summary>
    private static List<(string Word, double Share)> Families(Random random)
    {
        double[] shares = [0.02, 0.02, 0.3, 0.5, 0.9];
        return
        [
            .. Enumerable.Range(0, 12)
                .Select(_ => new string([.. Enumerable.Range(0, random.Next(4, 10)).Select(_ => Letters[random.Next(Letters.Length)])]))
                .SelectMany(word => new[] { word, Misprinted(random, word), Misprinted(random, Misprinted(random, word)) })
                .Select(word => (word, shares[random.Next(shares.Length)])),
        ];
    }

    private static Story[] Stories(Random random, List<(string Word, double Share)> words, string name) =>
    [
        .. Enumerable.Range(0, Articles).Select(i => new Story($"{name}{i}")
            .Title(string.Join(' ', Some(random, words, 0.4))).Text(string.Join(' ', Some(random, words, 1)))),
    ];

    private static IEnumerable<string> Some(Random random, List<(string Word, double Share)> words, double share) =>
        words.Where(word => random.NextDouble() < word.Share * share).Select(word => word.Word);

    /// <summary>With a letter changed, added, left out or exchanged with the next.</summary>
    private static string Misprinted(Random random, string word)
    {
        var at = random.Next(word.Length - 1);
        var letter = Letters[random.Next(Letters.Length)];
        return random.Next(4) switch
        {
            0 => $"{word[..at]}{letter}{word[(at + 1)..]}",
            1 => $"{word[..at]}{letter}{word[at..]}",
            2 when word.Length > 3 => $"{word[..at]}{word[(at + 1)..]}",
            _ => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
        };
    }
}
