using SearchService.Articles;
using SearchService.Queries;
using SearchService.Wire;
using SearchService.Wire.Json;

namespace SearchService.Api.Pages.Correcting;

/// <summary>What somebody types into the form that corrects a name.</summary>
/// <param name="Kind">A person's or a place's.</param>
/// <param name="Name">The name that is wrong.</param>
/// <param name="Action">merge, rename, hide or split.</param>
/// <param name="NewName">The other name.</param>
/// <param name="Article">The article in which it was seen; null where none.</param>
/// <param name="OnlyThere">Whether it shall hold for that article alone.</param>
/// <param name="Spelling">The only printed form that it moves.</param>
public sealed record TypedCorrection(
    NameKind Kind, string Name, string Action = "merge", string NewName = "", string? Article = null, bool OnlyThere = false,
    string Spelling = "")
{
    public string KindName => WireName.Of(Kind);

    /// <summary>The page of a name of this kind.</summary>
    public string Page(string name) => Kind == NameKind.Person ? PageAddress.Person(name) : PageAddress.Place(name);

    /// <summary>As it is asked for over HTTP.</summary>
    public CorrectionRequest Asked => new(
        Action, KindName, Name, Action == "hide" ? null : NewName.Trim(), OnlyThere ? Article : null,
        Action == "split" && Spelling.Trim().Length > 0 ? Spelling.Trim() : null);
}

/// <summary>What the page that corrects a name shows.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Access">Whether anything may be corrected.</param>
/// <param name="Nearby">Names that may be meant, most frequent first.</param>
/// <param name="Article">The article in which the mistake was seen; null where none.</param>
/// <param name="Fault">Why it was not taken, or null.</param>
/// <param name="Sentence">What would be decided, where that is asked before it is done.</param>
/// <param name="Changes">How many articles would change.</param>
public sealed record CorrectView(
    TypedCorrection Typed, CorrectingAccess Access, IReadOnlyList<string> Nearby, StoredArticle? Article, string? Fault = null,
    string? Sentence = null, int Changes = 0);
