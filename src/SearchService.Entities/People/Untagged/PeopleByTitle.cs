using SearchService.Articles;
using SearchService.Entities.Places;
using SearchService.Entities.Tagging;

namespace SearchService.Entities.People.Untagged;

/// <summary>
/// Finds people in Chinese, Japanese, Korean and Arabic, whose scripts have no capitals and for which there is no tagger: those whom a
/// title, a role or a verb of saying stands beside, by tables of family and given names. Few of all people, and seldom anybody else. Who
/// has been found once is found wherever the article names him so.
/// </summary>
internal sealed class PeopleByTitle(Gazetteer gazetteer)
{
    /// <summary>Towns of some 10,000 inhabitants: "巴西总统" is of Brazil.</summary>
    private const int LeastPlace = 90;

    private const int ShortestAgain = 2;
    private const int LongestBefore = 3;

    public static bool Reads(string language) => language is "zh" or "ja" or "ko" or "ar";

    public void AddTo(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<(int Part, TextSpan Span)>();
        for (var part = 0; part < texts.Count; part++)
        {
            foreach (var span in Spans(texts[part], language))
            {
                if (WithoutPlace(texts[part], span, language) is { Length: > 0 } person
                    && !found.Exists(other => other.Part == part && other.Span.Overlaps(person)))
                {
                    found.Add((part, person));
                    known.Add(person.Of(texts[part]).ToString());
                    known.UnionWith(LastNames(person.Of(texts[part]).ToString(), language));
                }
            }
        }

        AddAgain(texts, known, found, language);
        foreach (var (part, span) in found.OrderBy(name => name.Part).ThenBy(name => name.Span.Start))
        {
            names.Add(new TaggedName(part, span, EntityKind.Person));
        }
    }

    private static IEnumerable<TextSpan> Spans(string text, string language) => language switch
    {
        "zh" => ChinesePeople.Find(text),
        "ja" => JapanesePeople.Find(text),
        "ko" => KoreanPeople.Find(text),
        _ => ArabicPeople.Find(text),
    };

    /// <summary>
    /// Nothing of "俄罗斯" before "总统", also where the name begins before what was taken for one; "トーマスドッティル" of
    /// "トーマスドッティル・アイスランド", who presides over Iceland.
    /// </summary>
    private TextSpan WithoutPlace(string text, TextSpan span, string language)
    {
        for (var start = Math.Max(0, span.Start - LongestBefore); start <= span.Start; start++)
        {
            if ((start == span.Start || language == "zh") && IsPlace(text.AsSpan(start, span.End - start), language))
            {
                return default;
            }
        }

        var dot = span.Of(text).LastIndexOf(language == "ko" ? ' ' : '・');
        return dot > 0 && IsPlace(span.Of(text)[(dot + 1)..], language) ? new TextSpan(span.Start, span.Start + dot) : span;
    }

    private bool IsPlace(ReadOnlySpan<char> name, string language) =>
        gazetteer.Find(name, language) is [{ Prominence: >= LeastPlace }, ..];

    /// <summary>"普京" of "弗拉基米尔·普京": foreign names are repeated by the last part alone.</summary>
    private static IEnumerable<string> LastNames(string name, string language)
    {
        var dot = language == "ar" ? name.LastIndexOf(' ') : name.LastIndexOfAny(['·', '・', '‧', '•']);
        return dot > 0 && name.Length - dot - 1 > ShortestAgain - (language == "ar" ? 0 : 1) ? [name[(dot + 1)..]] : [];
    }

    private static void AddAgain(
        IReadOnlyList<string> texts, HashSet<string> known, List<(int Part, TextSpan Span)> found, string language)
    {
        foreach (var name in known.OrderByDescending(name => name.Length))
        {
            for (var part = 0; part < texts.Count; part++)
            {
                var text = texts[part];
                for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0;
                    at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
                {
                    var (number, span) = (part, new TextSpan(at, at + name.Length));
                    if (IsWhole(text, span, language) && !found.Exists(other => other.Part == number && other.Span.Overlaps(span)))
                    {
                        found.Add((part, span));
                    }
                }
            }
        }
    }

    /// <summary>Arabic and Katakana mark where words end; Chinese does not.</summary>
    private static bool IsWhole(string text, TextSpan span, string language)
    {
        var before = span.Start > 0 ? text[span.Start - 1] : ' ';
        var after = span.End < text.Length ? text[span.End] : ' ';
        return language switch
        {
            "ar" => !char.IsLetter(before) && !char.IsLetter(after),
            // Particles stand behind a name without a space.
            "ko" => !char.IsLetter(before),
            "ja" when IsKatakana(text[span.Start]) => !IsKatakana(before) && !IsKatakana(after) && after != '・',
            _ => before is not ('·' or '•' or '‧') && after is not ('·' or '•' or '‧'),
        };
    }

    private static bool IsKatakana(char letter) => letter is >= 'ァ' and <= 'ヺ' or 'ー';
}
