namespace SearchService.Indexing.Storage.Snapshots;

/// <summary>
/// Values by number, the default where none was set, in pages. A list that goes on from another shares its pages and copies one when it
/// first writes to it: what a state of the index costs goes by what it changes. One thread writes, before the list is handed to others.
/// </summary>
internal sealed class Pages<T>
    where T : struct
{
    private const int Bits = 7;
    private const int PageSize = 1 << Bits;

    private readonly T[] _unset = new T[PageSize];
    private T[][] _pages;
    private bool[] _own;

    public Pages(int length = 0)
    {
        _pages = new T[(length + PageSize - 1) >> Bits][];
        _own = new bool[_pages.Length];
        Array.Fill(_pages, _unset);
    }

    private Pages(T[][] pages) => (_pages, _own) = (pages, new bool[pages.Length]);

    public T this[int number] => number >> Bits is var page && page < _pages.Length ? _pages[page][number & (PageSize - 1)] : default;

    /// <summary>A list with the same values, for the state that comes next.</summary>
    public Pages<T> Next() => new([.. _pages]);

    /// <summary>A value that is to be changed.</summary>
    public ref T At(int number)
    {
        var page = number >> Bits;
        if (page >= _pages.Length)
        {
            var before = _pages.Length;
            Array.Resize(ref _pages, page + 1 + before / 4);
            Array.Resize(ref _own, _pages.Length);
            Array.Fill(_pages, _unset, before, _pages.Length - before);
        }

        if (!_own[page])
        {
            _pages[page] = [.. _pages[page]];
            _own[page] = true;
        }

        return ref _pages[page][number & (PageSize - 1)];
    }
}
