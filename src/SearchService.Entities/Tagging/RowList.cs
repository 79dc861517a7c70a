namespace SearchService.Entities.Tagging;

/// <summary>The rows of weights that some features pick, written into the room of a caller.</summary>
internal ref struct RowList(Span<uint> room)
{
    private readonly Span<uint> _room = room;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<uint> Written => _room[..Count];

    public void Add(ulong feature) => _room[Count++] = FeatureHash.Row(feature);
}
