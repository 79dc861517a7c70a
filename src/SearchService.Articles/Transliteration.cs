using System.Collections.Frozen;

namespace SearchService.Articles;

/// <summary>
/// One spelling for the words of names that newspapers carry over from other scripts in several ways. Only words that are
/// nothing else in English are listed, so that no two people meet who are not the same: "Mohamed" and "Muhammad" stay apart.
/// </summary>
internal static class Transliteration
{
    private const int ShortestBeginning = 4;
    private const int LongestWord = 64;

    private static readonly FrozenDictionary<string, string> Words = Build(
        "gaddafi gadafi gaddaffi gadhafi kadafi kadhafi khadafi khadafy qadafi qaddafi qadhafi qathafi",
        "muammar moamer moammar mouammar muamar",
        "vladimir wladimir vlantimir",
        "volodymyr volodimir wolodymyr volodymir",
        "putin poutine poutin poetin",
        "zelensky selensky",
        "alexei aleksei aleksey alexey alexej aleksej aleksiej",
        "sergei sergey sergej serguei",
        "andrei andrey andrej",
        "dmitry dmitri dmitrii dmitriy dmitrij",
        "yuri yury yuriy yurii",
        "nikolai nikolay nikolaj",
        "mikhail michail mijail",
        "vasily vasili vasiliy vasilii vassily wassili",
        "anatoly anatoli anatoliy anatolii",
        "yevgeny evgeny evgeni evgeniy evgenii yevgeni yevgeniy jewgeni jewgenij jevgeni jevgenij evgueni",
        "gennady gennadi gennadiy gennadii",
        "grigory grigori grigoriy grigorii",
        "vitaly vitali vitaliy vitalii",
        "aleksandr alexandr oleksandr",
        "tatyana tatiana tatjana",
        "natalya nataliya natalja",
        "navalny navalniy navalnyy navalnyi nawalny",
        "tikhanovskaya tsikhanouskaya tikhanouskaya tichanowskaja tikhanovskaia",
        "yeltsin eltsin jelzin ieltsine eltsine",
        "gorbachev gorbachov gorbatchev gorbatschow gorbaczow gorbatsjov gorbacev gorbaciov "
            + "gorbatchov gorbatjov gorbatsov gorbacov",
        "khrushchev khruschev khrushchov chruschtschow khrouchtchev",
        "medvedev medwedew medvedjev",
        "lavrov lawrow",
        "brezhnev breschnew brejnev brezjnev brezniew brezhniev",
        "zhukov schukow joukov zukow zjoekov",
        "pushkin puschkin pouchkine puszkin poesjkin pusjkin",
        "yushchenko juschtschenko iouchtchenko juszczenko joesjtsjenko jusjtjenko",
        "stalin staline",
        "shoigu schoigu choigou",
        "lukashenko lukaschenko loukachenko lukashenka lukasjenko lukaszenka",
        "poroshenko poroschenko porochenko porosjenko",
        "tymoshenko timoshenko timoschenko timochenko",
        "yanukovych yanukovich janukowitsch ianoukovitch",
        "klitschko klichko klitchko klychko",
        "prigozhin prigoschin prigojine prigozjin prigozin",
        "khodorkovsky chodorkowski chodorkowsky khodorkovski",
        "tolstoy tolstoi tolstoj",
        "dostoevsky dostoyevsky dostojewski dostoievski dostojevskij",
        "chekhov tchekhov tschechow czechow cechov",
        "tchaikovsky chaikovsky tschaikowsky czajkowski tsjaikovsky cajkovsky",
        "shostakovich schostakowitsch chostakovitch sjostakovitj",
        "solzhenitsyn solschenizyn soljenitsyne solzjenitsyn",
        "netanyahu netanyahou netanjahu netanyagu netaniahu",
        "khamenei chamenei",
        "khomeini chomeini khomeiny khomeyni jomeini",
        "ahmadinejad ahmadinedschad ahmadinedjad ahmadinezhad",
        "rouhani rohani ruhani");

    /// <summary>Names of the Latin alphabet that Cyrillic spells by their sound, as <see cref="Romanization"/> carries them back.</summary>
    private static readonly FrozenDictionary<string, string> Returned = Build(
        "trump tramp", "biden baiden", "johnson dzhonson", "clinton klinton", "macron makron", "scholz sholts", "xi si",
        "jinping tszinpin", "netanyahu netanyakhu",
        "john dzhon", "james dzheims", "george dzhordzh", "joe dzho", "emmanuel emmanyuel",
        "leyen lyaien", "charles charlz", "william uilyam",
        "washington vashington", "michael maikl", "david devid", "harris kharris", "hillary khillari");

