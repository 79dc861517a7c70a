using System.Runtime.InteropServices;
using SearchService.Indexing.Matching.Likeness;
using SearchService.Indexing.Words.Weights;
using SearchService.OpenSearch.Asking;
using SearchService.OpenSearch.Generations;

namespace SearchService.OpenSearch.Searching;

/// <summary>
/// How much words tell apart in a state of the archive, by a sample of its articles. The same state gives the same sample in every process,
/// so that a cursor goes on in the same order wherever it is sent. Safe for use by many threads at once.
/// </summary>
internal sealed class WordSamples
{
    /// <summary>Articles of a sample: some 350 KB are sent for them at most.</summary>
    private const int Articles = 512;

    /// <summary>States whose samples are kept, of some hundred kilobytes each: the newest, and some that cursors go on in.</summary>
    private const int MostKept = 4;

    private readonly PerState<IWordFrequencies> _samples = new(MostKept, AskAsync);

    public Task<IWordFrequencies> OfAsync(ClusterIndex index, CancellationToken cancellation) => _samples.OfAsync(index, cancellation);

    private static async Task<IWordFrequencies> AskAsync(ClusterIndex index, CancellationToken cancellation)
    {
        // Names of documents are hashes: the first of them are articles like all others, and the same for whoever asks.
        var asked = new ClusterSearch(index.Point, Clause.Articles)
        {
            Size = Articles,
            Sort = HitSort.ByLine,
            Values = [ClusterFields.Profile],
        };
        var answer = await index.AnswerAsync(asked, cancellation).ConfigureAwait(false);
        return new Sample([.. answer.Hits.Hits.Select(hit => hit.Source?.Profile).OfType<byte[]>()]);
    }

    private sealed class Sample : IWordFrequencies
    {
        private readonly Dictionary<int, int> _articles = [];
        private readonly int _all;

        public Sample(IReadOnlyList<byte[]> profiles)
        {
            _all = profiles.Count;
            foreach (var profile in profiles)
            {
                foreach (var (hash, _) in ArticleProfile.Decode(profile))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(_articles, hash, out _)++;
                }
            }
        }

        public double IdfOf(int hash) => ArticleSimilarity.Idf(_articles.GetValueOrDefault(hash), _all);
    }
}
