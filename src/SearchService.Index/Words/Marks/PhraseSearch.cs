using SearchService.Articles;

namespace SearchService.Indexing.Words.Marks;

/// <summary>A place in a pattern: 0 for a word, else which word of the phrase.</summary>
internal readonly record struct Slot(int Pattern, int Place);

/// <summary>A word of an article that fits a slot.</summary>
internal readonly record struct Occurrence(Slot Slot, int Position, TextSpan Span);

/// <summary>
/// Finds phrases among the places where their words stand. Hits and marks are found by the same code, so that they agree.
/// </summary>
internal static class PhraseSearch
{
    /// <summary>Words in a row: each match as one stretch.</summary>
    /// <param name="offsets">How far behind the first each word stands.</param>
    public static IEnumerable<TextSpan> Rows(IReadOnlyList<Occurrence> occurrences, IReadOnlyList<int> offsets)
    {
        var places = occurrences.GroupBy(occurrence => (occurrence.Slot.Place, occurrence.Position))
            .ToDictionary(group => group.Key, group => group.MaxBy(occurrence => occurrence.Span.End).Span);
        foreach (var ((place, position), first) in places)
        {
            if (place == 0 && Enumerable.Range(0, offsets.Count).All(word => places.ContainsKey((word, position + offsets[word]))))
            {
                yield return new TextSpan(first.Start, places[(offsets.Count - 1, position + offsets[^1])].End);
            }
        }
    }

    /// <summary>
    /// Words in any order, with at most so many others between the first and the last, no two at one place: each word by itself.
    /// </summary>
    /// <param name="occurrences">Sorted by position here.</param>
    public static HashSet<TextSpan> Within(List<Occurrence> occurrences, int words, int distance)
    {
        HashSet<TextSpan> marked = [];
        occurrences.Sort((x, y) => x.Position.CompareTo(y.Position));
        var chosen = new int[words];
        for (var first = 0; first < occurrences.Count; first++)
        {
            if (From(occurrences, first, chosen, distance))
            {
                foreach (var at in chosen)
                {
                    marked.Add(occurrences[at].Span);
                }
            }
        }

        return marked;
    }

    /// <summary>Whether the words stand so anywhere.</summary>
    public static bool AnyWithin(List<Occurrence> occurrences, int words, int distance)
    {
        occurrences.Sort((x, y) => x.Position.CompareTo(y.Position));
        var chosen = new int[words];
        return Enumerable.Range(0, occurrences.Count).Any(first => From(occurrences, first, chosen, distance));
    }

    private static bool From(List<Occurrence> occurrences, int first, int[] chosen, int distance)
    {
        Array.Fill(chosen, -1);
        chosen[occurrences[first].Slot.Place] = first;
        var missing = chosen.Length - 1;
        for (var next = first + 1; next < occurrences.Count && missing > 0; next++)
        {
            var candidate = occurrences[next];
            if (candidate.Position - occurrences[first].Position + 1 - chosen.Length > distance)
            {
                break;
            }

            if (chosen[candidate.Slot.Place] < 0
                && !Array.Exists(chosen, other => other >= 0 && occurrences[other].Position == candidate.Position))
            {
                chosen[candidate.Slot.Place] = next;
                missing--;
            }
        }

        return missing == 0;
    }
}
