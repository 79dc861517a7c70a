using AngleSharp.Dom;
using SearchService.Readers.Dates;
using SearchService.Readers.Html.Cleaning;
using SearchService.Readers.Names;

namespace SearchService.Readers.Html.Metadata;

/// <summary>How sure a shown name is the writer's; the surest first.</summary>
internal enum WriterSureness
{
    /// <summary>A line near the headline says "by".</summary>
    Byline,

    /// <summary>An element near the headline is named, or linked, as the writer's.</summary>
    Named,

    /// <summary>A line further off says who wrote the story.</summary>
    BylineElsewhere,

    /// <summary>An element further off is named as the writer's.</summary>
    NamedElsewhere,

    /// <summary>A name stands beside the date, near the headline.</summary>
    BesideDate,
}

/// <summary>Finds the writers in what a page shows.</summary>
internal static class ShownWriters
{
    private const int MostWords = ShownPiece.MostWords;
    private const int MostWriters = 8;
    private const int Ancestors = 3;
    private const int CardWords = 8;

    /// <summary>The writers of the surest kind that the page shows, in its order.</summary>
    public static IReadOnlyList<string> In(
        IReadOnlyList<ShownLine> lines, WriterSureness least, SiteNames site, string? language)
    {
        var pieces = ShownPiece.Of(lines)
            .ConvertAll(piece => piece.IsNear ? piece with { Text = BylineWords.WithPlainBy(piece.Text, language) } : piece);
        for (var sureness = WriterSureness.Byline; sureness <= least; sureness++)
        {
            for (var i = 0; i < pieces.Count; i++)
            {
                if (At(pieces, i, sureness).Where(name => !site.HasExactly(name)
                    || NamePatterns.IsFull(name)).ToList() is { Count: > 0 } names
                    && !lines[pieces[i].Line].IsOfOtherStory())
                {
                    return names;
                }
            }
        }

        return [];
    }

    private static List<string> At(List<ShownPiece> pieces, int i, WriterSureness sureness)
    {
        var piece = pieces[i];
        if (WriterPatterns.Reviewer().IsMatch(piece.Text)
            || (i > 0 && pieces[i - 1].Line >= piece.Line - 1 && WriterPatterns.Reviewer().IsMatch(pieces[i - 1].Text)
            && !WriterPatterns.Writer().IsMatch(pieces[i - 1].Text)))
        {
            return [];
        }

        if (IsTag(piece.Parent) || IsCard(piece) || (i > 0 && pieces[i - 1].Line == piece.Line
            && WriterPatterns.Reviewer().IsMatch($"{pieces[i - 1].Text} {piece.Text}") && !WriterPatterns.Writer().IsMatch(piece.Text)))
        {
            return [];
        }

        switch (sureness)
        {
            case WriterSureness.Byline or WriterSureness.BylineElsewhere when piece.IsNear == (sureness == WriterSureness.Byline):
                return WriterPatterns.Label().Match(piece.Text) is { Success: true } label && (label.Groups["sure"].Success
                    || sureness == WriterSureness.Byline)
                    ? Behind(pieces, i, piece.Text[label.Length..])
                    : [];

            case WriterSureness.Named or WriterSureness.NamedElsewhere when piece.IsNear == (sureness == WriterSureness.Named):
                return IsNamed(piece, sureness) ? NamedAt(pieces, i) : [];

            case WriterSureness.BesideDate when piece.IsNear && (HoldsDate(piece) || IsBesideDate(pieces, i)):
                return FullNames(WithoutDate(piece.Text));

            default:
                return [];
        }
    }

    /// <summary>The names behind a "by": in the same text, else in the next ones, on as long as a sign joins them.</summary>
    private static List<string> Behind(List<ShownPiece> pieces, int i, string rest)
    {
        var names = new List<string>();
        var text = rest.Trim();
        var at = i;
        var first = true;
        while (names.Count < MostWriters)
        {
            if (at > i && WriterPatterns.Reviewer().Match(text) is { Success: true, Index: 0 })
            {
                break;
            }

            if (at > i && IsTag(pieces[at].Parent))
            {
                text = "";
            }

            if (text.Length > 0 && !WriterPatterns.Joint().IsMatch(text))
            {
                var found = NamesIn(text, first && rest.Trim().Length > 0);
                names.AddRange(found);
                if (found.Count == 0 || !(WriterPatterns.EndsOpen().IsMatch(text) || NextJoins(pieces, at)))
                {
                    break;
                }
            }

            first = false;
            if (++at >= pieces.Count || pieces[at].Line > pieces[i].Line + 2)
            {
                break;
            }

            text = pieces[at].Text;
        }

        return names;
    }

    private static bool NextJoins(List<ShownPiece> pieces, int at) =>
        at + 1 < pieces.Count && pieces[at + 1].Line == pieces[at].Line && WriterPatterns.JoinsOn().IsMatch(pieces[at + 1].Text);

