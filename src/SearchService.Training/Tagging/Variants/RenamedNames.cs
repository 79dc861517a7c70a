using SearchService.Articles;
using SearchService.Entities.Tokens;

namespace SearchService.Training.Tagging.Variants;

/// <summary>
/// Sentences once more, with other names in them: what stands around a name tells that it is one, wherever it comes from.
/// </summary>
/// <param name="mayRename">Whether another name can stand in the place of this one of the text.</param>
/// <param name="rename">Another name for one of so many words.</param>
internal sealed class RenamedNames(Func<LabelledName, string, bool> mayRename, Func<int, Random, string> rename)
{
    private const int MostWords = 3;

    /// <summary>The text with copies of some sentences that have such names put after it, a line each.</summary>
    /// <param name="text">The text.</param>
    /// <param name="share">Of these sentences, 0 to 1.</param>
    /// <param name="random">Chooses sentences and names.</param>
    public LabelledText WithCopies(LabelledText text, double share, Random random)
    {
        var document = new TokenizedDocument();
        document.Add(0, text.Text);
        var builder = new LabelledTextBuilder().Append(text, new TextSpan(0, text.Text.Length));
        var changed = false;
        foreach (var sentence in document.Sentences)
        {
            var span = new TextSpan(document.Tokens[sentence.First].Start, document.Tokens[sentence.First + sentence.Count - 1].End);
            var names = text.Names.Where(name => name.Span.Start >= span.Start && name.Span.End <= span.End && IsPlain(name, text.Text)
                && mayRename(name, text.Text)).ToList();
            if (names.Count > 0 && random.NextDouble() < share)
            {
                Append(builder.Append("\n"), text, span, names, random);
                changed = true;
            }
        }

        return changed ? builder.Build(text) : text;
    }

    private static bool IsPlain(LabelledName name, string text) =>
        Words(name, text) is { Length: <= MostWords } words
        && words.All(word => word.Length > 2 && char.IsUpper(word[0]) && char.IsLower(word[^1]));

    private static string[] Words(LabelledName name, string text) => text[name.Span.Start..name.Span.End].Split(' ');

    private void Append(LabelledTextBuilder builder, LabelledText text, TextSpan span, List<LabelledName> names, Random random)
    {
        var at = span.Start;
        foreach (var name in names)
        {
            builder.Append(text, new TextSpan(at, name.Span.Start)).AppendName(rename(Words(name, text.Text).Length, random), name.Kind);
            at = name.Span.End;
        }

        builder.Append(text, new TextSpan(at, span.End));
    }
}
