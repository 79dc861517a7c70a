using System.Security.Cryptography;
using System.Text;
using SearchService.Articles;

namespace SearchService.Entities.Corrections;

/// <summary>What a person decided about a name.</summary>
/// <param name="Action">The decision.</param>
/// <param name="Kind">Of whom or what.</param>
/// <param name="Name">The name it is about, in any capitals and with or without accents.</param>
/// <param name="NewName">What it becomes; null for <see cref="CorrectionAction.Hide"/>.</param>
/// <param name="Article">The only article it holds for; null for all.</param>
/// <param name="Spelling">For <see cref="CorrectionAction.Split"/>: the only printed form that it moves; null for all.</param>
public sealed record EntityCorrection(
    CorrectionAction Action, NameKind Kind, string Name, string? NewName = null, ArticleId? Article = null, string? Spelling = null)
{
    /// <summary>Told from its content, so that it stays the same when lines before it come or go.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CorrectionLine.Write(this))).AsSpan(0, 5));
}

public enum CorrectionAction
{
    /// <summary>The name is another spelling of somebody else's, or of another place: there too, and with its position.</summary>
    Merge,

    /// <summary>The same person or place, shown by another name.</summary>
    Rename,

    /// <summary>There is no such person or place.</summary>
    Hide,

    /// <summary>In some article, or by some spelling, it is another person or place.</summary>
    Split,
}
