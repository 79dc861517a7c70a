using System.Collections.Frozen;

namespace SearchService.Entities.Tokens;

/// <summary>Words that keep the dot after them: titles, legal forms, months, states.</summary>
internal static class Abbreviations
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ("Mr Mrs Ms Dr Gen Sen Rep Gov St Ste Lt Col Capt Cpt Prof Jr Sr Adm Maj Sgt Cpl Pvt Rev Hon Msgr Cmdr Brig Supt Insp Pres "
        + "Co Corp Inc Ltd Bros Cos No Nos vs Mt Ft Jan Feb Aug Sept Sep Oct Nov Dec "
        + "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex "
        + "Va Vt Wash Wis Wyo Ont Que")
        .Split(' '),
        StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool KeepDot(ReadOnlySpan<char> word) => word.Length is >= 2 and <= 5 && Lookup.Contains(word);
}
