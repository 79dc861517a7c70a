using System.Globalization;

namespace SearchService.Queries.Language;

/// <summary>Prints a tree in the query language, with no more parentheses than it takes to read it back.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode node) => node switch
    {
        EverythingNode => "*",
        NothingNode => "\"\"",
        WordNode word => word.Text,
        WildcardNode wildcard => wildcard.Pattern,
        FuzzyNode fuzzy => string.Create(CultureInfo.InvariantCulture, $"{fuzzy.Text}~{fuzzy.Edits}"),
        PhraseNode phrase => Phrase(phrase),
        FieldNode field => $"{NameOf(field.Field)}:{Enclosed(field.Inner)}",
        DateNode date => $"{NameOf(date.Field)}:{date.Bounds}",
        BoostNode boost => string.Create(CultureInfo.InvariantCulture, $"{Enclosed(boost.Inner)}^{boost.Weight:0.##}"),
        ExcludeNode exclude => "-" + Enclosed(exclude.Inner),
        AllNode all => string.Join(' ', all.Parts.Select(Enclosed)),
        AnyNode any => string.Join(" OR ", any.Parts.Select(Enclosed)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name),
    };

    public static string NameOf(QueryField field) => field.ToString().ToLowerInvariant();

    public static string NameOf(DateField field) => field.ToString().ToLowerInvariant();

    private static string Enclosed(QueryNode node) => node is GroupNode ? $"({Print(node)})" : Print(node);

    private static string Phrase(PhraseNode phrase)
    {
        var words = string.Join(' ', phrase.Terms.Select(term => term.Any switch
        {
            PhrasePlaceholder.Person => "<person>",
            PhrasePlaceholder.Place => "<place>",
            _ => term.Text,
        }));
        return string.Create(CultureInfo.InvariantCulture, $"\"{words}\"{(phrase.Distance is null ? "" : "~")}{phrase.Distance}");
    }
}
