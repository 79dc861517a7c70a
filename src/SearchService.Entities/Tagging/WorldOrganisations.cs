using System.Collections.Frozen;

namespace SearchService.Entities.Tagging;

/// <summary>Bodies that every paper names, and that the model of all languages takes for places and people.</summary>
internal static class WorldOrganisations
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = (
        "Rotes Kreuz|Roten Kreuz|Roten Kreuzes|Roter Halbmond|Roten Halbmond|Roten Halbmonds|Croix-Rouge|Croissant-Rouge|Cruz Roja|"
        + "Media Luna Roja|Croce Rossa|Mezzaluna Rossa|Cruz Vermelha|Crescente Vermelho|Rode Kruis|Rode Halve Maan|Czerwony Krzyż|"
        + "Czerwonego Krzyża|Czerwony Półksiężyc|Czerwonego Półksiężyca|Красный Крест|Красного Креста|Красный Полумесяц|"
        + "Красного Полумесяца|Червоний Хрест|Червоного Хреста|Червоний Півмісяць|Червоного Півмісяця|Červený kříž|Červeného kříže|"
        + "Červeného|Röda Korset|Röda Halvmånen|Røde Kors|Røde Halvmåne|Punainen Risti|Punaisen Ristin|Punainen Puolikuu|"
        + "Punaisesta Puolikuusta|Ερυθρός Σταυρός|Ερυθρού Σταυρού|Ερυθρό Σταυρό|Ερυθρά Ημισέληνος|Ερυθρά Ημισέληνο|Kızılay|Kızılhaç|"
        + "Forza Italia|Médecins sans frontières|Ärzte ohne Grenzen|Médicos sin Fronteras|Medici senza frontiere")
        .Split('|').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Contains(ReadOnlySpan<char> name) => Names.Contains(name);
}
