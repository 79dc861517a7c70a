namespace SearchService.Readers.Json;

/// <summary>Follows JSON byte by byte, only so far as to know where a value ends: strings, escapes and brackets.</summary>
internal struct JsonScan
{
    private bool _escaped;

    /// <summary>Open brackets and braces.</summary>
    public int Depth { get; private set; }

    public bool InString { get; private set; }

    /// <summary>Takes the next byte and returns the depth behind it.</summary>
    public int Step(byte value)
    {
        if (InString)
        {
            if (_escaped)
            {
                _escaped = false;
            }
            else if (value == (byte)'\\')
            {
                _escaped = true;
            }
            else if (value == (byte)'"')
            {
                InString = false;
            }
        }
        else if (value == (byte)'"')
        {
            InString = true;
        }
        else if (value is (byte)'{' or (byte)'[')
        {
            Depth++;
        }
        else if (value is (byte)'}' or (byte)']')
        {
            Depth--;
        }

        return Depth;
    }
}
