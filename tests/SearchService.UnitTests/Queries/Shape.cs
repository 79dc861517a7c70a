using System.Globalization;
using SearchService.Queries.Language;

namespace SearchService.UnitTests.Queries;

/// <summary>Writes a tree so that its structure shows.</summary>
internal static class Shape
{
    public static string Of(string text) => Of(QueryParser.Parse(text).Tree);

    public static string Of(QueryNode node) => node switch
    {
        EverythingNode => "*",
        NothingNode => "nothing",
        WordNode word => word.Text,
        WildcardNode wildcard => $"[{wildcard.Pattern}]",
        FuzzyNode fuzzy => string.Create(CultureInfo.InvariantCulture, $"{fuzzy.Text}~{fuzzy.Edits}"),
        PhraseNode phrase =>
            $"\"{string.Join(' ', phrase.Terms.Select(term => term.Any == PhrasePlaceholder.None ? term.Text : $"<{term.Any}>"))}\""
            + (phrase.Distance is { } distance ? string.Create(CultureInfo.InvariantCulture, $"~{distance}") : ""),
        FieldNode field => $"{field.Field.ToString().ToLowerInvariant()}:{Of(field.Inner)}",
        DateNode date => $"{date.Field.ToString().ToLowerInvariant()}:{date.Bounds}",
        BoostNode boost => string.Create(CultureInfo.InvariantCulture, $"{Of(boost.Inner)} ^{boost.Weight:0.##}"),
        ExcludeNode exclude => $"(not {Of(exclude.Inner)})",
        AllNode all => $"(all {string.Join(' ', all.Parts.Select(Of))})",
        AnyNode any => $"(any {string.Join(' ', any.Parts.Select(Of))})",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };
}
