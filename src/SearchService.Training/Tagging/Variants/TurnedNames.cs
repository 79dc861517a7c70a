using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging.Variants;

/// <summary>
/// Titles of encyclopedias name people by the last name, a comma and the others: "Илизаров, Гавриил Абрамович". A text names them
/// otherwise: in full, without the patronymic, or by the last name alone.
/// </summary>
internal static class TurnedNames
{
    public static LabelledText Of(LabelledText text, Random random)
    {
        if (!text.Names.Any(name => name.Kind == EntityKind.Person && IsTurned(name.Span.Of(text.Text))))
        {
            return text;
        }

        var builder = new LabelledTextBuilder();
        var at = 0;
        foreach (var name in text.Names)
        {
            builder.Append(text.Text[at..name.Span.Start]);
            var printed = text.Text[name.Span.Start..name.Span.End];
            builder.AppendName(name.Kind == EntityKind.Person && IsTurned(printed) ? Turn(printed, random) : printed, name.Kind);
            at = name.Span.End;
        }

        return builder.Append(text.Text[at..]).Build(text);
    }

    private static bool IsTurned(ReadOnlySpan<char> name) => name.IndexOf(", ", StringComparison.Ordinal) > 0;

    private static string Turn(string name, Random random)
    {
        var comma = name.IndexOf(", ", StringComparison.Ordinal);
        var (last, others) = (name[..comma].Trim(), name[(comma + 2)..].Trim());
        return random.Next(4) switch
        {
            0 => last,
            1 => $"{others} {last}",
            _ => $"{others.Split(' ')[0]} {last}",
        };
    }
}
