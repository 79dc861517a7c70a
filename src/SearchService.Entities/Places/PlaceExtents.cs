using SearchService.Articles;

namespace SearchService.Entities.Places;

/// <summary>How far the name of a place reaches beyond what a tagger took of it.</summary>
internal sealed class PlaceExtents(Gazetteer gazetteer)
{
    /// <summary>Whether several words are the name of a country or a well-known place: no part of it is a name then.</summary>
    public bool IsWhole(string text, TextSpan span, string language) => span.Of(text).ContainsAny(' ', '-')
        && (gazetteer.BestArea(span.Of(text), language) is { Kind: PlaceKind.Country }
            || gazetteer.IsKnownName(span.Of(text), PlaceFinder.WellKnown, language));

    /// <summary>"Чёрном" of "Чёрном море", "Noire" of "mer Noire": with the small word beside it the name of a sea or the like.</summary>
    public TextSpan Extended(string text, TextSpan span, string language)
    {
        var words = new NameWords(text);
        if (words.After(span.End) is { Length: > 0 } after && char.IsLower(after[0])
            && IsArea(text, new TextSpan(span.Start, span.End + 1 + after.Length), language))
        {
            return new TextSpan(span.Start, span.End + 1 + after.Length);
        }

        if (language is "ru" or "uk" && AreaNouns.Follow(text, span) is { } end)
        {
            return new TextSpan(span.Start, end);
        }

        var before = words.Before(span.Start);
        var start = span.Start - before.Length - 1;
        var isBeside = before.Length > 0 && start >= 0 && char.IsLower(before[0])
            && text.AsSpan(start, before.Length).SequenceEqual(before);
        return isBeside && IsArea(text, new TextSpan(start, span.End), language) ? new TextSpan(start, span.End) : span;
    }

    private bool IsArea(string text, TextSpan span, string language) =>
        gazetteer.Known.ProminenceOf(span.Of(text), language) >= PlaceFinder.Introduced
        && gazetteer.FindForm(span.Of(text), language) is [{ IsSettlement: false }, ..];
}
