using System.Collections.Frozen;

namespace SearchService.Entities.Places;

/// <summary>
/// Endings that names of places take in languages that inflect them, with what stands in their place in the form that the gazetteer
/// knows:
/// Polish "Warszawie" is of "Warszawa", Russian "Москве" of "Москва", Finnish "Berliinissä" of "Berliini". The forms tried are guesses: a
/// caller asks the gazetteer which of them is a place, and one well known enough.
/// </summary>
internal static class NameEndings
{
    /// <summary>More forms than any word has.</summary>
    public const int Most = 64;

    private const int ShortestStem = 2;

    private static readonly List<string> Written = [""];

    /// <summary>
    /// A language's endings by their last letter as a capital, longest first: ending=replacement,replacement; an empty replacement is
    /// written as 0.
    /// </summary>
    private static readonly Dictionary<string, FrozenDictionary<char, (string Ending, int[] Bases)[]>> Tables
        = new(StringComparer.Ordinal)
        {
            ["de"] = Read("s=0"),
            ["sv"] = Read("s=0"),
            ["no"] = Read("s=0"),
            ["da"] = Read("s=0"),
            ["pl"] = Read(
            "ymi=e,y imi=ie ic=ice lc=lce ymstoku=ystok olu=ole nem=ne szcie=szt szczie=szcz źnie=zno,zna śnie=sno,sna ście=st,sto "
                + "owie=ów,owo,owa dzie=da,d dze=ga cie=t,ta sce=ska,sk ce=ka,cy nie=n,na,ń wie=wa,w,wo "
                + "zie=z,za,ź sie=s,sa,ś mie=m,ma bie=b,ba pie=p,pa "
            + "le=l,ła,ł rze=r,ra dniu=deń dnia=deń niu=ń nia=ń iu=0,i iem=0,i kiem=k giem=g owi=0 om=0,y em=0,y ami=y,a ach=y,a,e "
            + "szku=szek szka=szek ów=y,a ej=a,i ego=e,y ym=y,e im=i,ie ich=ie ych=e,y rzu=rze rzem=rze "
            + "ji=ja ii=ia li=la,l ni=ń,nia zi=ź,zia ci=ć si=ś u=0,o,ie a=0,o,e y=a,0 i=a,0,ia ę=a ą=a e=a,0"),
            ["cs"] = Read(
            "ými=é rce=rec ucí=uc icích=ice icím=ice icemi=ice ých=é,y é=á tek=tky ze=ha,h ce=ka,k ci=ec ii=ie ií=ie ijí=ije iji=ije "
                + "ou=a em=0,o ech=y,0 "
                + "ách=a,y,0 ům=y ami=y,a ě=a,o,0,y e=a,0,o "
                + "ím=í ího=í ímu=í ém=é,ý ého=é,ý ému=é,ý ým=ý,é řem=ře ku=k,ka,ko sku=sko sk=sko stí=st zni=zeň zně=zeň "
                + "i=0,e,í u=a,0,o y=a,0 a=0,o í=ě,e"),
            ["ru"] = Read(
            "ыми=ые ими=ие нем=ний ии=ия ию=ия ией=ия ей=я,ь,ья ой=а,ая ую=ая ом=0,о,ий,ый,ое ем=й,0,ь,е ях=и,я ах=ы,и,а ами=ы,а ям=и "
                + "ам=ы,а ью=ь "
                + "ого=ий,ый,ое его=ий ому=ий,ый,ое ым=ый,ое,ые им=ий,ое ых=ые их=ие "
            + "ове=ов ева=ев е=а,я,0,о,ь,й,ье ы=а,0 и=ь,а,я,0 у=а,0,о ю=я,ь,й,е я=ь,й,е а=0,о"),
            ["uk"] = Read(
            "ими=і розі=ріг рогу=ріг рогом=ріг ені=інь єві=їв ові=ів,ов,0 ова=ів овом=ів еві=їв,ь,й ії=ія ію=ія ією=ія єю=я ою=а ею=я "
                + "ом=0,о ем=ь,й,е ах=и,а ях=і,я ами=и,а "
                + "ині=ина ини=ина ину=ина зі=га,г ці=ка ому=е,ий ого=е,ий им=е,ий ій=а ої=а их=і "
            + "і=а,о,0,ь,я,й,е и=а,і,0 у=а,0,о,ь ю=я,ь,й,е я=ь,й,е а=0,о ї=я,й єю=я"),
            ["fi"] = Read(
            "eelle=e eella=e eelta=e eessa=e eestä=e eesta=e een=e issa=i,it,0 issä=i,it,0 ista=i,it,0 istä=i,it,0 illa=i,0 "
                + "illä=i,0 iin=i,0 in=0,i ille=i,0 oon=o,oo aan=a ään=ä seen=0,si ksi=0 ssa=0,i ssä=0,i sta=0,i stä=0,i lla=0,i "
                + "llä=0,i lta=0,i ltä=0,i "
            + "lle=0,i hin=0 hon=0 han=0 hen=0 na=0 nä=0 ta=0,si tä=0 ngin=nki merellä=meri merelle=meri mereltä=meri "
            + "meressä=meri mereen=meri meren=meri merta=meri joella=joki joelle=joki joelta=joki joen=joki lahdella=lahti lahden=lahti "
            + "lahdelle=lahti hdessa=hti hdesta=hti hden=hti hteen=hti russa=rku rusta=rku run=rku rkuun=rku "
                + "rannassa=ranta rannasta=ranta rannan=ranta rantaan=ranta niemellä=niemi niemeltä=niemi niemelle=niemi niemen=niemi "
                + "vallassa=valta vallasta=valta vallan=valta valtaan=valta joelta=joki järvellä=järvi järven=järvi saarella=saari "
                + "saaren=saari saarilla=saaret maissa=maat maista=maat "
            + "maihin=maat maiden=maat nnissa=nti nnissä=nti nnista=nti nnistä=nti nnille=nti nnilla=nti nnin=nti ntiin=nti "
            + "ngissa=nki ngissä=nki ngista=nki ngistä=nki ngille=nki kassa=kka kasta=kka kan=kka kissa=kki kissä=kki kista=kki kin=kki "
            + "kkaan=kka kkiin=kki ksen=s ksessa=s ksessä=s ksesta=s ksestä=s kseen=s ksella=s ksellä=s kselle=s kselta=s "
            + "valloissa=vallat valloista=vallat valtoihin=vallat valtojen=vallat oja=at ojen=at ssaan=0 n=0,i a=0 ä=0"),
            ["el"] = Read("ελλών=έλλες ά=άς ή=ής ιου=ι ους=οι ας=α ης=η ών=α ων=α ου=ο,ος,ους ού=ό,ός ο=ος ό=ός α=ας,αι ο=0 ς=0"),
            ["tr"] = Read("dan=0 den=0 tan=0 ten=0 da=0 de=0 ta=0 te=0 nın=0 nin=0 nun=0 nün=0 ın=0 in=0 un=0 ün=0 ya=0 ye=0 yı=0 yi=0"),
            ["hu"] = Read(
            "ggal=g ggel=g kkal=k kkel=k nnal=n nnel=n ttal=t ttel=t nál=0 nél=0 országon=ország országban=ország országnak=ország "
                + "ban=0 ben=0 ból=0 ből=0 ba=0 be=0 nak=0 nek=0 hoz=0 hez=0 höz=0 "
                + "val=0 vel=0 ról=0 ről=0 tól=0 től=0 on=0 en=0 ön=0 n=0 t=0"),
            ["ko"] = Read("에서는=0 에서=0 에는=0 에게=0 으로=0 까지=0 부터=0 에=0 은=0 는=0 이=0 가=0 을=0 를=0 의=0 로=0 과=0 와=0 도=0 시=0 만=0"),
        };

