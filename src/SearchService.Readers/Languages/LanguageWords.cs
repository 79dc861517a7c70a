using System.Collections.Frozen;

namespace SearchService.Readers.Languages;

/// <summary>The commonest words of languages in Latin letters; a few sentences hold enough of them to tell the language.</summary>
internal static class LanguageWords
{
    private const int FewestHits = 3;

    private const int FewestConfirming = 2;

    /// <summary>Share of all words that must be the language's.</summary>
    private const double Share = 0.15;

    /// <summary>By how much the best must beat the second: relatives share words.</summary>
    private const double Lead = 1.5;

    private static readonly (string Language, string Words)[] Common =
    [
        ("en",
            "the of and to in is was that for it with as his on be at by had not are but from or have an they which one were her "
            + "she he said has been will would their its"),
        ("fr", "le la les de des du et en un une est que qui dans pour par sur pas au aux ce cette il elle avec sont plus ont été ne se"),
        ("de",
            "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass "
            + "sie nach wird bei"),
        ("es", "el la los las de del y en que un una es por con para se no su al como más lo fue ha este pero sus le ya"),
        ("it", "il la le di del della che e in un una per con non è si da al dei nel sono come più gli ha ma anche delle lo alla"),
        ("pt", "o a os as de do da dos das e em que um uma para com não por no na se foi mais ao como é ou pelo pela são"),
        ("nl", "de het een van en in is dat op te zijn met voor niet aan er om ook als bij maar uit nog wordt naar door hij werd"),
        ("sv", "och i att det som en på är av för med den till inte om ett han har de var men från vid"),
        ("da", "og i at det er en til af på for med den der ikke de har som et han var men fra ved blev"),
        ("no", "og i det er på en til av for at med som den ikke har de et han var men fra ved ble etter"),
        ("pl", "i w na z do się nie że to jest o jak po od za przez dla ale są przy był była które oraz"),
        ("cs", "a v se na je že to s z do o i jako za by pro ale po od jsou byl podle který která"),
        ("tr", "ve bir bu da de için ile olarak olan çok daha gibi en ne kadar sonra ama var olduğu"),
        ("fi", "ja on ei se että oli hän mutta ovat myös kun tai jos joka sekä mukaan ole kuin"),
        ("hu", "a az és hogy nem is egy ez volt meg csak már de ha van mint szerint el azt"),
        ("ro", "de și în a la cu pe nu că din care este un o pentru mai sunt fost au prin după"),
        ("id", "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena ada oleh saya mereka adalah telah"),
        ("lv", "un ir par no ar kas uz bet arī ka tas lai pēc vai viņš bija tiek"),
        ("eu", "eta da ez du bat dira zen ere dute izan bere baina hau"),
        ("ga", "agus an na ar go bhí sé le ag is do ní tá faoi bhfuil"),
    ];

    private static readonly FrozenDictionary<string, int[]> LanguagesByWord = Common
        .SelectMany((language, index) => language.Words.Split(' ').Distinct().Select(word => (word, index)))
        .GroupBy(pair => pair.word, pair => pair.index)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a text may be of a language as far as its common words tell: some are there, and no other language has many more.
    /// </summary>
    public static bool MayBe(ReadOnlySpan<char> text, string language)
    {
        var asked = Array.FindIndex(Common, each => each.Language == language);
        Span<int> hits = stackalloc int[Common.Length];
        Count(text, hits);
        return asked < 0 || (hits[asked] >= FewestConfirming && hits[asked] >= hits[0]);
    }

    /// <summary>The language, or null where the words do not tell it surely.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AllCommon =
        LanguagesByWord.Keys.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a word is among the commonest of any of these languages.</summary>
    public static bool IsCommon(ReadOnlySpan<char> word) => AllCommon.Contains(word);

    public static string? Guess(ReadOnlySpan<char> text)
    {
        Span<int> hits = stackalloc int[Common.Length];
        var words = Count(text, hits);
        return Best(hits, words);
    }

    /// <summary>How many common words of each language there are; the number of all words.</summary>
    private static int Count(ReadOnlySpan<char> text, Span<int> hits)
    {
        var lookup = LanguagesByWord.GetAlternateLookup<ReadOnlySpan<char>>();
        int words = 0, at = 0;
        while (at < text.Length)
        {
            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                words++;
                foreach (var language in lookup.TryGetValue(text[start..at], out var found) ? found : [])
                {
                    hits[language]++;
                }
            }

            at++;
        }

        return words;
    }

    private static string? Best(Span<int> hits, int words)
    {
        int best = 0, second = -1;
        for (var i = 1; i < hits.Length; i++)
        {
            if (hits[i] > hits[best])
            {
                (best, second) = (i, best);
            }
            else if (second < 0 || hits[i] > hits[second])
            {
                second = i;
            }
        }

        return hits[best] >= FewestHits && hits[best] >= words * Share && hits[best] >= hits[second] * Lead ? Common[best].Language : null;
    }
}
