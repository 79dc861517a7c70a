using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Articles;
using SearchService.Articles.Letters;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Answers.Suggestions;

/// <summary>How articles print a word that the index holds folded: "creme" as "crème", "soerensen" as "sørensen".</summary>
internal static class PrintedWords
{
    /// <summary>A longer text is read up to here.</summary>
    private const int MostRead = 200_000;

    private const int Articles = 3;

    private static readonly BodyField[] Fields = [IndexFields.Text, IndexFields.Title];
    private static readonly HashSet<string> Stored = [IndexFields.StoredArticle.Name, IndexFields.Blocks.Name];

    /// <summary>
    /// The word in small letters as one of the first articles prints it; as it stands in the index where none can be read so.
    /// </summary>
    public static string Of(Snapshot snapshot, string word)
    {
        var term = new BytesRef(word);
        var live = MultiFields.GetLiveDocs(snapshot.Reader);
        foreach (var field in Fields)
        {
            var documents = MultiFields.GetTermDocsEnum(snapshot.Reader, live, field.Name, term, DocsFlags.NONE);
            for (var i = 0; i < Articles && documents?.NextDoc() is { } document and not DocIdSetIterator.NO_MORE_DOCS; i++)
            {
                var stored = snapshot.Searcher.Doc(document, Stored);
                var article = StoredArticles.ArticleOf(stored);
                var text = field == IndexFields.Title ? article.Title ?? ""
                    : StoredArticles.BlocksOf(stored) is { } blocks
                        ? blocks.Read(snapshot.Searcher, document, 0, blocks.AtOffset(MostRead))
                        : article.Text;
                if (In(text, TextAnalyzers.For(article.Language), word) is { } printed)
                {
                    return printed;
                }
            }
        }

        return word;
    }

    /// <summary>The same in one text; null where it is not in the first 200,000 characters, or cannot be read so.</summary>
    public static string? In(string text, TextAnalyzer analyzer, string word)
    {
        text = text.Length > MostRead ? text[..MostRead] : text;
        using var tokens = analyzer.GetTokenStream("", text);
        var term = tokens.GetAttribute<ICharTermAttribute>();
        var offset = tokens.GetAttribute<IOffsetAttribute>();
        tokens.Reset();
        string? printed = null;
        while (printed is null && tokens.IncrementToken())
        {
            if (term.Buffer.AsSpan(0, term.Length).SequenceEqual(word))
            {
                printed = Printed(new TextSpan(offset.StartOffset, offset.EndOffset).Of(text), word);
            }
        }

        tokens.End();
        return printed;
    }

    /// <summary>The part of a printed word that the index holds as this one: what an apostrophe parts from it is left out.</summary>
    private static string? Printed(ReadOnlySpan<char> given, string word)
    {
        var whole = ComposedText.Of(given.ToString()).Text.ToLowerInvariant().Replace("i\u0307", "i", StringComparison.Ordinal);
        var mark = whole.AsSpan().IndexOfAny("'’");
        string[] parts = mark < 0 ? [whole] : [whole, whole[(mark + 1)..], whole[..mark]];
        var printed = parts.FirstOrDefault(part => Folding.Fold(part) == word || Folding.OtherSpelling(part) == word);

        // Small letters of ΓΙΑΝΝΗΣ: at the end of a word a sigma is another letter.
        return printed is [.., 'σ'] ? printed[..^1] + 'ς' : printed;
    }
}
