using System.Collections.Frozen;
using SearchService.Articles;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Puts the edges of people's names right that the model of all languages drew too narrow ("papa Francesco", "Marie de Gournay") or too
/// wide ("Esteri Giuseppe Dabormida"), and drops what no person is called in that script.
/// </summary>
internal sealed class EdgesOfPeople(PersonNames people)
{
    /// <summary>What Italian, Portuguese and Dutch call a pope or saint by: "Francesco" alone may be anybody.</summary>
    private static readonly FrozenDictionary<string, string[]> Offices = new Dictionary<string, string[]>
    {
        ["it"] = ["papa", "san", "santa", "santo", "sant'"],
        ["pt"] = ["papa", "são", "santa", "santo"],
        ["nl"] = ["paus", "sint"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The last word of a ministry, in front of the minister's name: "il ministro degli Esteri Giuseppe Dabormida".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ministries = (
        "Esteri Interni Interno Difesa Economia Giustizia Salute Istruzione Lavoro Ambiente Cultura Agricoltura Trasporti Infrastrutture "
        + "Finanze Tesoro Exteriores Interior Defensa Hacienda Economía Justicia Sanidad Educación Trabajo Agricultura Fomento "
        + "Finanças Fazenda Defesa Justiça Saúde Educação Trabalho Estrangeiros Exterior Relações Intérieur Défense Économie Éducation "
        + "Santé Travail Transports Écologie").Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>In Italian they stand in names alone.</summary>
    private static readonly string[] ForeignParticles = [" de la ", " de ", " de' ", " von der ", " von ", " van der ", " van ", " zu "];

    public void Mend(IReadOnlyList<string> texts, List<TaggedName> names, string language)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var text = texts[name.Part];
            if (name.Kind != EntityKind.Person)
            {
                continue;
            }

            if (IsLatinAmongCyrillic(name.Span.Of(text), language))
            {
                names[i] = name with { Kind = EntityKind.Organisation };
                continue;
            }

            var start = WithoutMinistry(text, name.Span);
            start = start == name.Span.Start ? WithOffice(text, start, language) : start;
            var end = language == "it" ? WithForeignParticle(text, name.Span.End) : name.Span.End;
            if (start != name.Span.Start || end != name.Span.End)
            {
                names[i] = name with { Span = new TextSpan(start, end) };
                i = Absorb(names, i);
            }
        }
    }

    /// <summary>What the wider name covers is part of it; where the wider name stands then.</summary>
    private static int Absorb(List<TaggedName> names, int i)
    {
        var wide = names[i];
        for (var other = names.Count - 1; other >= 0; other--)
        {
            if (other != i && names[other].Part == wide.Part && names[other].Span.Overlaps(wide.Span))
            {
                names.RemoveAt(other);
                i -= other < i ? 1 : 0;
            }
        }

        return i;
    }

    /// <summary>
    /// In Cyrillic or Greek "Papilio" and "Game Boy" are no people: those who are printed in Latin letters have a first name that is known.
    /// </summary>
    private bool IsLatinAmongCyrillic(ReadOnlySpan<char> name, string language)
    {
        if (language is not ("ru" or "uk" or "be" or "bg" or "mk" or "el") || !char.IsAsciiLetter(name[0]))
        {
            return false;
        }

        var space = name.IndexOf(' ');
        return space < 0 || !people.Contains(name[..space]);
    }

    private static int WithoutMinistry(string text, TextSpan name)
    {
        var space = name.Of(text).IndexOf(' ');
        return space > 0 && space + 1 < name.Length && char.IsUpper(text[name.Start + space + 1])
            && Ministries.Contains(name.Of(text)[..space])
            ? name.Start + space + 1
            : name.Start;
    }

    private static int WithOffice(string text, int start, string language)
    {
        foreach (var office in Offices.GetValueOrDefault(language, []))
        {
            var space = office[^1] == '\'' || start == 0 || text[start - 1] != ' ' ? 0 : 1;
            var at = start - space - office.Length;
            if (at >= 0 && (space == 1 || office[^1] == '\'') && (at == 0 || !char.IsLetter(text[at - 1]))
                && text.AsSpan(at, office.Length).Equals(office, StringComparison.OrdinalIgnoreCase) && !IsInCapitals(text, at))
            {
                return at;
            }
        }

        return start;
    }

    private static bool IsInCapitals(string text, int at) => char.IsUpper(text[at + 1]);

    private static int WithForeignParticle(string text, int end)
    {
        foreach (var particle in ForeignParticles)
        {
            var at = end + particle.Length;
            if (text.AsSpan(end).StartsWith(particle) && at < text.Length && char.IsUpper(text[at]))
            {
                while (at < text.Length && (char.IsLetter(text[at]) || text[at] is '-' or '’'
                    || (text[at] == ' ' && at + 1 < text.Length && char.IsUpper(text[at + 1]))))
                {
                    at++;
                }

                return at;
            }
        }

        return end;
    }
}
