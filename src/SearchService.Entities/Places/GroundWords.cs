using System.Collections.Frozen;

namespace SearchService.Entities.Places;

/// <summary>
/// What stands in front of the name of a place and says what kind of place it is, in the forms that each language bends it to: "реки
/// Салгир", "isola di Salina", "comune di Badolato". English is left out: it names the kind behind the name.
/// </summary>
internal static class GroundWords
{
    private const int LongestWord = 24;

    private static readonly FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Words
        = new Dictionary<string, string>
        {
            ["ru"] = "река реки реке реку рекой рек реках гора горы горе гору горой гор горах остров острова острове острову островом "
            + "островов островах озеро озера озере озеру озером город города городе городу городом городов городах село села селе селу "
            + "деревня деревни деревне деревню посёлок посёлка посёлке посёлков поселок поселка поселке станица станицы станице станция "
            + "станции станцию пролив пролива проливе море моря мыс мыса мысе полуостров полуострова полуострове хребет хребта пустыня "
            + "пустыни пустыне долина долины долине штат штата штате графство графства графстве провинция провинции провинцию "
            + "департамент "
            + "департамента департаменте земля земли земле муниципалитет муниципалитета хутор хутора приток притока притоки пик пика "
            + "вулкан вулкана замок замка крепость крепости столица столицы штатом штаты штатов графством провинций провинцией "
            + "префектура префектуры префектуре префектурой комитат комитата комитате комитаты комитатов комитатами уезд уезда уезде "
            + "государство государства государстве государств царство царства царстве держава державы державе держав империя империи "
            + "империю княжество княжества княжестве залив залива заливе водопад водопада водопады форт форта форте концлагерь "
            + "концлагеря концлагере месторождение месторождения месторождений пустыню пустыней притоке притоками рукава рукавах район "
            + "района районе районы микрорайон порт порта порту аэропорт аэропорта аэропорту аул аула кишлак республика республики "
            + "республике республику область области областью городок городка городке пригород пригорода пригороде курорт курорта "
            + "курорте космодром космодрома архипелаг архипелага урочище каньон ущелье ущелья перевал перевала бухта бухты бухте "
            + "озёр озер озёра озёрами озерами озёрах горами горам штатами штатах областей областями областях замков замки "
            + "замками замках плато "
            + "морем морей перевалы перевалов перевалами островами реками рекам городами деревень деревнями деревнях сёл сёлами "
            + "сёлах районов "
            + "районами районах провинций провинциями королевство королевства королевстве королевством герцогство герцогства герцогстве "
            + "герцогством кантон кантона кантоне кантоном отроги отрогов вершина вершины вершиной ледник ледника канал канала "
            + "канале каналом "
            + "курорты курортов регион региона регионе регионом община общины общине общиной волость волости гавань гавани "
            + "притоками станций "
            + "станциями посёлками",
            ["uk"] = "річка річки річці річку рік ріки гора гори горі острів острова острові озеро озера озері місто міста місті містом "
            + "село села селі селище селища селищі станція станції протока затока море моря мис мису півострів півострова хребет "
            + "пустеля долина "
            + "долини штат штату штаті графство провінція провінції округ департамент земля притока столиця столиці замок "
            + "фортеця містечко містечка містечку району районі область області держава "
            + "держави державі імперія імперії князівство князівства затоки затоці порт порту аеропорт аеропорту республіка республіки "
            + "республіці префектура префектури",
            ["it"] = "fiume torrente lago monte isola isole golfo valle val città comune comuni frazione frazioni provincia paese borgo "
            + "villaggio quartiere contea distretto cantone penisola arcipelago porto stazione passo colle fiumi torrenti laghi monti "
            + "province regione regioni località diocesi contrada paesi villaggi borgate borghi",
            ["pt"] = "rio ribeira lago lagoa monte serra ilha ilhas golfo vale cidade município municípios concelho concelhos freguesia "
            + "freguesias distrito distritos vila aldeia bairro província condado estado península arquipélago porto chapada praia",
            ["es"] = "río lago laguna monte cerro sierra isla islas golfo valle ciudad municipio municipios localidad pueblo aldea barrio "
            + "provincia condado distrito departamento península archipiélago puerto playa",
            ["fr"] = "rivière fleuve lac mont île îles golfe vallée ville commune communes village quartier canton comté arrondissement "
            + "péninsule archipel département",
            ["de"] = "fluss insel stadt gemeinde dorf ortsteil ortschaft landkreis bundesstaat halbinsel",
            ["nl"] = "rivier meer eiland stad gemeente dorp provincie schiereiland graafschap",
            ["pl"] = "rzeka rzeki rzece rzekę jezioro jeziora jeziorze góra góry górze wyspa wyspy wyspie miasto miasta mieście miastem "
            + "wieś wsi gmina gminy gminie "
            + "powiat powiatu powiecie dzielnica dzielnicy hrabstwo hrabstwa hrabstwie osada osady stan stanu stanie "
            + "miejscowość miejscowości "
            + "województwo województwa województwie przedmieście port portu porcie półwysep półwyspu wyspy wysp jezior gór rzek miast "
            + "prowincja prowincji republika republiki królestwo królestwa księstwo księstwa",
            ["cs"] = "řeka řeky řece jezero jezera hora hory ostrov ostrova ostrově město města městě obec obce obci vesnice vesnici "
            + "kraj kraje",
            ["sv"] = "floden sjön ön staden byn kommunen provinsen berget",
            ["el"] = "ποταμός ποταμό λίμνη νησί πόλη πόλης χωριό νομός νομού όρος",
        }.ToFrozenDictionary(row => row.Key, row => row.Value.Split(' ').Distinct().ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>Words between the kind of place and its name.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Links =
        "di del della dell' de do da d' du des la las los of van".Split(' ').ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word, in small letters, names a kind of place in that language.</summary>
    public static bool Contains(string language, ReadOnlySpan<char> lowered) =>
        lowered.Length is > 0 and <= LongestWord && Words.TryGetValue(language, out var words)
        && words.Contains(lowered);

    /// <summary>Whether the word may stand between the kind and the name: "isola di Salina".</summary>
    public static bool IsLink(ReadOnlySpan<char> word) => Links.Contains(word);

    /// <summary>Whether such a word stands before a name, with at most one small word between.</summary>
    public static bool StandBefore(string text, int start, string language)
    {
        var words = new NameWords(text);
        var before = words.Before(start);
        if (before.IsEmpty)
        {
            return false;
        }

        if (IsLink(before))
        {
            before = words.Before(start - before.Length - 1);
        }

        Span<char> lowered = stackalloc char[LongestWord];
        return before.Length is > 0 and <= LongestWord && Contains(language, lowered[..before.ToLowerInvariant(lowered)]);
    }
}
