using System.Collections.Frozen;

namespace SearchService.Entities.Places;

/// <summary>Words that a place is likely to follow, by language.</summary>
internal static class PlaceSignals
{
    private const int LongestWord = 24;

    private static readonly FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Words
        = new Dictionary<string, string>
        {
            ["de"] = "in aus nach bei von um vor zwischen bis im stadt raum",
            ["fr"] = "à en au aux de d du vers depuis dans ville",
            ["es"] = "en de a desde hacia hasta ciudad",
            ["it"] = "a in di da ad dal nel al città verso",
            ["pt"] = "em de para no na do da a até cidade",
            ["nl"] = "in uit naar te van bij stad",
            ["pl"] = "w we do z ze pod koło nad od miasto mieście miasta",
            ["ru"] = "в во из под на около у город городе города",
            ["uk"] = "в у з із до на під місто місті міста",
            ["be"] = "ў у з на горад",
            ["bg"] = "в във от на град",
            ["sr"] = "u iz na kod у из на код",
            ["hr"] = "u iz na kod",
            ["sl"] = "v iz na pri",
            ["sk"] = "v vo do z zo pri na",
            ["cs"] = "v ve do z ze u na město městě",
            ["sv"] = "i från till på vid",
            ["no"] = "i fra til på ved",
            ["da"] = "i fra til på ved",
            ["el"] = "σε στο στη στην στον στα στις στους από της του των",
            ["ro"] = "în din la spre",
            ["ca"] = "a de en des",
            ["ar"] = "في إلى الى من مدينة العاصمة بمدينة قرب نحو ميناء مطار محافظة ولاية بلدة قرية ضواحي وسط شمال جنوب شرق غرب "
                + "شرقي غربي شمالي جنوبي سكان جامعة محطة شوارع خارج داخل غادر غادرت",
        }.ToFrozenDictionary(row => row.Key, row => row.Value.Split(' ').Distinct().ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Whether the word before a name says that the name is likely a place's.</summary>
    public static bool Introduces(string language, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.Length > LongestWord || !Words.TryGetValue(language, out var words))
        {
            return false;
        }

        Span<char> lower = stackalloc char[LongestWord];
        return words.Contains(lower[..word.ToLowerInvariant(lower)]);
    }

    /// <summary>Arabic writes "in" and "to" together with the name.</summary>
    public static bool IsAttached(ReadOnlySpan<char> name) => name.Length > 3 && name[0] is 'ب' or 'ل';
}
