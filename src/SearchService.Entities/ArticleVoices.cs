using SearchService.Articles;

namespace SearchService.Entities;

/// <summary>
/// The languages that an article is written in, with its texts as each of them sees it: of an article in two languages, whose paragraphs
/// alternate, what is of the other is blank. Places in the text stay. Sentences in another script are read by themselves.
/// </summary>
internal static class ArticleVoices
{
    /// <summary>A shorter paragraph is of the article's language: a quote or a name tells too little.</summary>
    private const int ShortestParagraph = 80;

    /// <summary>So many characters of a paragraph tell its language.</summary>
    private const int Sample = 400;

    /// <param name="texts">The texts of the article.</param>
    /// <param name="language">As <see cref="ArticleLanguage.Of"/> gives it for the whole article.</param>
    public static IReadOnlyList<(string Language, IReadOnlyList<string> Texts)> Of(IReadOnlyList<string> texts, string language)
    {
        Dictionary<string, char[]?[]>? others = null;
        for (var part = 0; part < texts.Count; part++)
        {
            var text = texts[part];
            var isMixed = ScriptRuns.MayBeIn(text, language);
            for (var start = 0; start < text.Length;)
            {
                var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
                var isLineMixed = isMixed && ScriptRuns.MayBeIn(text.AsSpan(start, end - start), language);
                foreach (var run in RunsOf(text, new TextSpan(start, end), language, isLineMixed))
                {
                    var other = ArticleLanguage.Of(language, text.AsSpan(run.Start, Math.Min(Sample, run.Length)));
                    if (other != language)
                    {
                        Move(text, run.Start, run.End, Of(others ??= [], language, texts)[part] ??= text.ToCharArray(),
                            Of(others, other, texts)[part] ??= Blank(text));
                    }
                }

                start = end + 1;
            }
        }

        return others is null
            ? [(language, texts)]
            : [.. others.Select(voice => (voice.Key, (IReadOnlyList<string>)[.. voice.Value.Select(
                (letters, part) => letters is not null ? new string(letters)
                    : voice.Key == language ? texts[part]
                    : new string(' ', texts[part].Length))]))];
    }

    /// <summary>What of a paragraph may be in another language: its sentences in another script, or all of it.</summary>
    private static ReadOnlySpan<TextSpan> RunsOf(string text, TextSpan paragraph, string language, bool isMixed) =>
        isMixed && ScriptRuns.In(text, paragraph, language) is { Count: > 0 } runs ? runs.ToArray()
        : paragraph.Length >= ShortestParagraph ? [paragraph]
        : [];

    private static char[]?[] Of(Dictionary<string, char[]?[]> others, string language, IReadOnlyList<string> texts)
    {
        if (!others.TryGetValue(language, out var letters))
        {
            others[language] = letters = new char[]?[texts.Count];
        }

        return letters;
    }

    private static void Move(string text, int start, int end, char[] from, char[] to)
    {
        text.CopyTo(start, to, start, end - start);
        from.AsSpan(start, end - start).Fill(' ');
    }

    /// <summary>Lines stay lines.</summary>
    private static char[] Blank(string text)
    {
        var blank = text.ToCharArray();
        foreach (ref var letter in blank.AsSpan())
        {
            letter = letter == '\n' ? letter : ' ';
        }

        return blank;
    }
}
