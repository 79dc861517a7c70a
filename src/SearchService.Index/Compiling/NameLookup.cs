using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Articles;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>Finds people and places by any spelling that some article prints them in.</summary>
internal sealed class NameLookup(IndexReader reader, NameField field)
{
    public static NameLookup People(IndexReader reader) => new(reader, IndexFields.Person);

    public static NameLookup Places(IndexReader reader) => new(reader, IndexFields.Place);

    /// <summary>The keys of all names that have this spelling; none where no article prints it.</summary>
    public IReadOnlySet<string> Keys(string spelling)
    {
        var key = NameKey.Of(spelling);
        HashSet<string> keys = reader.DocFreq(new Term(field.Name, key)) > 0 ? [key] : [];
        if (MultiFields.GetTerms(reader, field.Aliases) is not { } aliases)
        {
            return keys;
        }

        var prefix = new BytesRef(key + NameField.Separator);
        var terms = aliases.GetEnumerator();
        for (var more = terms.SeekCeil(prefix) != TermsEnum.SeekStatus.END;
            more && StringHelper.StartsWith(terms.Term, prefix);
            more = terms.MoveNext())
        {
            keys.Add(terms.Term.Utf8ToString()[(key.Length + 1)..]);
        }

        return keys;
    }

    /// <summary>Articles with a name of this spelling; where none prints it, those with a name that holds its words in a row.</summary>
    public Query Named(string spelling) => Keys(spelling) is { Count: > 0 } keys ? QueryParts.OneOf(field, keys) : Holding(spelling);

    /// <summary>Articles with a name that holds these words in a row.</summary>
    public Query Holding(string words) =>
        TokenizedWord.Split(TextAnalyzers.Names, words).ConvertAll(word => word.Word) is { Count: > 0 } row
            ? QueryParts.Unscored(QueryParts.Row(field.Words, row))
            : QueryParts.Nothing();
}
