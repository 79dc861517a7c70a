using System.Collections.Frozen;
using SearchService.Articles;
using SearchService.Entities.Tokens;

namespace SearchService.Training.Tagging.Variants;

/// <summary>Sentences as headlines print them: in capitals, or each word with one. The length never changes.</summary>
internal static class HeadlineForms
{
    private const int LongestTokens = 60;

    private static readonly FrozenSet<string> Small = FrozenSet.ToFrozenSet(
        "a an the and or but of in on at to for by with from as vs via per is".Split(' '), StringComparer.Ordinal);

    public static string Capitals(string text) => text.ToUpperInvariant();

    /// <summary>"South Korea Says Talks Are Off": all words but the smallest begin with a capital.</summary>
    public static string TitleCase(string text)
    {
        var letters = text.ToCharArray();
        var scanner = new TokenScanner(text);
        var first = true;
        while (scanner.MoveNext())
        {
            var token = scanner.Current;
            var word = text[token.Start..token.End];
            if ((first || !Small.Contains(word)) && word[0] is not '\'' and not '’' && word != "n't")
            {
                letters[token.Start] = char.ToUpperInvariant(letters[token.Start]);
            }

            first = false;
        }

        return new string(letters);
    }

    /// <summary>
    /// The text with copies of some of its sentences put after it, a line each: the first one more often,
    /// since it says most like a headline.
    /// </summary>
    /// <param name="share">Of all sentences, 0 to 1, for each of the two forms.</param>
    /// <param name="firstShare">Of first sentences.</param>
    public static LabelledText WithCopies(LabelledText text, double share, double firstShare, Random random)
    {
        var document = new TokenizedDocument();
        document.Add(0, text.Text);
        var builder = new LabelledTextBuilder().Append(text, new TextSpan(0, text.Text.Length));
        var changed = false;
        for (var i = 0; i < document.Sentences.Length; i++)
        {
            var sentence = document.Sentences[i];
            foreach (var form in new Func<string, string>[] { Capitals, TitleCase })
            {
                if (sentence.Count > LongestTokens || random.NextDouble() >= (i == 0 ? firstShare : share))
                {
                    continue;
                }

                var span = new TextSpan(document.Tokens[sentence.First].Start, document.Tokens[sentence.First + sentence.Count - 1].End);
                builder.Append("\n").Append(text, span, form);
                changed = true;
            }
        }

        return changed ? builder.Build(text) : text;
    }
}
