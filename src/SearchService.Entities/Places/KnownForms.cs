using System.Collections.Concurrent;
using SearchService.Entities.Tagging;

namespace SearchService.Entities.Places;

/// <summary>
/// How well known the places are that words of running text name. Nouns come again and again, and the forms that one may be bent from are
/// many: what was asked once is remembered. Safe for many threads at once.
/// </summary>
internal sealed class KnownForms(Gazetteer gazetteer)
{
    /// <summary>Names remembered before a new start: 5 MB, and more than a day's news uses.</summary>
    private const int MostRemembered = 100_000;

    private readonly ConcurrentDictionary<ulong, short> _prominences = new();
    private int _remembered;

    /// <summary>
    /// The <see cref="GazetteerPlace.Prominence"/> of the best known place that the name, or a form it is bent from, is of; -1 for none.
    /// </summary>
    public int ProminenceOf(ReadOnlySpan<char> name, string language)
    {
        var key = FeatureHash.Of(name, (ulong)SpellingUse.LanguageNumber(language));
        if (_prominences.TryGetValue(key, out var known))
        {
            return known;
        }

        // The dictionary's own count would take all its locks.
        if (Interlocked.Increment(ref _remembered) > MostRemembered)
        {
            Interlocked.Exchange(ref _remembered, 0);
            _prominences.Clear();
        }

        return _prominences[key] = gazetteer.FindForm(name, language) is [var place, ..] ? (short)place.Prominence : (short)-1;
    }
}