    /// <summary>People whose first name each language has in its own form; the form alone is another name.</summary>
    private static readonly FrozenDictionary<string, string> Persons = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["vladimir zelensky"] = "volodymyr zelensky",
        ["volodymyr putin"] = "vladimir putin",
        ["volontimir zelensky"] = "volodymyr zelensky",
        ["binyamin netanyahu"] = "benjamin netanyahu",
        ["benyamin netanyahu"] = "benjamin netanyahu",
        ["mikhailo gorbachev"] = "mikhail gorbachev",
        ["mihail gorbachev"] = "mikhail gorbachev",
        ["petr tchaikovsky"] = "pyotr tchaikovsky",
        ["piotr tchaikovsky"] = "pyotr tchaikovsky",
        ["pjotr tchaikovsky"] = "pyotr tchaikovsky",
        ["peter tchaikovsky"] = "pyotr tchaikovsky",
        ["piotr ilitch tchaikovsky"] = "pyotr tchaikovsky",
        ["petr ilich tchaikovsky"] = "pyotr tchaikovsky",
        ["pyotr ilyich tchaikovsky"] = "pyotr tchaikovsky",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string,
        string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Each word as all its spellings are written: Zelenskiy, Zelenskyy and Zelenski as zelensky, Qaddafi as gaddafi. Returns the same
    /// string where nothing changes, as for nearly all names.
    /// </summary>
    /// <param name="words">In small letters, without accents, parted by a space.</param>
    public static string FoldWords(string words)
    {
        foreach (var word in words.AsSpan().Split(' '))
        {
            if (BySpan.ContainsKey(words.AsSpan(word)) || HasSlavicEnding(words.AsSpan(word), out _))
            {
                words = string.Join(' ', words.Split(' ').Select(Fold));
                break;
            }
        }

        return Persons.GetValueOrDefault(words, words);
    }

    /// <summary>Words of Cyrillic and Greek in Latin letters, others as they are. Returns the same string where there is none.</summary>
    /// <param name="words">In small letters, parted by a space.</param>
    public static string Romanize(string words)
    {
        if (!Romanization.Applies(words))
        {
            return words;
        }

        var latin = words.Split(' ');
        Span<char> letters = stackalloc char[LongestWord * 3];
        for (var i = 0; i < latin.Length; i++)
        {
            if (latin[i].Length <= LongestWord && Romanization.Applies(latin[i]))
            {
                var word = new string(letters[..Romanization.Write(latin[i], letters)]);
                // Greek writes the sound of "u" with two letters.
                word = latin[i][0] < '\u0400' ? word.Replace("oy", "ou", StringComparison.Ordinal) : word;
                latin[i] = word.Length == 0 ? latin[i] : Returned.GetValueOrDefault(word, word);
            }
        }

        return string.Join(' ', latin);
    }

    /// <summary>
    /// What a word that is still being typed goes on to: "gadh" is the beginning of a spelling of gaddafi. The word itself where it is the
    /// beginning of nothing listed, or already of the one spelling.
    /// </summary>
    public static string FoldBeginning(string word)
    {
        if (word.Length < ShortestBeginning || Words.ContainsKey(word))
        {
            return Fold(word);
        }

        var goesOn = Words.FirstOrDefault(spelling => spelling.Key.StartsWith(word, StringComparison.Ordinal)).Value;
        var isOneAlready = Words.Values.Any(one => one.StartsWith(word, StringComparison.Ordinal));
        return goesOn is null || isOneAlready ? Fold(word) : goesOn;
    }

    private static string Fold(string word) =>
        Words.TryGetValue(word, out var one) ? one
            : HasSlavicEnding(word, out var stem) ? Folded(string.Concat(word.AsSpan(0, stem), "sky"))
            : word;

    private static string Folded(string word) => Words.GetValueOrDefault(word, word);

    // -skyy, -skiy, -skij, -skii, -ski: sky; in German also -tzki (Trotzki, Sawitzky), which is -tsky.
    private static bool HasSlavicEnding(ReadOnlySpan<char> word, out int stem)
    {
        stem = word.LastIndexOf("sk", StringComparison.Ordinal);
        if (stem < 0)
        {
            stem = word.LastIndexOf("tzk", StringComparison.Ordinal) + 1;
            return stem >= 3 && word[(stem + 2)..] is "y" or "yy" or "iy" or "ij" or "ii" or "i";
        }

        return stem >= 3 && word[(stem + 2)..] is "yy" or "yj" or "iy" or "ij" or "ii" or "i";
    }

    private static FrozenDictionary<string, string> Build(params ReadOnlySpan<string> lines)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var spellings = line.Split(' ');
            foreach (var spelling in spellings.AsSpan(1))
            {
                words[spelling] = spellings[0];
                if (HasSlavicEnding(spelling, out var stem))
                {
                    words[string.Concat(spelling.AsSpan(0, stem), "sky")] = spellings[0];
                }
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
