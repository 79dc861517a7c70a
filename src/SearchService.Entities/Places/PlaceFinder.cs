using System.Collections.Frozen;
using SearchService.Articles;
using SearchService.Entities.Tagging;

namespace SearchService.Entities.Places;

/// <summary>
/// Finds places in running text by the gazetteer, beside what a tagger has found: for languages that the tagger knows little or nothing of.
/// Without a tagger's sense of the sentence only names that stand by themselves count: a word with a capital beside no other, well known,
/// or of a town behind a word such as "in". A short or common word that is also a place somewhere stays a word.
/// </summary>
internal sealed class PlaceFinder(Gazetteer gazetteer)
{
    /// <summary>Capitals, cities of more than a million inhabitants, nearly all countries.</summary>
    internal const int WellKnown = 145;

    /// <summary>Behind "in" or "from": towns of some 80,000 inhabitants.</summary>
    internal const int Introduced = 113;

    /// <summary>
    /// Letters of a name that, in a script without capitals, is hardly a word of the language by chance; words with the Arabic article are
    /// as long.
    /// </summary>
    private const int Unmistakable = 7;

    private const int MostWords = 4;
    private const int ShortestName = 3;

    /// <summary>Australia is "Úc", Austria "Áo".</summary>
    private const int ShortestVietnamese = 2;

    /// <summary>The city, the island, lemons, a first name: Medina, Algiers, Limón and Rome are written like them, or nearly so.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ArabicWords =
        "المدينة مدينة الجزيرة جزيرة ليمون كريم".Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Their scripts have no capitals.</summary>
    private static readonly FrozenSet<string> WithoutCapitals =
        "ar fa ur he ps hi mr ne bn gu pa ta te ml kn si ka am".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly UnspacedPlaces _unspaced = new(gazetteer);

    private readonly PlaceExtents _extents = new(gazetteer);

