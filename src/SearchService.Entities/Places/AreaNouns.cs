using System.Collections.Frozen;
using SearchService.Articles;

namespace SearchService.Entities.Places;

/// <summary>
/// The Slavic way to name an area: an adjective with a capital and a small noun, "Одесской области", "Османская империя". Together they are
/// the name.
/// </summary>
internal static class AreaNouns
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Nouns = (
        "область области областью областей район района районе районом края крае краю губерния губернии губернию "
        + "империя империи империю империей море моря морю морем океан океана океане озеро озера озере остров "
        + "острова острове островов островах залив залива заливе пролив пролива проливе полуостров полуострова "
        + "полуострове каганат каганата республика республики республику республике королевство королевства "
        + "королевстве княжество княжества княжестве округ округа округе воеводство воеводства воеводстве кремль "
        + "кремля кремле горы гор горах хребет хребта низменность низменности равнина равнины равнине степь степи "
        + "пустыня пустыни посад посада волость волости уезд уезда уезде ханство ханства царство царства султанат "
        + "султаната провинция провинции області областю районі району край губернія губернії імперія імперії "
        + "імперію океану острів острові островів затока затоки протока протоки півострів півострова республіка "
        + "республіки королівство королівства князівство князівства округу воєводство воєводства гори гір рівнина "
        + "рівнини степ степу").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word, in small letters, is such a noun.</summary>
    public static bool Contains(ReadOnlySpan<char> lowered) => Nouns.Contains(lowered);

    /// <summary>Where the noun ends that stands behind an adjective; null where none does.</summary>
    public static int? Follow(string text, TextSpan adjective)
    {
        var after = new NameWords(text).After(adjective.End);
        return after.Length > 0 && Contains(after)
            && IsAdjective(text.AsSpan(adjective.Start, adjective.Length))
            ? adjective.End + 1 + after.Length
            : null;
    }

    /// <summary>"-ский", "-ская", "-ского", "-цкой" and the like, of one word or of two.</summary>
    private static bool IsAdjective(ReadOnlySpan<char> word)
    {
        var at = Math.Max(word.LastIndexOf("ск"), Math.Max(word.LastIndexOf("цк"), word.LastIndexOf("ьк")));
        return at > 1 && word.Length - at is >= 3 and <= 5;
    }
}
