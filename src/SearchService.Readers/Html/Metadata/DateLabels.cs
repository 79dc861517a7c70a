using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Metadata;

/// <summary>What stands around a date on a page, in words, and in names of elements and attributes.</summary>
internal static partial class DateLabels
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(
        @"\b(?:published|posted|publi[sc]\w{2,7}|first appeared|date(?: published)?|veröffentlicht|erschienen|erstellt|datum"
        + @"|publié|paru|mis en ligne|publicad[oa]|fecha|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu"
        + @"|opublikowano|dodano"
        + @"|zveřejněno|vydáno|megjelent|közzétéve|publicat|опубликован\w*|дата|опубліковано|публикувана?|yayınlan\w*|yayın tarihi"
        + @"|δημοσιεύ\w*|diterbitkan"
        + @"|dipublikasikan|đăng)\b|发布|發布|时间|公開|掲載|投稿|입력|등록|نشر|تاريخ|منتشر|פורסם|प्रकाशित|เผยแพร่",
        Options,
        ReadingPattern.Patience)]
    public static partial Regex Published();

    [GeneratedRegex(
        @"\b(?:updat\w+|modified|revised|reviewed|edited|changed|refreshed|fact[- ]checked|verified|accessed|as of|aktualisiert"
        + @"|geändert|stand|mis à jour|modifié|actualis\w+"
        + @"|actualizad[oa]|atualizad[oa]|modificad[oa]|aggiornato|bijgewerkt|uppdatera\w*|oppdatert|opdateret|päivitetty"
        + @"|zaktualizowan\w*|aktualizacja"
        + @"|aktualizováno|frissít\w*|actualizat\w*|обновлен\w*|изменен\w*|оновлено|güncelle\w*|ενημερώ\w*|diperbarui|cập nhật)\b"
        + @"|更新|수정|تحديث|עודכן|अपडेट|อัปเดต",
        Options,
        ReadingPattern.Patience)]
    public static partial Regex Updated();

    /// <summary>A story says itself that it stood there earlier, wherever it says it.</summary>
    [GeneratedRegex(@"\b(?:originally|first)\s+(?:published|posted|appeared|printed|ran)\b", Options, ReadingPattern.Patience)]
    public static partial Regex Originally();

    /// <summary>A line about the whole site: who has the rights in it, or when it was changed.</summary>
    [GeneratedRegex(
        @"©|\(c\)|\bcopyright\b|\b(?:web)?site\s+(?:was\s+)?(?:last\s+)?(?:updated|modified)\b", Options, ReadingPattern.Patience)]
    public static partial Regex Rights();

    /// <summary>A draft that stood elsewhere before the paper was published.</summary>
    [GeneratedRegex(@"\b(?:preprints?|earlier versions?|working paper)\b", Options, ReadingPattern.Patience)]
    public static partial Regex Earlier();

    [GeneratedRegex(
        @"^data-(?!.*(?:updat|modif|expir|event|start|end))[\w\-]*(?:date|time|publish|posted)", Options, ReadingPattern.Patience)]
    public static partial Regex DataName();

    [GeneratedRegex(
        @"\b(?:changed|updated?|last ?mod(?:ified)?|modified|modification|revised|revision)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    public static partial Regex NamedChange();

    [GeneratedRegex(
        @"\b(?:publi\w+|pub ?date|created|posted|issued|entry date)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    public static partial Regex NamedPublication();

    /// <summary>A day on which something happens, not one on which something was printed.</summary>
    [GeneratedRegex(
        @"\b(?:until|through|from|between|since|before|after|by|ends?|starts?|begins?|expires?|valid|deadline|due|copyright|born"
        + @"|when|event|arrives?|effective|submitted|received|accepted|retrieved"
        + @"|comments to authors?|revised version received)\W*$|©\W*$",
        Options,
        ReadingPattern.Patience)]
    public static partial Regex Event();

    [GeneratedRegex(
        @"^[\s,|•·–—-]*(?:at|um|à|a las|alle|ore|klo|kl\.?|om|в"
        + @"|o godz\.)?[\s,]*\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*(?:uhr|[A-Z]{2,4}\b|[+\-−]\d{2}:?\d{2}))?",
        Options,
        ReadingPattern.Patience)]
    public static partial Regex Clock();
}
