using SearchService.Articles;

namespace SearchService.Indexing.Answers.Snippets;

/// <summary>Finds phrases among the places where their words stand.</summary>
internal static class PhraseSearch
{
    /// <summary>Words in a row: each match as one stretch.</summary>
    public static IEnumerable<TextSpan> Rows(Occurrence[] occurrences, int words)
    {
        var places = occurrences.GroupBy(occurrence => (occurrence.Slot.Place, occurrence.Position)).ToDictionary(group => group.Key, group => group.First().Span);
        foreach (var ((place, position), first) in places)
        {
            if (place == 0 && Enumerable.Range(0, words).All(word => places.ContainsKey((word, position + word))))
            {
                yield return new TextSpan(first.Start, places[(words - 1, position + words - 1)].End);
            }
        }
    }

    /// <summary>Words in any order, with at most so many others between the first and the last: each word by itself.</summary>
    public static IEnumerable<TextSpan> Within(Occurrence[] occurrences, int words, int distance)
    {
        HashSet<TextSpan> marked = [];
        Array.Sort(occurrences, (x, y) => x.Position.CompareTo(y.Position));
        for (var first = 0; first < occurrences.Length; first++)
        {
            var chosen = new Occurrence?[words];
            chosen[occurrences[first].Slot.Place] = occurrences[first];
            var missing = words - 1;
            for (var next = first + 1; next < occurrences.Length && missing > 0; next++)
            {
                var candidate = occurrences[next];
                if (candidate.Position - occurrences[first].Position + 1 - words > distance)
                {
                    break;
                }

                if (chosen[candidate.Slot.Place] is null && !chosen.Any(other => other?.Position == candidate.Position))
                {
                    chosen[candidate.Slot.Place] = candidate;
                    missing--;
                }
            }

            if (missing == 0)
            {
                marked.UnionWith(chosen.Select(occurrence => occurrence!.Value.Span));
            }
        }

        return marked;
    }
}
