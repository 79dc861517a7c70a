using System.Text.RegularExpressions;

namespace SearchService.Readers.Citations;

/// <summary>The tagged forms in which reference managers and databases export their records.</summary>
internal static partial class CitationDialects
{
    public static CitationDialect Ris { get; } = new("RIS", RisTag(), "TY", new CitationFields
    {
        Text = ["AB", "N2"],
        Title = ["TI", "T1", "CT", "ST"],
        Authors = ["AU", "A1", "A2"],
        Source = ["T2", "JF", "JO", "JA", "BT", "PB"],
        Date = ["DA", "Y1", "PY"],
        Year = ["PY", "Y1"],
        Url = ["UR", "L2", "LK"],
        Language = ["LA"],
        Page = ["SP"],
        Section = ["SE"],
        Id = ["AN", "ID"],
    })
    { Last = "ER" };

    /// <summary>EndNote's own export (<c>.enw</c>), which is the form of refer.</summary>
    public static CitationDialect EndNote { get; } = new("EndNote", EndNoteTag(), "0", new CitationFields
    {
        Text = ["X"],
        Title = ["T", "!"],
        Authors = ["A"],
        Source = ["B", "J", "S", "I"],
        Date = ["8", "D", "7"],
        Year = ["D"],
        Url = ["U", ">"],
        Language = ["G"],
        Page = ["P"],
        Section = ["&"],
        Id = ["M"],
    })
    { IsPartedByEmptyLines = true };

    /// <summary>MEDLINE, as PubMed exports it (<c>.nbib</c>).</summary>
    public static CitationDialect Medline { get; } = new("MEDLINE", MedlineTag(), "PMID", new CitationFields
    {
        Text = ["AB"],
        Title = ["TI", "TT"],
        Authors = ["FAU", "AU", "CN"],
        Source = ["JT", "TA"],
        Date = ["DEP", "DP", "EDAT"],
        Year = [],
        Language = ["LA"],
        Page = ["PG"],
        Id = ["PMID"],
    })
    { IsWrapped = true };

    /// <summary>Web of Science, as its plain text export writes it.</summary>
    public static CitationDialect WebOfScience { get; } = new("Web of Science", WebOfScienceTag(), "PT", new CitationFields
    {
        Text = ["AB"],
        Title = ["TI"],
        Authors = ["AF", "AU"],
        Source = ["SO", "JI"],
        Date = ["PD", "PY"],
        Year = ["PY"],
        Language = ["LA"],
        Page = ["BP"],
        Id = ["UT"],
    })
    { Last = "ER", Frame = ["FN", "VR", "EF"], IsWrapped = true, Listed = ["AF", "AU"] };

    /// <summary>The form of a text, by its beginning; null where it is none of these.</summary>
    public static CitationDialect? Tell(string text, string extension) => extension switch
    {
        ".ris" => Ris,
        ".enw" => EndNote,
        ".nbib" => Medline,
        _ => RisHead().IsMatch(text) ? Ris
            : EndNoteHead().IsMatch(text) ? EndNote
            : MedlineHead().IsMatch(text) ? Medline
            : WebOfScienceHead().IsMatch(text) ? WebOfScience
            : null,
    };

    [GeneratedRegex(@"^\uFEFF?\s{0,2}(?<tag>[A-Z][A-Z0-9])  ?- ?(?<value>.*)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex RisTag();

    [GeneratedRegex(@"^\uFEFF?%(?<tag>[A-Z0-9!@#$&^*?<>~+=\[|/(]) (?<value>.*)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex EndNoteTag();

    [GeneratedRegex(@"^\uFEFF?(?=.{4}- )(?<tag>[A-Z]{2,4}) {0,2}- (?<value>.*)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex MedlineTag();

    [GeneratedRegex(@"^\uFEFF?(?<tag>[A-Z][A-Z0-9])(?: (?<value>.*))?$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex WebOfScienceTag();

    [GeneratedRegex(@"\A(?:[^\n]{0,200}\n){0,6}?[^\n]{0,3}TY  ?- ?[A-Z]{3,8}\s*\n", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex RisHead();

    [GeneratedRegex(
        @"\A%0 [A-Z][A-Za-z ]{2,40}\r?\n%|\A(?:%[A-Z0-9!@#$&^*?<>~+=\[|/(] [^\n]*\n){3}",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex EndNoteHead();

    [GeneratedRegex(@"\APMID- \d{1,9}\s*\n[A-Z]{2,4} {0,2}- ", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex MedlineHead();

    [GeneratedRegex(@"\AFN [^\n]{1,100}\nVR [^\n]{1,20}\nPT ", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex WebOfScienceHead();
}
