using System.Security.Cryptography;
using System.Text;
using SearchService.Articles;

namespace SearchService.Queries;

/// <summary>What whoever asks may not read. Two readers with the same limits see the same archive.</summary>
public sealed record ReadingLimits
{
    /// <summary>Sees everything.</summary>
    public static readonly ReadingLimits None = new([], seesEmbargoed: true);

    /// <param name="closed">Sources of whose articles no more is seen than title, source, language and date.</param>
    /// <param name="seesEmbargoed">Whether articles are seen before their embargo ends.</param>
    public ReadingLimits(IEnumerable<string> closed, bool seesEmbargoed)
    {
        ClosedSources = [.. closed.Select(NameKey.Of).Where(source => source.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        SeesEmbargoed = seesEmbargoed;
        Name = Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes((seesEmbargoed ? "+" : "-") + string.Join('\n', ClosedSources))).AsSpan(0, NameBytes));
    }

    private const int NameBytes = 10;

    /// <summary>By their <see cref="NameKey"/>, in order.</summary>
    public IReadOnlyList<string> ClosedSources { get; }

    public bool SeesEmbargoed { get; }

    /// <summary>The same for the same limits, and for no others.</summary>
    public string Name { get; }

    public bool AreNone => SeesEmbargoed && ClosedSources.Count == 0;

    public bool Equals(ReadingLimits? other) => Name == other?.Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
