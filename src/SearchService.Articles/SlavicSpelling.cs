using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SearchService.Articles;

/// <summary>
/// One spelling for names of Cyrillic alphabets, which the newspapers of each language carry over by rules of their own: Chernomyrdin,
/// Tschernomyrdin, Tchernomyrdine, Czernomyrdin, Tsjernomyrdin. Each is read by the rules of the language whose clusters of letters it
/// has. It is coarser than <see cref="NameKey"/>, which stands in the index, and is asked of names alone that a given name and the shape of
/// the family name show to be such: Victor Gomez and Victor Gomes stay apart.
/// </summary>
/// <remarks>
/// Signs of the one spelling: Q for щ, C for ч, S for ш and ж, H for х, T for ц, J for дж; s for с and з; small Latin letters for the rest.
/// The rules are those of Duden, the Imprimerie nationale, PWN and the Taalunie, as newspapers follow them; BGN/PCGN for English.
/// </remarks>
public static partial class SlavicSpelling
{
    private const int LongestWord = 40;

    private static readonly FrozenDictionary<string, string> Given = Spellings(
        "ivan iwan", "viktor victor wiktor", "pavel pawel", "pyotr petr pjotr piotr", "oleg", "igor", "boris borys", "vladimir",
        "volodymyr",
        "sergei", "andrei", "andrii andriy andrij", "dmitry", "dmytro dmitro", "yuri", "nikolai", "mykola mikola", "mikhail",
        "mykhailo mikhailo michailo mychajlo mykhaylo", "vasily", "vasyl wasyl", "anatoly", "yevgeny", "yevhen jewhen evhen ievhen",
        "gennady", "grigory", "vitaly", "aleksandr alexander alexandre", "alexei", "oleksii oleksiy oleksij olexij", "garry garri",
        "konstantin constantin", "kostyantyn kostiantyn", "maxim maksim maksym", "roman", "denis denys", "ruslan", "timur",
        "leonid leonide",
        "lev lew", "ilya ilja ilia illia illya", "nikita", "artem artyom artiom artjom", "anton", "arkady arkadi arkadij arkadiy arkadii",
        "valery valeri waleri walerij valerii valeriy valerij", "valentin walentin", "valentina walentina", "vladislav wladislaw",
        "vyacheslav viacheslav wjatscheslaw viatcheslav wiaczeslaw vjatsjeslav", "stanislav stanislaw", "petro", "taras", "bogdan",
        "bohdan",
        "yaroslav jaroslaw yaroslaw iaroslav jaroslav", "serhii serhiy serhij", "ihor", "semyon semen semjon", "fyodor fjodor fedor fiodor",
        "eduard edouard", "georgy georgi georgij georgiy georgii gueorgui", "gleb", "kirill kiril kyrill", "tatyana", "natalya", "olga",
        "olha", "yelena elena jelena", "irina", "iryna", "svetlana swetlana swietlana", "lyudmila ludmila ljudmila liudmila", "galina",
        "marina",
        "maria mariya marija mariia", "anna", "yulia julia iulia yuliya julija yuliia", "oksana", "alla", "raisa", "vera wera", "zinaida",
        "ekaterina yekaterina jekaterina", "kateryna", "anastasia anastasiya anastasija anastasiia", "nadezhda nadeschda nadejda");

    private static readonly (string From, string To)[] English =
        [("shch", "Q"), ("dzh", "J"), ("ch", "C"), ("sh", "S"), ("zh", "S"), ("kh", "H"), ("ts", "T"), ("tz", "T")];

    private static readonly (string From, string To)[] German =
    [
        ("schtsch", "Q"), ("dsch", "J"), ("tsch", "C"), ("sch", "S"), ("sh", "S"), ("kh", "H"), ("ch", "H"), ("tz", "T"), ("ts", "T"),
        ("z", "T"),
    ];

    private static readonly (string From, string To)[] French =
        [("chtch", "Q"), ("dj", "J"), ("tch", "C"), ("ch", "S"), ("j", "S"), ("kh", "H"), ("ts", "T"), ("ou", "u")];

