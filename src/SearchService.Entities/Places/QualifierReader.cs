using SearchService.Articles;

namespace SearchService.Entities.Places;

/// <summary>Reads ", Texas", ", Calif." or "(Ontario)" behind the name of a place, and tells it from the next item of a list.</summary>
internal sealed class QualifierReader(Gazetteer gazetteer)
{
    private const int MostWords = 3;

    /// <summary>"Calif.", "N.Y.": the dot of a longer word ends the sentence.</summary>
    private const int LongestAbbreviation = 5;

    private const int WellKnown = 120;
    private static readonly (IReadOnlyList<GazetteerPlace>, TextSpan) Nothing = ([], default);

    /// <summary>The areas named right behind <paramref name="end"/>, and where.</summary>
    /// <param name="text">The part that the name stands in.</param>
    /// <param name="end">Where the name ends.</param>
    /// <param name="candidates">What the name can mean.</param>
    public (IReadOnlyList<GazetteerPlace> Areas, TextSpan Span) Read(string text, int end, IReadOnlyList<GazetteerPlace> candidates)
    {
        var start = StartOfQualifier(text, end);
        if (start < 0 || Longest(text, start) is not ({ Count: > 0 } areas, var stop))
        {
            return Nothing;
        }

        return IsList(text, stop, areas, candidates) ? Nothing : (areas, new TextSpan(start, stop));
    }

    private static int StartOfQualifier(string text, int end)
    {
        var position = end;
        if (position < text.Length && text[position] is ',')
        {
            position = SkipSpaces(text, position + 1);
        }
        else
        {
            position = SkipSpaces(text, position);
            if (position >= text.Length || text[position] != '(')
            {
                return -1;
            }

            position++;
        }

        return position < text.Length && char.IsUpper(text[position]) ? position : -1;
    }

    /// <summary>The longest run of up to three words that names an area.</summary>
    private (IReadOnlyList<GazetteerPlace> Areas, int Stop) Longest(string text, int start)
    {
        Span<int> ends = stackalloc int[MostWords];
        var words = 0;
        var position = start;
        while (words < MostWords && position < text.Length && char.IsLetter(text[position]))
        {
            position = EndOfWord(text, position);
            ends[words++] = position;
            if (position >= text.Length || text[position] != ' ')
            {
                break;
            }

            position++;
        }

        for (var count = words; count > 0; count--)
        {
            var printed = text.AsSpan(start, ends[count - 1] - start);
            if (gazetteer.FindQualifier(printed) is { Count: > 0 } areas)
            {
                return (areas, ends[count - 1]);
            }
        }

        return ([], start);
    }

    /// <summary>
    /// "Nevada, Iowa and Ohio" lists states, "Nevada, Iowa" places a town; countries are always listed ("Mexico, Philippines"), and so is
    /// "Berlin, Poland", because no Berlin lies there.
    /// </summary>
    private bool IsList(string text, int stop, IReadOnlyList<GazetteerPlace> areas, IReadOnlyList<GazetteerPlace> candidates)
    {
        if (candidates.Count == 0)
        {
            return false;
        }

        if (candidates[0].Kind == PlaceKind.Country && areas[0].Kind == PlaceKind.Country)
        {
            return true;
        }

        var inside = candidates.Any(place => areas.Any(area => PlaceScope.Of(area).Holds(place, gazetteer)));
        var isPeer = candidates.Any(place => place.IsArea && areas.Any(area => area.Kind == place.Kind));
        return inside ? isPeer && GoesOn(text, stop) : isPeer || candidates[0].Prominence >= WellKnown;
    }

    /// <summary>Another area follows as the next item of a list.</summary>
    private bool GoesOn(string text, int stop)
    {
        var rest = text.AsSpan(stop);
        foreach (var joint in (ReadOnlySpan<string>)[", and ", ", or ", ", ", " and ", " or ", " & "])
        {
            if (rest.StartsWith(joint, StringComparison.Ordinal))
            {
                var next = stop + joint.Length;
                return next < text.Length && char.IsUpper(text[next]) && Longest(text, next).Areas.Count > 0;
            }
        }

        return false;
    }

    private static int EndOfWord(string text, int start)
    {
        var position = start;
        while (position < text.Length && BelongsToWord(text, start, position))
        {
            position++;
        }

        return position;
    }

    private static bool BelongsToWord(string text, int start, int position) => text[position] switch
    {
        '.' => position - start <= LongestAbbreviation,
        '-' or '\'' or '’' => position + 1 < text.Length && char.IsLetter(text[position + 1]) && !IsPossessive(text, position),
        var letter => char.IsLetter(letter),
    };

    private static bool IsPossessive(string text, int position) =>
        text[position] != '-' && text[position + 1] is 's' or 'S' && (position + 2 >= text.Length || !char.IsLetter(text[position + 2]));

    private static int SkipSpaces(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\n' or '\r' or '\t' or '\u00A0')
        {
            position++;
        }

        return position;
    }
}
