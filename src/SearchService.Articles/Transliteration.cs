using System.Collections.Frozen;

namespace SearchService.Articles;

/// <summary>
/// One spelling for the words of names that newspapers carry over from other scripts in several ways. Only words that are
/// nothing else in English are listed, so that no two people meet who are not the same: "Mohamed" and "Muhammad" stay apart.
/// </summary>
internal static class Transliteration
{
    private const int ShortestBeginning = 4;

    private static readonly FrozenDictionary<string, string> Words = Build(
        "gaddafi gadafi gaddaffi gadhafi kadafi kadhafi khadafi khadafy qadafi qaddafi qadhafi qathafi",
        "muammar moamer moammar mouammar muamar",
        "alexei aleksei aleksey alexey alexej",
        "sergei sergey sergej serguei",
        "andrei andrey",
        "dmitry dmitri dmitrii dmitriy dmitrij",
        "yuri yury yuriy yurii",
        "nikolai nikolay nikolaj",
        "vasily vasili vasiliy vassily",
        "anatoly anatoli anatoliy",
        "yevgeny evgeny evgeni evgeniy yevgeni yevgeniy",
        "gennady gennadi gennadiy",
        "grigory grigori grigoriy",
        "vitaly vitali vitaliy vitalii",
        "aleksandr alexandr",
        "navalny navalniy navalnyy",
        "tikhanovskaya tsikhanouskaya tikhanouskaya",
        "yeltsin eltsin",
        "gorbachev gorbachov gorbatchev",
        "khrushchev khruschev khrushchov",
        "netanyahu netanyahou",
        "rouhani rohani ruhani");

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Each word as all its spellings are written: Zelenskiy, Zelenskyy and Zelenski as zelensky, Qaddafi as gaddafi. Returns the same string
    /// where nothing changes, as for nearly all names.
    /// </summary>
    /// <param name="words">In small letters, without accents, parted by a space.</param>
    public static string FoldWords(string words)
    {
        foreach (var word in words.AsSpan().Split(' '))
        {
            if (BySpan.ContainsKey(words.AsSpan(word)) || HasSlavicEnding(words.AsSpan(word), out _))
            {
                return string.Join(' ', words.Split(' ').Select(Fold));
            }
        }

        return words;
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
        Words.TryGetValue(word, out var one) ? one : HasSlavicEnding(word, out var stem) ? string.Concat(word.AsSpan(0, stem), "sky") : word;

    // -skyy, -skiy, -skij, -skii, -ski: sky
    private static bool HasSlavicEnding(ReadOnlySpan<char> word, out int stem)
    {
        stem = word.LastIndexOf("sk", StringComparison.Ordinal);
        return stem >= 3 && word[(stem + 2)..] is "yy" or "iy" or "ij" or "ii" or "i";
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
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