    private static readonly (string From, string To)[] Polish =
        [("szcz", "Q"), ("cz", "C"), ("sz", "S"), ("rz", "S"), ("ch", "H"), ("c", "T")];

    private static readonly (string From, string To)[] DutchAndNordic =
    [
        ("sjtsj", "Q"), ("sjtj", "Q"), ("tsj", "C"), ("tj", "C"), ("sj", "S"), ("zj", "S"), ("ch", "H"), ("kh", "H"), ("ts", "T"),
        ("oe", "u"),
    ];

    private static readonly (string From, string To)[] Common =
    [
        ("yo", "e"), ("jo", "e"), ("x", "ks"), ("w", "v"), ("h", "H"), ("y", "i"), ("j", "i"), ("ii", "i"), ("ie", "e"), ("z", "s"),
    ];

    /// <summary>Whether a word is one of the usual given names, in any spelling.</summary>
    public static bool IsGivenName(ReadOnlySpan<char> word) => Given.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>The one spelling of a full name; null where it does not show itself to be of a Cyrillic alphabet.</summary>
    /// <param name="key">A key of <see cref="NameKey"/>.</param>
    public static string? Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var gap = key.IndexOf(' ', StringComparison.Ordinal);
        return gap > 0 && Given.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key.AsSpan(0, gap), out var given)
            && key[(gap + 1)..].Split(' ') is var others && OfFamily(others[^1]) is { } family
            ? string.Join(' ', [given, .. others[..^1].Select(word => Read(word, others[^1])), family])
            : null;
    }

    /// <summary>The one spelling of a family name; null where it does not look like one of a Cyrillic alphabet.</summary>
    /// <param name="word">A word of a key of <see cref="NameKey"/>.</param>
    public static string? OfFamily(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length is >= 4 and <= LongestWord && Shape().IsMatch(word) ? Read(word, word) : null;
    }

    private static string Read(string word, string family)
    {
        var rules = family switch
        {
            _ when Polishness().IsMatch(family) => Polish,
            _ when family.Contains("sch", StringComparison.Ordinal) || family.Contains('w', StringComparison.Ordinal) => German,
            _ when Dutchness().IsMatch(family) => DutchAndNordic,
            _ when Frenchness().IsMatch(family) => French,
            _ => English,
        };
        foreach (var (from, to) in rules)
        {
            word = word.Replace(from, to, StringComparison.Ordinal);
        }

        word = FinalLetters().Replace(word, "$1v");
        word = rules == French && word.EndsWith("ine", StringComparison.Ordinal) ? word[..^1] : word;
        foreach (var (from, to) in Common)
        {
            word = word.Replace(from, to, StringComparison.Ordinal);
        }

        return Doubled().Replace(word, "$1");
    }

    private static FrozenDictionary<string, string> Spellings(params ReadOnlySpan<string> lines)
    {
        Dictionary<string, string> names = [];
        foreach (var line in lines)
        {
            var spellings = line.Split(' ');
            foreach (var spelling in spellings)
            {
                names.Add(spelling, spellings[0]);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>An ending of such names, a cluster of letters for one of Cyrillic, or one of the vowels with a glide in front.</summary>
    [GeneratedRegex(
        "([oe]v|[oe]w|[oe]ff|[oe][vw]a|sky|ska[yji]a|enko|[iy]ch|[iy]tsch|[iy]tch|icz|[iy]tsj|[hjc]uk|[yji]an|[vw]ili)$"
        + "|^(y|j|i)(e|u|a|ou)|tsch|sch|tch|tsj|tj|sj|zj|cz|sz|zh|kh|ch.+[iy]n$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();

    [GeneratedRegex("cz|sz|c(?![hkz])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Polishness();

    [GeneratedRegex("tsj|sj|zj|tj|oe", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dutchness();

    [GeneratedRegex("tch|ou|ine$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Frenchness();

    [GeneratedRegex("([oe])ff$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FinalLetters();

    [GeneratedRegex("(.)\\1+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Doubled();
}
