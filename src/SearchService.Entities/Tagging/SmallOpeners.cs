using System.Collections.Frozen;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Small words that open sentences, where they have a capital, and that are no part of a name of one word or at the front of one, by
/// language.
/// </summary>
internal static class SmallOpeners
{
    private const int LongestWord = 16;

    private static readonly FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> Words
        = new Dictionary<string, string>
        {
            ["de"] = "der die das den dem des ein eine einer einem einen auch nach vor in im am aus bei mit von zu zum zur für "
            + "gegen um und oder "
            + "aber doch denn wenn als wie so da dort hier dann noch nur schon er sie es wir ihr sein seine dieser diese dieses diesem "
            + "diesen alle viele nun seit bis durch über unter ohne laut trotz wegen während zwischen hinter neben daraufhin damals",
            ["fr"] = "le la les l un une des du de d à au aux en dans sur sous par pour avec sans selon après avant depuis chez "
            + "entre et ou mais "
            + "donc car si il elle ils elles on nous vous je ce cette ces cet son sa ses leur leurs c'est voilà quand comme tous toutes "
            + "plusieurs certains aucun ainsi enfin puis alors ici là hier demain",
            ["es"] = "el la los las un una unos unas de del al a en con sin por para según tras ante desde hasta entre sobre y o "
            + "pero si no él "
            + "ella ellos ellas este esta estos estas ese esa su sus se lo le les cuando como donde también así entonces ahora ayer hoy "
            + "mañana todos todas muchos otros otras antes después durante mientras",
            ["it"] = "il lo la i gli le l un uno una di del della dei degli delle da dal dalla in nel nella a al alla con su sul "
            + "sulla per tra fra "
            + "e ed o ma se non lui lei loro questo questa questi queste quel quella suo sua suoi si ci anche così allora ora ieri oggi "
            + "domani dopo prima durante mentre secondo tutti molti altri quando come dove ad",
            ["pt"] = "o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às com sem por para pelo pela segundo "
            + "após ante desde "
            + "até entre sobre e ou mas se não ele ela eles elas este esta estes estas esse essa seu sua seus suas também assim então "
            + "agora ontem hoje amanhã todos todas muitos outros quando como onde durante nesta neste nessa nesse já",
            ["nl"] = "de het een van in op te aan uit bij met naar voor na over onder door tot tegen om en of maar want als dan hij "
            + "zij ze we wij "
            + "ik dit dat deze die zijn haar hun er ook niet nog nu toen daar hier volgens sinds tijdens tussen zonder alle veel wat wie",
            ["pl"] = "w we z ze do na od po za pod nad przez przy dla o u i a ale lub oraz że jak gdy kiedy to ten ta te tego tej "
            + "tym jego jej ich "
            + "on ona oni nie też także już tylko jeszcze według podczas wobec przed między bez poprzez dopiero obecnie następnie potem "
            + "wówczas wtedy tam tu tutaj każdy wszyscy inne inni był była było mimo jako oprócz zmarł zmarła wieś ostatecznie",
            ["cs"] = "v ve z ze do na od po za pod nad přes při pro o u i a ale nebo že jak když to ten ta ty toho tomu jeho její "
            + "jejich on ona "
            + "oni ne také již jen ještě podle během před mezi bez poté potom tam zde tady všichni byl byla bylo jako kromě dnes včera",
            ["ru"] = "в во с со к ко о об у и а но да не на по за из от до для при под над без через между после перед он она они "
            + "оно это этот эта "
            + "эти его её их как так тогда там здесь также уже ещё когда если или что все всё однако кроме согласно вместе вчера сегодня "
            + "завтра среди около против вокруг во-первых",
            ["uk"] = "в у з із зі до на від по за під над через при про і й та а але або що як коли це цей ця ці його її їх він "
            + "вона вони не також "
            + "вже ще тут там тоді після перед між без серед біля проти учора вчора сьогодні завтра однак крім згідно",
            ["sv"] = "den det de en ett i på av för med till från vid om efter under över mellan mot utan och men eller att som när "
            + "då han hon vi "
            + "ni jag sin sitt hans hennes deras denna detta dessa också inte nu här där redan enligt sedan enbart alla många",
            ["no"] = "den det de en et ei i på av for med til fra ved om etter under over mellom mot uten og men eller at som når "
            + "da han hun vi "
            + "dere jeg sin sitt hans hennes deres denne dette disse også ikke nå her der allerede ifølge siden alle mange",
            ["da"] = "den det de en et i på af for med til fra ved om efter under over mellem mod uden og men eller at som når da "
            + "han hun vi jeg "
            + "sin sit hans hendes deres denne dette disse også ikke nu her der allerede ifølge siden alle mange",
            ["fi"] = "ja tai mutta että kun jos kuin niin näin myös hän he se ne tämä nämä tuo nuo minä me hänen heidän sen niiden "
            + "ei on oli ovat "
            + "nyt silloin siellä täällä jo vielä vain mukaan jälkeen ennen sekä kaikki monet tässä siinä eilen tänään huomenna",
            ["el"] = "ο η το οι τα τον την του της των τους τις στο στη στην στον στις στους στα σε από για με και αλλά ή να θα αν "
            + "όταν όπως που "
            + "ως μετά πριν κατά αυτός αυτή αυτό αυτοί δεν μη ένας μια ένα εκεί εδώ χθες σήμερα αύριο ενώ όμως",
            ["tr"] = "ve veya ama fakat bu şu o bir için ile gibi kadar sonra önce göre daha çok en de da ki ancak ayrıca onun "
            + "onlar biz siz ben "
            + "burada orada şimdi dün bugün yarın her bazı bütün tüm",
            ["hu"] = "a az és vagy de hogy ha mint egy ez ezt azt ők nem is már még csak után előtt szerint itt ott most akkor "
            + "tegnap ma holnap később végül majd ezután eközben",
        }.ToFrozenDictionary(row => row.Key, row => row.Value.Split(' ').Distinct().ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>The languages whose small words are known.</summary>
    public static IEnumerable<string> Languages => Words.Keys.Order(StringComparer.Ordinal);

    /// <summary>The small words of one of <see cref="Languages"/>.</summary>
    public static IEnumerable<string> Of(string language) => Words[language].Set;

    /// <summary>Whether the word, in any case of its letters, is one.</summary>
    public static bool Contains(string language, ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > LongestWord || !Words.TryGetValue(language, out var words))
        {
            return false;
        }

        Span<char> lower = stackalloc char[LongestWord];
        return words.Contains(lower[..word.ToLowerInvariant(lower)]);
    }
}
