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
        "gaddafi kaddafi gadafi gaddaffi gadhafi kadafi kadhafi khadafi khadafy qadafi qaddafi qadhafi qathafi القذافي",
        "muammar moamer moammar mouammar muamar معمر",
        "vladimir wladimir vlantimir فلاديمير",
        "volodymyr volodimir wolodymyr volodymir فولوديمير",
        "putin poutine poutin poetin بوتين",
        "zelensky selensky زيلينسكي",
        "alexei aleksei aleksey alexey alexej aleksej aleksiej oleksiy oleksii oleksij",
        "sergei sergey sergej serguei siergiej serhiy serhii serhij",
        "andrei andrey andrej andriy andrii andrij",
        "dmitry dmitri dmitrii dmitriy dmitrij dmytro",
        "yuri yury yuriy yurii iouri youri",
        "nikolai nikolay nikolaj",
        "mikhail michail mijail mikhajlo mykhailo",
        "fyodor fjodor fiodor fedor feodor",
        "pyotr pjotr",
        "bashar baschar bachar baszar",
        "vasily vasili vasiliy vasilii vassily wassili",
        "anatoly anatoli anatoliy anatolii",
        "yevgeny evgeny evgeni evgeniy evgenii yevgeni yevgeniy jewgeni jewgenij jevgeni jevgenij evgueni yevgueni jewgienij yevhen",
        "gennady gennadi gennadiy gennadii",
        "grigory grigori grigoriy grigorii",
        "vitaly vitali vitaliy vitalii",
        "aleksandr alexandr oleksandr",
        "tatyana tatiana tatjana",
        "natalya nataliya natalja",
        "navalny navalniy navalnyy navalnyi navalnyj navalnij navalni nawalny nawalnyj",
        "tikhanovskaya tsikhanouskaya tikhanouskaya tichanowskaja tikhanovskaia",
        "yeltsin eltsin jelzin jeltsin jelcyn jelcin ieltsine eltsine",
        "gorbachev gorbachov gorbatchev gorbatschow gorbaczow gorbatsjov gorbacev gorbaciov "
            + "gorbatchov gorbatjov gorbatsov gorbacov",
        "khrushchev khruschev khrushchov chruschtschow khrouchtchev jruschov chruszczow chrusjtjov hrustsov",
        "medvedev medwedew medvedjev miedwiediew",
        "lavrov lawrow lavrof",
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
        "rouhani rohani ruhani",
        // How Arabic newspapers print names of the Latin alphabet.
        "trump ترامب", "donald دونالد", "biden بايدن", "joe جو", "obama اوباما", "barack باراك", "bush بوش",
        "george جورج", "macron ماكرون", "emmanuel ايمانويل", "merkel ميركل", "angela انغيلا", "scholz شولتس",
        "olaf اولاف", "erdogan اردوغان", "recep رجب", "tayyip طيب", "blair بلير", "tony توني", "modi مودي",
        "narendra ناريندرا");

    /// <summary>Names of the Latin alphabet that Cyrillic spells by their sound, as <see cref="Romanization"/> carries them back.</summary>
    private static readonly FrozenDictionary<string, string> Returned = Build(
        "trump tramp", "biden baiden mpainten", "johnson dzhonson", "clinton klinton", "macron makron", "scholz sholts solts", "xi si",
        "obama ompama", "barack barak mparak", "angela angkela", "donald ntonalnt", "blair bler mpler", "bush mpous", "orban ormpan",
        "tusk tousk", "duda ntounta", "erdogan erntogan", "recep redzhep retzep", "tayyip taiip tagip", "andrzej andzhei",
        "ursula oursoula", "von fon", "der nter", "narendra narentra", "kyriakos kiriakos", "alexis aleksis",
        "jinping tszinpin", "netanyahu netanyakhu",
        "john dzhon", "james dzheims", "george dzhordzh tzortz", "joe dzho tzo", "emmanuel emmanyuel",
        "leyen lyaien laien", "charles charlz", "william uilyam",
        "washington vashington", "michael maikl", "david devid", "harris kharris", "hillary khillari");

    /// <summary>People whose first name each language has in its own form; the form alone is another name.</summary>
    private static readonly FrozenDictionary<string, string> Persons = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["vladimir zelensky"] = "volodymyr zelensky",
        ["volodymyr putin"] = "vladimir putin",
        ["volontimir zelensky"] = "volodymyr zelensky",
        ["alexander lukashenko"] = "aleksandr lukashenko",
        ["alexandre lukashenko"] = "aleksandr lukashenko",
        ["leon tolstoy"] = "leo tolstoy",
        ["lev tolstoy"] = "leo tolstoy",
        ["lew tolstoy"] = "leo tolstoy",
        ["toni blair"] = "tony blair",
        ["muammar al gaddafi"] = "muammar gaddafi",
        ["muammar el gaddafi"] = "muammar gaddafi",
        ["bashar asad"] = "bashar al assad",
        ["bashar al asad"] = "bashar al assad",
        ["bashar el assad"] = "bashar al assad",
        ["bashar الاسد"] = "bashar al assad",
        ["بشار الاسد"] = "bashar al assad",
        ["mahmud abbas"] = "mahmoud abbas",
        ["mahmud abas"] = "mahmoud abbas",
        ["makhmud abbas"] = "mahmoud abbas",
        ["محمود عباس"] = "mahmoud abbas",
        ["mohamed bin salman"] = "mohammed bin salman",
        ["muhammad bin salman"] = "mohammed bin salman",
        ["mohammed ben salmane"] = "mohammed bin salman",
        ["mukhammed bin salman"] = "mohammed bin salman",
        ["محمد بن سلمان"] = "mohammed bin salman",
        ["abdel fattah al sisi"] = "abdel fattah el sisi",
        ["abdel fattah al sissi"] = "abdel fattah el sisi",
        ["abdelfatah al sisi"] = "abdel fattah el sisi",
        ["عبد الفتاح السيسي"] = "abdel fattah el sisi",
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