    /// <summary>By the number of an ending; made when all tables are read.</summary>
    private static readonly string[] FoldedEndings = [.. Written.Select(Folded)];

    /// <summary>
    /// Forms that the name may be one of, likeliest first; none where the language does not inflect, or the name has no such ending.
    /// </summary>
    /// <param name="name">As printed.</param>
    /// <param name="language">ISO 639-1.</param>
    public static IEnumerable<string> BasesOf(string name, string language)
    {
        if (NamePrefixes.Has(language))
        {
            foreach (var bare in NamePrefixes.Without(name, language))
            {
                yield return bare;
            }

            yield break;
        }

        foreach (var form in FormsIn(name, language))
        {
            yield return string.Concat(name.AsSpan(0, form.Stem), EndingOf(form));
        }
    }

    /// <summary>Most names have none, and then nothing is allocated.</summary>
    private static NameForm[] FormsIn(string name, string language)
    {
        Span<NameForm> forms = stackalloc NameForm[Most];
        return forms[..FormsOf(name, language, forms)].ToArray();
    }

    /// <summary>
    /// As <see cref="BasesOf"/>, without a string for each; none for Arabic and Hebrew, which have prefixes. Returns how many there are,
    /// at most <see cref="Most"/>.
    /// </summary>
    public static int FormsOf(ReadOnlySpan<char> name, string language, Span<NameForm> forms)
    {
        if (name.IsEmpty || !Tables.TryGetValue(language == "be" ? "ru" : language == "sk" ? "cs" : language, out var table))
        {
            return 0;
        }

        var count = 0;
        var apostrophe = language is "tr" or "fi" or "sv" or "hu" or "pl" ? name.IndexOfAny('\'', '’') : -1;
        if (apostrophe > ShortestStem)
        {
            forms[count++] = new NameForm(apostrophe, 0);
        }

        if (!table.TryGetValue(char.ToUpperInvariant(name[^1]), out var rows))
        {
            return count;
        }

        foreach (var (ending, bases) in rows)
        {
            if (name.Length >= ending.Length + ShortestStem && name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                && name[^(ending.Length + 1)] != ' ')
            {
                foreach (var replacement in bases)
                {
                    if (count < forms.Length)
                    {
                        forms[count++] = new NameForm(name.Length - ending.Length, replacement);
                    }
                }
            }
        }

        return count;
    }

