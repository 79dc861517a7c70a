using System.Runtime.CompilerServices;

namespace SearchService.Entities.Tagging;

/// <summary>The clusters of one word at eight grains, coarse to fine: four of GloVe, four of Brown. -1 where the word has none.</summary>
[InlineArray(Grains)]
internal struct WordClusters
{
    public const int Grains = 8;
    public const int GloveGrains = 4;

    /// <summary>The grain of 256 GloVe clusters.</summary>
    public const int Glove256 = 1;

    private int _cluster;

    public static WordClusters None
    {
        get
        {
            var none = default(WordClusters);
            ((Span<int>)none).Fill(-1);
            return none;
        }
    }
}
