using SearchService.Indexing.Compiling;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Suggestions;

/// <summary>The words of one state of the index. For one thread.</summary>
internal sealed class IndexedWords(Snapshot snapshot) : IKnownWords
{
    private static readonly BodyField[] Fields = [IndexFields.Text, IndexFields.Title];

    private readonly TermLookup _lookup = new(snapshot.Reader);

    public int Articles(string word) => Fields.Sum(field => _lookup.ArticlesWith(field, word));

    public string? Near(string word, int edits, int least)
    {
        // To count the words of a state that hides articles takes long; and rare ones are looked for only where no frequent one is near.
        IKnownWords known = this;
        var frequent = snapshot.IsLimited ? null : known.MostFrequent(FrequentWords.Of(snapshot).Near(word, edits), word, least);
        if (frequent is not null || (!snapshot.IsLimited && least >= FrequentWords.Least))
        {
            return frequent;
        }

        var spelled = new FuzzyWord(word, edits);
        return known.MostFrequent(
            Fields.SelectMany(field => TermExpansion.Fuzzy(snapshot.Reader, field, spelled).Words).Distinct(), word, least);
    }

    public string Printed(string word) => PrintedWords.Of(snapshot, word);
}
