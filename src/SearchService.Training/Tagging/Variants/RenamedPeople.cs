using SearchService.Articles;
using SearchService.Entities.Tagging;
using SearchService.Entities.Tokens;

namespace SearchService.Training.Tagging.Variants;

/// <summary>Sentences once more, with other people in them: what stands around a name tells that it is one, wherever it comes from.</summary>
internal static class RenamedPeople
{
    /// <summary>The text with copies of some sentences that name people put after it, a line each.</summary>
    /// <param name="text">The text.</param>
    /// <param name="share">Of these sentences, 0 to 1.</param>
    /// <param name="random">Chooses sentences and names.</param>
    public static LabelledText WithCopies(LabelledText text, double share, Random random)
    {
        var document = new TokenizedDocument();
        document.Add(0, text.Text);
        var builder = new LabelledTextBuilder().Append(text, new TextSpan(0, text.Text.Length));
        var changed = false;
        foreach (var sentence in document.Sentences)
        {
            var span = new TextSpan(document.Tokens[sentence.First].Start, document.Tokens[sentence.First + sentence.Count - 1].End);
            var people = text.Names.Where(name => name.Span.Start >= span.Start && name.Span.End <= span.End && IsPlain(name, text.Text)).ToList();
            if (people.Count > 0 && random.NextDouble() < share)
            {
                Append(builder.Append("\n"), text, span, people, random);
                changed = true;
            }
        }

        return changed ? builder.Build(text) : text;
    }

    private static bool IsPlain(LabelledName name, string text) => name.Kind == EntityKind.Person
        && Words(name, text) is { Length: <= 3 } words && words.All(word => word.Length > 2 && char.IsUpper(word[0]) && char.IsLower(word[^1]));

    private static string[] Words(LabelledName name, string text) => text[name.Span.Start..name.Span.End].Split(' ');

    private static void Append(LabelledTextBuilder builder, LabelledText text, TextSpan span, List<LabelledName> people, Random random)
    {
        var at = span.Start;
        foreach (var person in people)
        {
            builder.Append(text, new TextSpan(at, person.Span.Start))
                .AppendName(Words(person, text.Text).Length == 1 ? WorldNames.NextFamily(random) : WorldNames.Next(random), EntityKind.Person);
            at = person.Span.End;
        }

        builder.Append(text, new TextSpan(at, span.End));
    }
}
