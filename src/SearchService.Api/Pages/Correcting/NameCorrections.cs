using SearchService.Archive;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Queries;

namespace SearchService.Api.Pages.Correcting;

/// <summary>Whether who looks at a page may correct it.</summary>
public enum CorrectingAccess
{
    /// <summary>No key is configured, and the request is from elsewhere.</summary>
    Closed,

    /// <summary>No key is configured, and the request is from this machine.</summary>
    Open,

    /// <summary>With a key.</summary>
    WithKey,
}

/// <summary>What was decided about a name, for its page.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">A person's or a place's.</param>
/// <param name="Access">Whether more may be decided.</param>
/// <param name="Made">The corrections that speak of it.</param>
public sealed record NameCorrections(string Name, NameKind Kind, CorrectingAccess Access, IReadOnlyList<EntityCorrection> Made)
{
    public static NameCorrections Of(string name, FilterField field, CorrectingAccess access, ArchiveCorrections corrections)
    {
        ArgumentNullException.ThrowIfNull(corrections);
        var kind = field == FilterField.Person ? NameKind.Person : NameKind.Place;
        var key = NameKey.Of(name);
        return new(name, kind, access, access == CorrectingAccess.Closed ? [] :
        [
            .. corrections.Read().Corrections.All.Where(correction => correction.Kind == kind
                && (NameKey.Of(correction.Name) == key || (correction.NewName is { } now && NameKey.Of(now) == key))),
        ]);
    }

    /// <summary>A correction as a sentence.</summary>
    public static string Sentence(EntityCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var where = (correction.Spelling is { } spelling ? $" where it is printed “{spelling}”" : "")
            + (correction.Article is { } article ? $" in the article {article}" : "");
        return correction.Action switch
        {
            CorrectionAction.Merge => $"“{correction.Name}” is another spelling of “{correction.NewName}”{where}",
            CorrectionAction.Rename => $"“{correction.Name}” is shown as “{correction.NewName}”{where}",
            CorrectionAction.Split => $"“{correction.Name}” is “{correction.NewName}”{where}",
            _ => $"“{correction.Name}” is not a {correction.Kind.ToString().ToLowerInvariant()}{where}",
        };
    }
}
