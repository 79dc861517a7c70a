using System.Collections.Frozen;
using SearchService.Articles;
using SearchService.Entities.Places;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Joins what Italian and Portuguese call people by, where the model of all languages found only its parts: "Isidoro" and "Sevilha" of
/// "Isidoro de Sevilha", "Carlo" of "Carlo il Calvo", "Ricardo II" of "Ricardo II da Normandia".
/// </summary>
internal static class NamesByOrigin
{
    /// <summary>"per Mattarella il Parlamento" is no name; these words make one.</summary>
    private static readonly FrozenSet<string> Epithets = (
        "Calvo Grande Magnifico Moro Breve Giovane Vecchio Bello Pio Buono Grosso Rosso Nero Bianco Conquistatore Temerario Terribile "
        + "Navigatore Santo Saggio Minore Maggiore Crudele Cattolico Severo Giusto Forte Piccolo Zoppo Censore Barbuto").Split(' ')
            .ToFrozenSet(StringComparer.Ordinal);

    public static void Join(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        if (language is not ("it" or "pt"))
        {
            return;
        }

        for (var i = 0; i < names.Count; i++)
        {
            var (name, text) = (names[i], texts[names[i].Part]);
            if (name.Kind != EntityKind.Person || !IsGivenName(name.Span.Of(text)) || IsSurname(text, name.Span, language))
            {
                continue;
            }

            if (i + 1 < names.Count && names[i + 1] is { Kind: EntityKind.Place or EntityKind.Person } next && next.Part == name.Part
                && next.Span.Start > name.Span.End && IsOrigin(text[name.Span.End..next.Span.Start], language)
                && !next.Span.Of(text).Contains(' '))
            {
                names[i] = name with { Span = new TextSpan(name.Span.Start, next.Span.End) };
                names.RemoveAt(i + 1);
            }
            else if (language == "it" && ByName(text, name.Span.End) is { } end)
            {
                names[i] = name with { Span = new TextSpan(name.Span.Start, end) };
                while (i + 1 < names.Count && names[i + 1].Part == name.Part && names[i + 1].Span.Start < end)
                {
                    names.RemoveAt(i + 1);
                }
            }
        }
    }

    /// <summary>One word, or some and a Roman numeral.</summary>
    private static bool IsGivenName(ReadOnlySpan<char> name)
    {
        var space = name.LastIndexOf(' ');
        return space < 0 || !name[(space + 1)..].ContainsAnyExcept("IVX");
    }

    /// <summary>"il ministro Rossi di Milano": behind a title that is not a king's or a pope's stands a family name.</summary>
    private static bool IsSurname(string text, TextSpan name, string language)
    {
        var before = new NameWords(text).Before(name.Start);
        return before.Length > 0 && char.IsLower(before[0])
            && before is not ("re" or "regina" or "papa" or "san" or "santo" or "santa" or "rei" or "rainha" or "são" or "imperatore"
                or "conte" or "duca" or "imperador" or "conde" or "duque" or "poeta" or "monaco" or "monge")
            && WordRoles.Of(before, language) == WordRole.Title;
    }

    /// <summary>Not "da" in Italian: "ha detto Draghi da Bruxelles".</summary>
    private static bool IsOrigin(string between, string language) => language == "it"
        ? between is " di " or " d'" or " d' " or " della " or " degli "
        : between is " de " or " da " or " do ";

    /// <summary>Where "il Calvo" ends; null where none stands here.</summary>
    private static int? ByName(string text, int at)
    {
        if (!text.AsSpan(at).StartsWith(" il ") || at + 4 >= text.Length || !char.IsUpper(text[at + 4]))
        {
            return null;
        }

        var end = at + 4;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return Epithets.Contains(text[(at + 4)..end]) ? end : null;
    }
}
