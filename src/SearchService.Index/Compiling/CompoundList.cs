using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// The long stems of one language in one segment, each once, as one text: two bytes for each letter. To read it through for a part takes a
/// millisecond for half a million stems. Read once for as long as the segment lives.
/// </summary>
internal static class CompoundList
{
    /// <summary>Stands before each stem and behind the last.</summary>
    public const char Between = '\0';

    public static string Of(Snapshot snapshot, int leaf, string language) =>
        snapshot.OfSegment(leaf, segment => Read(segment, StemMarker.Term(language, "")), language);

    private static string Read(AtomicReader segment, string prefix)
    {
        var all = new StringBuilder().Append(Between);
        if (IndexFields.Tails.TermsOf(segment) is { } tails)
        {
            var start = new BytesRef(prefix);
            var terms = tails.GetEnumerator();
            for (var more = terms.SeekCeil(start) != TermsEnum.SeekStatus.END; more && StringHelper.StartsWith(terms.Term, start);
                more = terms.MoveNext())
            {
                all.Append(StemMarker.Reversed(terms.Term.Utf8ToString()[prefix.Length..])).Append(Between);
            }
        }

        return all.ToString();
    }
}
