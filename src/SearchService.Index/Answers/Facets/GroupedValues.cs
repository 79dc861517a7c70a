using System.Runtime.InteropServices;
using Lucene.Net.Index;
using SearchService.Indexing.Matching;

namespace SearchService.Indexing.Answers.Facets;

/// <summary>Counts the values of groups of copies: a group has a value once, whichever of its articles have it.</summary>
/// <param name="reader">The state of the index.</param>
/// <param name="ordinals">The values of the field.</param>
internal sealed class GroupedValues(IndexReader reader, FacetOrdinals ordinals)
{
    /// <summary>Of so few values each is compared with all others.</summary>
    private const int Few = 32;

    /// <summary>The articles that were found and belong to groups: the group in the upper half, the article in the lower.</summary>
    private readonly List<long> _members = [];
    private readonly List<int> _counted = [];
    private readonly HashSet<int> _many = [];
    private int _sets;

    /// <summary>Adds articles that were found.</summary>
    public void Add(FoundCopies copies, ReadOnlySpan<int> documents)
    {
        _sets += copies.ByGroup.IsEmpty ? 0 : 1;
        foreach (var member in copies.ByGroup)
        {
            _members.Add((member & ~(long)uint.MaxValue) | (uint)documents[(int)(uint)member]);
        }
    }

    /// <summary>Adds up how many groups have each value.</summary>
    /// <param name="counts">By number of the value.</param>
    /// <returns>How many groups have no value.</returns>
    public int Count(Span<int> counts)
    {
        if (_sets > 1)
        {
            _members.Sort();
        }

        var without = 0;
        var members = CollectionsMarshal.AsSpan(_members);
        for (var (first, end) = (0, 0); first < members.Length; first = end)
        {
            var group = members[first] >> 32;
            while (end < members.Length && members[end] >> 32 == group)
            {
                end++;
            }

            without += CountGroup(members[first..end], counts) ? 0 : 1;
        }

        return without;
    }

    /// <returns>Whether it has any value.</returns>
    private bool CountGroup(ReadOnlySpan<long> members, Span<int> counts)
    {
        _counted.Clear();
        _many.Clear();
        foreach (var member in members)
        {
            var document = (int)(uint)member;
            var leaf = ReaderUtil.SubIndex(document, reader.Leaves);
            foreach (var value in ordinals.Leaf(leaf).Of(document - reader.Leaves[leaf].DocBase))
            {
                counts[value] += IsNew(ordinals.Group(value)) ? 1 : 0;
            }
        }

        return _counted.Count > 0;
    }

    private bool IsNew(int key)
    {
        if (_counted.Count < Few ? _counted.Contains(key) : !_many.Add(key) || _counted.IndexOf(key, 0, Few) >= 0)
        {
            return false;
        }

        _counted.Add(key);
        return true;
    }
}
