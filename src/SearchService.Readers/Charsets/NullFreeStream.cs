using SearchService.Readers.Sources;

namespace SearchService.Readers.Charsets;

/// <summary>A text of single bytes without the bytes of value 0, which stand in none but by damage. Says so once.</summary>
/// <param name="inner">The bytes as they are.</param>
/// <param name="warnings">Gets the sentence when the first one is met.</param>
internal sealed class NullFreeStream(Stream inner, ICollection<string> warnings) : ForwardOnlyStream
{
    private long _at;
    private bool _warned;

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            var count = inner.Read(buffer);
            var first = buffer[..count].IndexOf((byte)0);
            var kept = Nulls.Remove(buffer[..count]);
            if (first >= 0 && !_warned)
            {
                _warned = true;
                warnings.Add(Nulls.Warning(_at + first));
            }

            _at += count;
            if (kept > 0 || count == 0)
            {
                return kept;
            }
        }
    }
}
