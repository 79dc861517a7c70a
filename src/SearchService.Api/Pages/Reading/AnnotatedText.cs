using SearchService.Articles;

namespace SearchService.Api.Pages.Reading;

/// <summary>What a stretch of text names.</summary>
public enum MentionKind
{
    None,
    Person,
    Place,
    Date,
}

/// <summary>A stretch of text that is shown in one way.</summary>
/// <param name="Text">The words as printed.</param>
/// <param name="Kind">What they name.</param>
/// <param name="Name">The name or value of it; empty where they name nothing.</param>
/// <param name="Match">The match of the query that it belongs to; null where the query does not match.</param>
public sealed record TextPiece(string Text, MentionKind Kind, string Name, TextMatch? Match);

/// <summary>A place where the query matches.</summary>
/// <param name="Number">From 1, in the order of the page.</param>
/// <param name="Opens">Whether the piece is the first of the match.</param>
public sealed record TextMatch(int Number, bool Opens);

/// <summary>
/// A part of an article cut up for showing: in paragraphs (<see cref="TextParagraphs"/>), and within these at every point where a name or
/// a mark begins or ends. Of names that overlap the one that begins first stands, of those that begin together the longest.
/// </summary>
public static class AnnotatedText
{
    /// <param name="text">The part.</param>
    /// <param name="part">Which it is.</param>
    /// <param name="entities">What was found in the article.</param>
    /// <param name="marks">Where the query matches, in the order of the text; none overlap.</param>
    /// <param name="firstNumber">The number of the first of them.</param>
    public static IReadOnlyList<IReadOnlyList<TextPiece>> Paragraphs(
        string text, ArticlePart part, ArticleEntities entities, IReadOnlyList<TextSpan> marks, int firstNumber = 1)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        var names = Names(text.Length, part, entities);
        var matches = marks.Select((mark, at) => (Span: mark, Number: firstNumber + at)).ToList();
        return [.. TextParagraphs.Of(text).Select(paragraph => Pieces(text, paragraph, names, matches))];
    }

    private static List<TextPiece> Pieces(string text, TextSpan line, IReadOnlyList<(TextSpan Span, MentionKind Kind, string Name)> names,
        IReadOnlyList<(TextSpan Span, int Number)> matches)
    {
        var (here, marked) = (Within(names, name => name.Span, line), Within(matches, match => match.Span, line));
        var cuts = here.SelectMany(name => new[] { name.Span.Start, name.Span.End })
            .Concat(marked.SelectMany(match => new[] { match.Span.Start, match.Span.End }))
            .Where(cut => cut > line.Start && cut < line.End)
            .Append(line.Start).Append(line.End).Distinct().Order().ToList();
        var pieces = new List<TextPiece>(cuts.Count);
        var (nextName, nextMatch) = (0, 0);
        for (var at = 0; at + 1 < cuts.Count; at++)
        {
            var span = new TextSpan(cuts[at], cuts[at + 1]);
            var (_, kind, name) = At(here, name => name.Span, span, ref nextName);
            var (matched, number) = At(marked, match => match.Span, span, ref nextMatch);
            pieces.Add(new TextPiece(
                TextJoin.Shown(text, span.Start, span.End), kind, name ?? "",
                number == 0 ? null : new TextMatch(number, matched.Start == span.Start)));
        }

        return pieces;
    }

    /// <summary>Those of some stretches, which are in order and apart, that overlap a line.</summary>
    private static List<T> Within<T>(IReadOnlyList<T> stretches, Func<T, TextSpan> spanOf, TextSpan line)
    {
        var (low, high) = (0, stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spanOf(stretches[middle]).End <= line.Start ? (middle + 1, high) : (low, middle);
        }

        return [.. stretches.Skip(low).TakeWhile(stretch => spanOf(stretch).Start < line.End)];
    }

    /// <summary>The stretch that overlaps a piece of the line, or none.</summary>
    /// <param name="next">The first that does not end before the piece; each piece begins where the one before it ended.</param>
    private static T? At<T>(List<T> stretches, Func<T, TextSpan> spanOf, TextSpan piece, ref int next)
    {
        while (next < stretches.Count && spanOf(stretches[next]).End <= piece.Start)
        {
            next++;
        }

        return next < stretches.Count && spanOf(stretches[next]).Overlaps(piece) ? stretches[next] : default;
    }

    private static List<(TextSpan Span, MentionKind Kind, string Name)> Names(int length, ArticlePart part, ArticleEntities entities)
    {
        var all = entities.People.SelectMany(person => Of(person.Mentions, MentionKind.Person, person.Name))
            .Concat(entities.Places.SelectMany(place => Of(place.Mentions, MentionKind.Place, place.Name)))
            .Concat(entities.Dates.SelectMany(date => Of(date.Mentions, MentionKind.Date, date.Value)))
            .OrderBy(name => name.Span.Start).ThenByDescending(name => name.Span.Length);
        var kept = new List<(TextSpan Span, MentionKind Kind, string Name)>();
        var end = 0;
        foreach (var name in all)
        {
            if (name.Span.Start >= end && name.Span.Length > 0 && name.Span.End <= length)
            {
                kept.Add(name);
                end = name.Span.End;
            }
        }

        return kept;

        IEnumerable<(TextSpan Span, MentionKind Kind, string Name)> Of(IReadOnlyList<Mention> mentions, MentionKind kind, string name) =>
            mentions.Where(mention => mention.In == part).Select(mention => (mention.Span, kind, name));
    }
}
