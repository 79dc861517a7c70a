namespace SearchService.Readers.Text.Labelling;

/// <summary>Features by name and values, each hashed to a row of the model (FNV-1a; Weinberger and others 2009, "Feature
/// hashing").</summary>
internal sealed class FeatureRows
{
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    private readonly List<int> _rows = new(64);

    public void Add(string name, params ReadOnlySpan<string> values)
    {
        var hash = Mix(Start, name);
        foreach (var value in values)
        {
            hash = Mix((hash ^ 31) * Prime, value);
        }

        hash ^= hash >> 15;
        _rows.Add((int)((hash * 2654435769) >> (32 - LineModel.Bits)));
    }

    public int[] ToArray() => [.. _rows];

    private static uint Mix(uint hash, string text)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash;
    }
}
