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

    /// <summary>The word as all its spellings are written: Zelenskiy, Zelenskyy and Zelenski as zelensky, Qaddafi as gaddafi.</summary>
    /// <param name="word">In small letters, without accents.</param>
    public static string Fold(string word) => Words.TryGetValue(word, out var one) ? one : SlavicEnding(word);

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

    // -skyy, -skiy, -skij, -skii, -ski, -sky
    private static string SlavicEnding(string word)
    {
        var end = word.LastIndexOf("sk", StringComparison.Ordinal);
        return end >= 3 && word.AsSpan(end + 2) is "yy" or "iy" or "ij" or "ii" or "i" ? string.Concat(word.AsSpan(0, end), "sky") : word;
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
