using System.Buffers;
using SearchService.Articles;
using SearchService.Entities.Places;
using SearchService.Entities.Tagging;

namespace SearchService.Entities;

/// <summary>
/// "The Iran-Iraq war", "North Korea-Russia ties": taggers learn that such a word is the name of no place, and it is not; but it speaks of
/// two. Countries and capitals alone: "Paris-Roubaix" is a race and "Georgia-Florida" a game.
/// </summary>
internal sealed class CountryPairs(Gazetteer gazetteer)
{
    private const int MostWords = 3;
    private static readonly SearchValues<char> Hyphens = SearchValues.Create("-‐‑–");

    /// <param name="texts">The parts of an article.</param>
    /// <param name="names">In the order of the text, part by part; what is found is put in its place.</param>
    /// <param name="language">ISO 639-1 of the texts.</param>
    public void AddTo(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        List<TaggedName> found = [];
        for (var part = 0; part < texts.Count; part++)
        {
            var text = texts[part];
            for (var at = 0; text.AsSpan(at).IndexOfAny(Hyphens) is var ahead and >= 0; at += ahead + 1)
            {
                if (PairAt(text, at + ahead, language) is var (first, second)
                    && !gazetteer.IsKnownName(new TextSpan(first.Start, second.End).Of(text), language: language))
                {
                    found.Add(new TaggedName(part, first, EntityKind.Place));
                    found.Add(new TaggedName(part, second, EntityKind.Place));
                }
            }
        }

        if (found.Count > 0)
        {
            Merge(names, found);
        }
    }

    private (TextSpan First, TextSpan Second)? PairAt(string text, int hyphen, string language)
    {
        if (hyphen == 0 || hyphen + 1 == text.Length || !char.IsLetter(text[hyphen - 1]) || !char.IsUpper(text[hyphen + 1]))
        {
            return null;
        }

        return Before(text, hyphen, language) is { } first && After(text, hyphen + 1, language) is { } second ? (first, second) : null;
    }

    /// <summary>The longest name that ends here.</summary>
    private TextSpan? Before(string text, int end, string language)
    {
        TextSpan? best = null;
        var start = end;
        for (var words = 0; words < MostWords; words++)
        {
            var from = start;
            while (from > 0 && char.IsLetter(text[from - 1]))
            {
                from--;
            }

            if (from == start || !char.IsUpper(text[from]))
            {
                break;
            }

            best = IsMeant(text.AsSpan(from, end - from), language) ? new TextSpan(from, end) : best;
            if (from < 2 || text[from - 1] != ' ')
            {
                break;
            }

            start = from - 1;
        }

        return best;
    }

    /// <summary>The longest name that begins here.</summary>
    private TextSpan? After(string text, int start, string language)
    {
        TextSpan? best = null;
        var end = start;
        for (var words = 0; words < MostWords && end < text.Length && char.IsUpper(text[end]); words++)
        {
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            best = IsMeant(text.AsSpan(start, end - start), language) ? new TextSpan(start, end) : best;
            if (end == text.Length || text[end] != ' ')
            {
                break;
            }

            end++;
        }

        return best;
    }

    private bool IsMeant(ReadOnlySpan<char> name, string language) =>
        gazetteer.Best(name, language) is { Kind: PlaceKind.Country or PlaceKind.Capital };

    /// <summary>Puts those among the names that none of them, and none that was put before, overlaps.</summary>
    private static void Merge(List<TaggedName> names, List<TaggedName> found)
    {
        List<TaggedName> merged = new(names.Count + found.Count);
        var next = 0;
        foreach (var place in found)
        {
            while (next < names.Count && !IsBefore(place, names[next]))
            {
                merged.Add(names[next++]);
            }

            if ((merged.Count == 0 || IsBefore(merged[^1], place)) && (next == names.Count || IsBefore(place, names[next])))
            {
                merged.Add(place);
            }
        }

        merged.AddRange(names.Skip(next));
        names.Clear();
        names.AddRange(merged);
    }

    /// <summary>Whether a name ends before another begins.</summary>
    private static bool IsBefore(TaggedName one, TaggedName other) =>
        one.Part != other.Part ? one.Part < other.Part : one.Span.End <= other.Span.Start;
}
