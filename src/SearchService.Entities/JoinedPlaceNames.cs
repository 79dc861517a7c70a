using System.Buffers;
using SearchService.Articles;
using SearchService.Entities.Places;
using SearchService.Entities.Tagging;

namespace SearchService.Entities;

/// <summary>
/// What stands around a hyphen is a place of its own only where the gazetteer knows it so (Baden-Württemberg): "Russia-North Korea" are
/// two places, "London-based" is one with a word behind it. Two towns of one country may be a pair that is named so ("Urbana-Champaign").
/// "The North" is a side, and no place, nor is the end of a name ("King, Jr.").
/// </summary>
internal sealed class JoinedPlaceNames(Gazetteer gazetteer)
{
    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-‐‑–—");

    private static readonly HashSet<string> NoPlaces =
        new(StringComparer.OrdinalIgnoreCase) { "North", "South", "East", "West", "Jr", "Jr.", "Sr", "Sr." };

    /// <param name="parts">The texts that the names stand in.</param>
    /// <param name="names">In the order of the text, part by part; parted in place.</param>
    public void Part(ArticleTexts parts, List<TaggedName> names)
    {
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var name = names[i];
            if (name.Kind != EntityKind.Place)
            {
                continue;
            }

            var text = parts.Texts[name.Part];
            var printed = name.Span.Of(text);
            if (NoPlaces.Contains(printed.ToString()))
            {
                names.RemoveAt(i);
            }
            else if (printed.ContainsAny(Hyphens) && !gazetteer.IsKnownName(printed) && Parted(text, name.Span) is { Count: > 0 } places)
            {
                names.RemoveAt(i);
                names.InsertRange(i, places.Select(span => name with { Span = span }));
            }
        }
    }

    /// <summary>Of two countries, or areas.</summary>
    private bool AreApart(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        gazetteer.Find(one) is [var first, ..] && gazetteer.Find(other) is [var second, ..]
        && (first.Country != second.Country || first.IsArea || second.IsArea);

    /// <summary>The known places on both sides of a hyphen, or the one before a word in small letters; none where there are none.</summary>
    private List<TextSpan> Parted(string text, TextSpan span)
    {
        for (var at = span.Start + 1; at < span.End - 1; at++)
        {
            if (!Hyphens.Contains(text[at]) || !char.IsLetter(text[at + 1]) || char.IsWhiteSpace(text[at - 1])
                || Hyphens.Contains(text[at - 1]))
            {
                continue;
            }

            var (before, after) = (new TextSpan(span.Start, at), new TextSpan(at + 1, span.End));
            if (!gazetteer.IsKnownName(before.Of(text)))
            {
                continue;
            }

            if (char.IsLower(text[after.Start]))
            {
                return [before];
            }

            if (gazetteer.IsKnownName(after.Of(text)) && AreApart(before.Of(text), after.Of(text)))
            {
                return [before, after];
            }

            if (after.Of(text).ContainsAny(Hyphens) && Parted(text, after) is { Count: > 0 } further)
            {
                return [before, .. further];
            }
        }

        return [];
    }
}