    /// <summary>Forms that the name may be one of; of a name of two words, those of both: "Nowym Sączu".</summary>
    public static IEnumerable<string> FormsOf(string name, string language)
    {
        foreach (var form in BasesOf(name, language))
        {
            yield return form;
        }

        var space = name.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0)
        {
            yield break;
        }

        // Of a longer name the first word alone: "Kolíně nad Rýnem".
        if (name.IndexOf(' ', space + 1) >= 0)
        {
            foreach (var first in BasesOf(name[..space], language))
            {
                yield return first + name[space..];
            }

            yield break;
        }

        foreach (var first in BasesOf(name[..space], language))
        {
            foreach (var second in BasesOf(name[(space + 1)..], language).Prepend(name[(space + 1)..]))
            {
                yield return $"{first} {second}";
            }
        }
    }

    /// <summary>"and", "in", "to", "so" and "as" are written together with the name.</summary>
    /// <summary>What stands in place of the name's own ending.</summary>
    public static string EndingOf(NameForm form) => Written[form.Ending];

    /// <summary>The same as <see cref="PlaceKey"/> folds it.</summary>
    public static string FoldedEndingOf(NameForm form) => FoldedEndings[form.Ending];

    private static string Folded(string ending)
    {
        Span<char> folded = stackalloc char[PlaceKey.MaxLength];
        var length = 0;
        foreach (var letter in ending)
        {
            length += LetterFolding.Append(letter, folded[length..]);
        }

        return new string(folded[..length]);
    }

    private static int NumberOf(string ending)
    {
        if (!Written.Contains(ending))
        {
            Written.Add(ending);
        }

        return Written.IndexOf(ending);
    }

    private static FrozenDictionary<char, (string Ending, int[] Bases)[]> Read(string table) =>
        table.Split(' ').Select(row => row.Split('='))
            .Select(row => (Ending: row[0], Bases: row[1].Split(',').Select(form => NumberOf(form == "0" ? "" : form)).ToArray()))
            .OrderByDescending(row => row.Ending.Length)
            .GroupBy(row => char.ToUpperInvariant(row.Ending[^1]))
            .ToFrozenDictionary(rows => rows.Key, rows => rows.ToArray());
}

/// <summary>A form of a name: so many of its first letters, and another ending by its number, 0 for none.</summary>
internal readonly record struct NameForm(int Stem, int Ending)
{
    /// <summary>Letters of its ending as keys fold them.</summary>
    public int EndingLength => NameEndings.FoldedEndingOf(this).Length;

    /// <summary>Writes the form of <paramref name="name"/> and returns its length; the room must be enough.</summary>
    public int Write(ReadOnlySpan<char> name, Span<char> into)
    {
        var ending = NameEndings.EndingOf(this);
        name[..Stem].CopyTo(into);
        ending.CopyTo(into[Stem..]);
        return Stem + ending.Length;
    }
}
