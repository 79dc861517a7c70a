using SearchService.Articles;
using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging;

/// <summary>A name that somebody, or some other tagger, marked.</summary>
internal readonly record struct LabelledName(TextSpan Span, EntityKind Kind);

/// <summary>A document to learn from or to be scored on; a line break in the text ends a sentence.</summary>
/// <param name="Source">The name of the collection it comes from.</param>
/// <param name="Names">In the order of the text, not overlapping.</param>
internal sealed record LabelledText(string Source, string Id, string Text, IReadOnlyList<LabelledName> Names);
