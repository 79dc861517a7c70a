using Lucene.Net.Index;
using Lucene.Net.Search;

namespace SearchService.Indexing.Compiling;

/// <summary>Goes through the articles of a segment that hold a row of words.</summary>
/// <param name="slots">The words, the rarest first.</param>
internal sealed class RowIterator(RowSlot[] slots) : DocIdSetIterator
{
    private int _document = -1;

    public override int DocID => _document;

    public override int NextDoc() => Advance(_document + 1);

    public override int Advance(int target)
    {
        for (var document = slots[0].Advance(target); document != NO_MORE_DOCS;)
        {
            var next = Agreed(document);
            if (next == document && HoldsRow(document))
            {
                return _document = document;
            }

            document = slots[0].Advance(Math.Max(next, document + 1));
        }

        return _document = NO_MORE_DOCS;
    }

    public override long GetCost() => slots[0].Articles;

    /// <summary>The article where every word stands in it, else the first behind it that may hold them all.</summary>
    private int Agreed(int document)
    {
        for (var i = 1; i < slots.Length; i++)
        {
            if (slots[i].Advance(document) is var next && next != document)
            {
                return next;
            }
        }

        return document;
    }

    /// <summary>Whether a row starts anywhere: each word is asked for its next place that fits the others', until all agree.</summary>
    private bool HoldsRow(int document)
    {
        foreach (var slot in slots)
        {
            slot.Open(document);
        }

        var start = int.MinValue;
        for (var agreed = 0; agreed < slots.Length;)
        {
            agreed = 0;
            foreach (var slot in slots)
            {
                var next = slot.From(start);
                if (next == RowSlot.Nowhere)
                {
                    return false;
                }

                agreed = next == start ? agreed + 1 : 1;
                start = next;
            }
        }

        return true;
    }
}

/// <summary>A word of a row in one segment.</summary>
/// <param name="postings">Of each of its spellings.</param>
/// <param name="offset">How far behind the first word it stands.</param>
/// <param name="articles">How many hold it at most.</param>
internal sealed class RowSlot(DocsAndPositionsEnum[] postings, int offset, long articles)
{
    /// <summary>Behind the last place.</summary>
    public const int Nowhere = int.MaxValue;

    private readonly int[] _starts = new int[postings.Length];
    private readonly int[] _left = new int[postings.Length];

    public long Articles => articles;

    /// <summary>The first article from here on that holds a spelling.</summary>
    public int Advance(int target)
    {
        var least = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var spelling in postings)
        {
            var at = spelling.DocID < target ? spelling.Advance(target) : spelling.DocID;
            least = Math.Min(least, at);
        }

        return least;
    }

    /// <summary>Goes to the places in an article.</summary>
    public void Open(int document)
    {
        for (var i = 0; i < postings.Length; i++)
        {
            _left[i] = postings[i].DocID == document ? postings[i].Freq : 0;
            Next(i);
        }
    }

    /// <summary>Where the first row starts, from some place on, of which this word is part; each call asks for no earlier place.</summary>
    public int From(int start)
    {
        var least = Nowhere;
        for (var i = 0; i < postings.Length; i++)
        {
            while (_starts[i] < start)
            {
                Next(i);
            }

            least = Math.Min(least, _starts[i]);
        }

        return least;
    }

    private void Next(int spelling) => _starts[spelling] = _left[spelling]-- > 0 ? postings[spelling].NextPosition() - offset : Nowhere;
}