    private static List<string> NamedAt(List<ShownPiece> pieces, int i)
    {
        var names = NamesIn(pieces[i].Text, isLabelled: false);
        if (names.Count == 0)
        {
            return [];
        }

        var all = new List<string>(names);
        for (var at = i + 1; at < pieces.Count && pieces[at].Line <= pieces[i].Line + 1 && all.Count < MostWriters; at++)
        {
            if (WriterPatterns.Joint().IsMatch(pieces[at].Text))
            {
                continue;
            }

            if (!IsNamed(pieces[at], WriterSureness.Named) || NamesIn(pieces[at].Text, isLabelled: false) is not { Count: > 0 } more)
            {
                break;
            }

            all.AddRange(more.Where(name => !all.Contains(name)));
        }

        return all;
    }

    /// <summary>Names that a text consists of, up to the first word that is none; of one word only where a label stood before it.</summary>
    private static List<string> NamesIn(string text, bool isLabelled)
    {
        var names = new List<string>();
        foreach (var part in WriterPatterns.Parter().Split(WriterPatterns.Label().Replace(text, "")))
        {
            var name = WriterPatterns.Trailing().Replace(part, "").Trim().Trim('.', ',', ';', ':', '|', '-', '–', '—', '•', '·').Trim();
            if (name.Length == 0)
            {
                continue;
            }

            if (WriterPatterns.Credentials().IsMatch(name) && names.Count > 0)
            {
                continue;
            }

            if (!(NamePatterns.IsFull(name) || NamePatterns.IsTeam(name) || (names.Count == 0 && NamePatterns.IsAny(name))))
            {
                break;
            }

            names.Add(Cased(name));
        }

        return isLabelled || names.Count != 1 || names[0].Contains(' ', StringComparison.Ordinal) || text.Length < 30 ? names : [];
    }

    private static string WithoutDate(string text) => PrintedDate.DaysIn(text, DayOrder.DayFirst) is [{ Match: var day }]
        ? text[..day.Index] + "|" + text[(day.Index + day.Length)..]
        : text;

    private static List<string> FullNames(string text) => [.. NamesIn(text, isLabelled: false).Where(NamePatterns.IsFull)];

    private static bool IsNamed(ShownPiece piece, WriterSureness sureness)
    {
        var at = piece.Parent;
        for (var level = 0; level < Ancestors && at is not null; level++, at = at.ParentElement)
        {
            var isMarked = at.GetAttribute("rel") is "author" || at.GetAttribute("itemprop") is "author" || (at.LocalName == "address"
                && sureness == WriterSureness.Named);
            var isLinked = at.LocalName == "a" && WriterPatterns.AuthorPath().IsMatch(at.GetAttribute("href") ?? "");
            var words = ElementWords.Of(at);
            var isNamed = WriterPatterns.NameOfElement().IsMatch(words)
                && !WriterPatterns.OtherThanName().IsMatch(words)
                && TextCount.Words(at.TextContent) <= MostWords;
            if (WriterPatterns.NameOfKind().IsMatch(words))
            {
                return false;
            }

            if (isMarked || isNamed || (isLinked && sureness == WriterSureness.Named))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A link to all stories of a kind.</summary>
    private static bool IsTag(IElement parent) => parent.Within("a", 2) is { } link
        && (link.GetAttribute("rel") is { } rel && (rel.Contains("tag", StringComparison.Ordinal) || rel.Contains("category",
            StringComparison.Ordinal))
            || WriterPatterns.KindPath().IsMatch(link.GetAttribute("href") ?? ""));

    /// <summary>A link that holds more than the writer's line leads to another story.</summary>
    private static bool IsCard(ShownPiece piece) => piece.Parent.Within("a", 6) is { } link
        && TextCount.Words(link.TextContent) > TextCount.Words(piece.Text) + CardWords;

    private static bool IsBesideDate(List<ShownPiece> pieces, int i)
    {
        return IsDate(i - 1) || IsDate(i + 1) || IsDate(i + 2);

        bool IsDate(int at) => at >= 0 && at < pieces.Count && Math.Abs(pieces[at].Line - pieces[i].Line) <= 1
            && pieces[at].Text.Length < 40 && HoldsDate(pieces[at]);
    }

    private static bool HoldsDate(ShownPiece piece) =>
        piece.Text.Length < 100 && PrintedDate.DaysIn(piece.Text, DayOrder.DayFirst) is { Count: 1 };

    /// <summary><c>ANN LEE</c> to <c>Ann Lee</c>.</summary>
    private static string Cased(string name) =>
        name.Length > 4 && name.Contains(' ', StringComparison.Ordinal) && !name.Any(char.IsLower) && name.Any(char.IsUpper)
        ? System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant())
        : name;
}
