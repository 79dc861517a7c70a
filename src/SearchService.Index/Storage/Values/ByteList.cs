using System.Text;
using Lucene.Net.Util;

namespace SearchService.Indexing.Storage.Values;

/// <summary>
/// Different texts in UTF-8, numbered in the order in which they were first met, each for its bytes and some twelve more. It only grows:
/// whoever knows a number may read its text while others are added. Safe for use by many threads at once.
/// </summary>
#pragma warning disable CA1001 // What Dispose of the hash does is to forget: it holds memory alone.
internal sealed class ByteList
#pragma warning restore CA1001
{
    [ThreadStatic]
    private static BytesRef? Read;

    private readonly Lock _adding = new();
    private readonly BytesRefHash _texts = new();

    public int Count
    {
        get
        {
            lock (_adding)
            {
                return _texts.Count;
            }
        }
    }

    /// <summary>The bytes of a text; they never move.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var text = Read ??= new BytesRef();
            _texts.Get(number, text);
            return text.Bytes.AsSpan(text.Offset, text.Length);
        }
    }

    public string Text(int number) => Encoding.UTF8.GetString(this[number]);

    /// <summary>The number of a text.</summary>
    /// <param name="added">Called with the number while nobody else adds, where the text is new.</param>
    public int Add(BytesRef text, Action<int>? added = null)
    {
        lock (_adding)
        {
            var number = _texts.Add(text);
            if (number < 0)
            {
                return -number - 1;
            }

            added?.Invoke(number);
            return number;
        }
    }

    /// <summary>The number of a text; -1 where it is not known.</summary>
    public int Find(string text)
    {
        var bytes = new BytesRef(text);
        lock (_adding)
        {
            return _texts.Find(bytes);
        }
    }

    /// <summary>The same.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        var bytes = new BytesRef(text.ToArray());
        lock (_adding)
        {
            return _texts.Find(bytes);
        }
    }
}
