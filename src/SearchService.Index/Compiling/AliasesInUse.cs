using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Snapshots;
using SearchService.Indexing.Words.Fields;

namespace SearchService.Indexing.Compiling;

/// <summary>
/// What the articles of one state of the index call people or places beside their names. A later state reads the segments alone in which it
/// differs. Safe for use by many threads at once.
/// </summary>
internal sealed class AliasesInUse
{
    private readonly IndexReader _reader;
    private readonly NameField _field;
    private readonly AliasList _aliases;

    /// <summary>In how many segments an alias stands, also where each of its articles there was removed.</summary>
    private readonly Pages<int> _segments;
    private readonly HashSet<int> _changed = [];

    private AliasesInUse(Snapshot snapshot, NameField field)
    {
        (_reader, _field, _aliases, _segments) = (snapshot.Reader, field, new AliasList(), new Pages<int>());
        for (var leaf = 0; leaf < _reader.Leaves.Count; leaf++)
        {
            Add(snapshot, leaf, 1);
        }

        _changed = [];
    }

    private AliasesInUse(Snapshot snapshot, Snapshot before, AliasesInUse earlier)
    {
        (_reader, _field, _aliases, _segments) = (snapshot.Reader, earlier._field, earlier._aliases, earlier._segments.Next());
        foreach (var change in snapshot.ChangesSince(before).Where(change => change.IsWhole))
        {
            Add(change.State, change.Leaf, change.Sign);
        }
    }

    /// <summary>The aliases of segments that the state before did not have, or that are gone.</summary>
    public IReadOnlyCollection<int> Changed => _changed;

    public static AliasesInUse Of(Snapshot snapshot, NameField field) => snapshot.Of(
        snapshot => new AliasesInUse(snapshot, field),
        static (snapshot, before, earlier) => new AliasesInUse(snapshot, before, earlier),
        field);

    public ReadOnlySpan<byte> FormOf(int alias) => _aliases.FormOf(alias);

    public ReadOnlySpan<byte> KeyOf(int alias) => _aliases.KeyOf(alias);

    /// <summary>Aliases by which some article calls somebody so.</summary>
    public IEnumerable<int> Called(byte[] form) => _aliases.Called(form).Where(IsUsed);

    /// <summary>What the name of this key is or was called beside.</summary>
    public IEnumerable<int> Of(byte[] key) => _aliases.Of(key);

    private bool IsUsed(int alias) => _segments[alias] > 0 && (!_reader.HasDeletions || AnyArticle(alias));

    private bool AnyArticle(int alias)
    {
        var term = new Term(_field.Aliases.Name, new BytesRef(_aliases.Term(alias).ToArray()));
        return _reader.Leaves.Any(leaf =>
            leaf.AtomicReader.GetTermDocsEnum(term) is { } articles && articles.NextDoc() != DocIdSetIterator.NO_MORE_DOCS);
    }

    private void Add(Snapshot state, int leaf, int sign)
    {
        if (_field.Aliases.TermsOf(state.Reader.Leaves[leaf].AtomicReader) is not { } terms)
        {
            return;
        }

        for (var each = terms.GetEnumerator(); each.MoveNext();)
        {
            if (AliasList.IsAnother(each.Term))
            {
                var alias = _aliases.Add(each.Term);
                _segments.At(alias) += sign;
                _changed.Add(alias);
            }
        }
    }
}
