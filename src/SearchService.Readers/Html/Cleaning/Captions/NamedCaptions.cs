using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Captions;

/// <summary>Elements whose name says caption, credit, gallery or slide show.</summary>
public sealed partial class NamedCaptions : ICleaningRule
{
    private const int MaxWords = 150;

    public string Drops => "captions: names";

    public IEnumerable<Cut> Find(BodyTree body) =>
        NamedElements.Find(body, Names(), MaxWords).Select(found => Cut.Of(found.Element, found.Word, CutWords.Caption));

    [GeneratedRegex(
        @"caption|\bcredits?\b|\bgaller(y|ies)|slide ?show|\bslides?\b|\bslider|carousel|\bcutline|\blegend\b|\bimg (cap|descr?)\b|\b(image|media"
        + @"|photo|picture) (desc|info|text|meta|source|copyright|credit|title)|\bcopyright\b|\bphoto ?(by|grapher)\b|\blightbox|\bbildunterschrift"
        + @"|\bbildtext|\bpie ?de ?foto",
        RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
