using SearchService.Articles;

namespace SearchService.Entities;

/// <summary>
/// Where a line goes over from sentences in one script to sentences in another: "Το έργο άρχισε. The work goes on." A name or a few words
/// in another script make no run of their own.
/// </summary>
internal static class ScriptRuns
{
    /// <summary>Letters that a run needs to be read in its own language: Latin ones are found in all texts, as names and titles.</summary>
    private const int FewestLatin = 40;

    private const int FewestOther = 16;

    /// <summary>Whether any letter is of another script than those that the language writes with: sooner than looking at runs.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text, string language) => Of(language) switch
    {
        Script.Latin => text.ContainsAnyInRange('\u0370', '\u077F') || text.ContainsAnyInRange('\u3040', '\uD7AF'),
        Script.None => false,
        _ => text.ContainsAnyInRange('A', 'z'),
    };

    /// <summary>The runs of a line that are in another script than the language's and long enough to be read by themselves.</summary>
    public static List<TextSpan> In(string text, TextSpan line, string language)
    {
        var own = Of(language);
        var runs = new List<TextSpan>();
        var (start, letters, script) = (line.Start, 0, Script.None);
        for (var at = line.Start; at < line.End;)
        {
            var end = EndOfSentence(text, at, line.End);
            var (sentence, count) = Most(text.AsSpan(at, end - at));
            if (sentence != Script.None && sentence != script && script != Script.None)
            {
                Close(runs, new TextSpan(start, at), script, letters, own);
                (start, letters) = (at, 0);
            }

            script = sentence == Script.None ? script : sentence;
            letters += count;
            at = end;
        }

        Close(runs, new TextSpan(start, line.End), script, letters, own);
        return runs;
    }

    private static void Close(List<TextSpan> runs, TextSpan run, Script script, int letters, Script own)
    {
        if (script != own && script != Script.None && letters >= (script == Script.Latin ? FewestLatin : FewestOther))
        {
            runs.Add(run);
        }
    }

    private static int EndOfSentence(string text, int at, int end)
    {
        for (; at < end; at++)
        {
            if (text[at] is '。' or '！' or '？' || (text[at] is '.' or '!' or '?' or '…' or '؟' && at + 1 < end && text[at + 1] == ' '))
            {
                return at + 1;
            }
        }

        return end;
    }

    /// <summary>The script of most letters, and how many they are; a character of Chinese or Korean counts as two.</summary>
    private static (Script Script, int Letters) Most(ReadOnlySpan<char> sentence)
    {
        Span<int> letters = stackalloc int[Enum.GetValues<Script>().Length];
        foreach (var letter in sentence)
        {
            var script = Of(letter);
            letters[(int)script] += script == Script.EastAsian ? 2 : script == Script.None ? 0 : 1;
        }

        var most = 0;
        for (var script = 1; script < letters.Length; script++)
        {
            most = letters[script] > letters[most] ? script : most;
        }

        return ((Script)most, letters[most]);
    }

    private static Script Of(char letter) => letter switch
    {
        < '\u0250' => char.IsLetter(letter) ? Script.Latin : Script.None,
        >= '\u0370' and < '\u0400' => Script.Greek,
        >= '\u0400' and < '\u0530' => Script.Cyrillic,
        >= '\u0600' and < '\u0780' => Script.Arabic,
        (>= '\u3040' and < '\u3100') or (>= '\u4E00' and < '\uA000') or (>= '\uAC00' and < '\uD7B0') => Script.EastAsian,
        _ => Script.None,
    };

    /// <summary>None for a language that writes with two scripts or with one that is not told apart here.</summary>
    private static Script Of(string language) => language switch
    {
        "ru" or "uk" or "be" or "bg" or "mk" or "kk" => Script.Cyrillic,
        "el" => Script.Greek,
        "ar" or "fa" or "ur" => Script.Arabic,
        "zh" or "ja" or "ko" => Script.EastAsian,
        "sr" or "he" or "hi" or "th" or "hy" or "ka" => Script.None,
        _ => Script.Latin,
    };

    private enum Script
    {
        None,
        Latin,
        Greek,
        Cyrillic,
        Arabic,
        EastAsian,
    }
}
