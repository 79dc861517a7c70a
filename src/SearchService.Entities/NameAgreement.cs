using System.Runtime.InteropServices;
using SearchService.Entities.People;
using SearchService.Entities.Places;
using SearchService.Entities.Tagging;

namespace SearchService.Entities;

/// <summary>
/// The tagger judges each sentence by itself. Where it took a word for a place that is somebody's surname elsewhere in the article, or
/// that it took for a person more often, and the gazetteer knows no such place worth naming, the word is that person. Known
/// places stay as tagged, unless an age follows: Washington may be both.
/// </summary>
internal sealed class NameAgreement(Gazetteer gazetteer)
{
    /// <summary>A place with fewer than some 60,000 inhabitants does not outweigh a person of the article.</summary>
    private const int Prominent = 110;

    public void Settle(ArticleTexts parts, List<TaggedName> names)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        var balance = new Dictionary<string, int>(StringComparer.Ordinal);
        var folded = new string[names.Count][];
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Kind == EntityKind.Organisation)
            {
                continue;
            }

            var words = folded[i] = NameText.Fold(TextOf(parts, name));
            if (words.Length == 1)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(balance, words[0], out _) += name.Kind == EntityKind.Person ? 1 : -1;
            }
            else if (words.Length > 1 && name.Kind == EntityKind.Person)
            {
                surnames.Add(words[^1]);
            }
        }

        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Kind != EntityKind.Place || folded[i] is not [var word])
            {
                continue;
            }

            var isKnownPlace = gazetteer.IsKnownName(TextOf(parts, name), Prominent);
            if (surnames.Contains(word) ? !isKnownPlace || IsFollowedByAge(parts, name) : balance[word] > 0 && !isKnownPlace)
            {
                names[i] = name with { Kind = EntityKind.Person };
            }
        }
    }

    /// <summary>"Jordan, 60, said": only people have an age.</summary>
    private static bool IsFollowedByAge(ArticleTexts parts, TaggedName name) =>
        parts.Texts[name.Part].AsSpan(name.Span.End) is [',', ' ', >= '1' and <= '9', >= '0' and <= '9', ',', ..];

    private static string TextOf(ArticleTexts parts, TaggedName name) => parts.Texts[name.Part][name.Span.Start..name.Span.End];
}