    /// <summary>Adds places that no name already found overlaps; the list is sorted again by part and place in it.</summary>
    /// <param name="language">As <see cref="ArticleLanguage.Of"/> gives it.</param>
    public void AddTo(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Kind == EntityKind.Place)
            {
                names[i] = names[i] with { Span = _extents.Extended(texts[names[i].Part], names[i].Span, language) };
            }
        }

        var isSorted = true;
        var taken = names.ToLookup(name => name.Part);
        var found = new List<TextSpan>();
        for (var part = 0; part < texts.Count; part++)
        {
            found.Clear();
            Find(texts[part], language, found);
            foreach (var span in found)
            {
                var beside = taken[part].Where(name => name.Span.Start < span.End && span.Start < name.Span.End).ToList();
                if (beside.Count == 0)
                {
                    names.Add(new TaggedName(part, span, EntityKind.Place));
                    isSorted = false;
                }
                else if (beside is [{ Kind: EntityKind.Place } inner] && inner.Span.Start >= span.Start && inner.Span.End == span.End)
                {
                    // "Nord" of "mer du Nord".
                    names[names.IndexOf(inner)] = inner with { Span = span };
                }
                else if (_extents.IsWhole(texts[part], span, language)
                    && beside.TrueForAll(other => other.Span.Start >= span.Start && other.Span.End <= span.End))
                {
                    // "Nord" and "Korea" of "Nord-Korea", "Λος Άντζελες" that was taken for a person.
                    names.RemoveAll(beside.Contains);
                    names.Add(new TaggedName(part, span, EntityKind.Place));
                    isSorted = false;
                }
            }
        }

        if (!isSorted)
        {
            names.Sort((one, other) => (one.Part, one.Span.Start).CompareTo((other.Part, other.Span.Start)));
        }
    }

    private void Find(string text, string language, List<TextSpan> found)
    {
        if (language is "zh" or "ja" or "ko")
        {
            // What stands in Latin letters between is read as in any other text.
            _unspaced.Find(text, language, found);
        }

        var hasCapitals = !WithoutCapitals.Contains(language);

        // In German no sea or canal begins with a small letter, and a small word before a capital is the rule.
        var opensWithCapitals = language == "de";
        var words = new NameWords(text);
        for (var at = 0; words.TryNext(ref at, out var word);)
        {
            if (hasCapitals && !char.IsUpper(text[word.Start]))
            {
                if (!opensWithCapitals && TryWater(text, words, word, language, out var water))
                {
                    found.Add(water);
                    at = water.End;
                }

                continue;
            }

            if (TryName(text, words, word, language, hasCapitals, out var span))
            {
                found.Add(span);
                at = span.End;
            }
        }
    }

    private bool TryName(string text, NameWords words, TextSpan first, string language, bool hasCapitals, out TextSpan span)
    {
        Span<int> ends = stackalloc int[MostWords];
        Span<ulong> keys = stackalloc ulong[MostWords];
        var count = words.Run(first, ends);
        var keyed = 0;
        for (var length = count; length > 0; length--)
        {
            span = new TextSpan(first.Start, ends[length - 1]);
            var name = span.Of(text);
            var mayEnd = length == 1 || MayEnd(text[words.LastStart(span)], language);
            if (!mayEnd && HasSmallCountries(language) && keyed == 0)
            {
                keyed = KeysOf(text, first.Start, ends[..length], keys);
            }

            if (name.Length < (language == "vi" ? ShortestVietnamese : ShortestName)
                || !(mayEnd || (HasSmallCountries(language) && gazetteer.Names.MayBeArea(keys[length - 1])))
                || gazetteer.Known.ProminenceOf(name, language) is var prominence && prominence < Introduced)
            {
                continue;
            }

            // What is known stands here, which is seldom: now the words around it count.
            var before = words.Before(first.Start);
            var introduced = PlaceSignals.Introduces(language, before);
            var isEnough = prominence >= WellKnown || introduced || (!hasCapitals && PlaceSignals.IsAttached(name))
                || IsLocative(name, language) || (!hasCapitals && IsUnmistakable(name));
            if (isEnough && !IsPartOfName(text, words, span, before, introduced, language, hasCapitals)
                && (mayEnd || gazetteer.BestArea(name, language) is { Kind: PlaceKind.Country })
                && !IsWord(text, span, introduced, hasCapitals) && !(language == "ar" && ArabicWords.Contains(name)))
            {
                return true;
            }
        }

        span = default;
        return false;
    }

    /// <summary>"Kölnissä": an ending stands for "in", in languages that have no word for it.</summary>
    private bool IsLocative(ReadOnlySpan<char> name, string language) =>
        language is "fi" or "hu" or "tr" && !gazetteer.IsKnownName(name, language: language);

    private static bool IsUnmistakable(ReadOnlySpan<char> name) =>
        name.Length >= Unmistakable && !name.StartsWith("ال", StringComparison.Ordinal) && !name.Contains(' ');

    /// <summary>"Arabie saoudite"; German and Dutch have no such country, and to look is dear behind each of their nouns.</summary>
    private static bool HasSmallCountries(string language) => language is not ("de" or "nl");

    /// <summary>Only some languages end the names of seas and the like with a small word: "Черное море", "Svarta havet".</summary>
    private static bool MayEnd(char lastWord, string language) =>
        !char.IsLower(lastWord) || language is not ("de" or "fr" or "es" or "it" or "pt" or "nl" or "pl" or "tr");

    /// <summary>"mer Noire", "océan Pacifique", "canal de Suez": the first word is a small one, and no town is named so.</summary>
    private bool TryWater(string text, NameWords words, TextSpan first, string language, out TextSpan span)
    {
        span = default;
        var next = first.End + 1;
        if (!(next < text.Length && text[first.End] == ' ' && (char.IsUpper(text[next]) || text.AsSpan(next).StartsWith("d"))))
        {
            return false;
        }

        Span<int> ends = stackalloc int[MostWords];
        Span<ulong> keys = stackalloc ulong[MostWords];
        var count = words.Run(first, ends);
        for (var length = KeysOf(text, first.Start, ends[..count], keys); length > 1; length--)
        {
            span = new TextSpan(first.Start, ends[length - 1]);
            if (gazetteer.BestArea(keys[length - 1], span.Of(text), language) is { Prominence: >= Introduced })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the keys of the runs that begin there and end at each of <paramref name="ends"/>; how many there are.</summary>
    private static int KeysOf(string text, int start, ReadOnlySpan<int> ends, Span<ulong> keys)
    {
        var run = new PlaceKeyRun(text, start);
        for (var (i, from) = (0, start); i < ends.Length; from = ends[i++] + 1)
        {
            keys[i] = run.Add(from, ends[i]);
        }

        return ends.Length;
    }

    /// <summary>
    /// Beside another capital it is part of a longer name; in German, where nouns have capitals, only the word before "in" tells.
    /// </summary>
    private static bool IsPartOfName(
        string text, NameWords words, TextSpan span, ReadOnlySpan<char> before, bool introduced, string language, bool hasCapitals)
    {
        if (!hasCapitals)
        {
            return false;
        }

        var after = words.After(span.End);
        var beforeIsCapital = before.Length > 0 && char.IsUpper(before[0]) && !introduced;
        var afterIsCapital = after.Length > 0 && char.IsUpper(after[0]);
        if (language == "de")
        {
            return !introduced && beforeIsCapital && afterIsCapital;
        }

        return afterIsCapital || (beforeIsCapital && !words.StartsSentence(span.Start - before.Length - 1));
    }

    /// <summary>The same word in small letters stands in the text: it is one, unless something says that a place is meant.</summary>
    private static bool IsWord(string text, TextSpan span, bool introduced, bool hasCapitals) =>
        hasCapitals && !introduced && text.Contains($" {text[span.Start..span.End].ToLowerInvariant()} ", StringComparison.Ordinal);
}
