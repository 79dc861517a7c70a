using System.Collections.Frozen;

namespace SearchService.Readers.Rtf;

/// <summary>What a group of an RTF document is part of.</summary>
internal enum RtfPart
{
    Text,
    None,
    Fonts,
    Title,
    Author,

    /// <summary>A note at the foot of the page or the end, or a box: not of the sentence in which it stands.</summary>
    Note,

    /// <summary>A drawing, which may hold a box with text.</summary>
    Shape,
}

/// <summary>What holds within a group.</summary>
/// <param name="Font">The number of the font.</param>
/// <param name="SkippedBehindCharacter">How many bytes behind <c>\u</c> are its stand-in for old readers.</param>
/// <param name="MayBeUnknown">Whether <c>\*</c> was read: a destination that is not known is passed over.</param>
/// <param name="IsHidden">Whether text is marked as hidden or deleted.</param>
internal readonly record struct RtfGroup(RtfPart Part, int Font, int SkippedBehindCharacter, bool MayBeUnknown, bool IsHidden);

/// <summary>The control words that text depends on.</summary>
internal static class RtfWords
{
    private static readonly FrozenDictionary<string, RtfPart> Parts = new (RtfPart Part, string Words)[]
    {
        (RtfPart.Fonts, "fonttbl"),
        (RtfPart.Title, "title"),
        (RtfPart.Author, "author"),
        (RtfPart.Note, "footnote shptxt"),
        (RtfPart.Shape, "shpinst"),
        (RtfPart.None,
            "colortbl stylesheet info pict object objdata header headerl headerr headerf footer footerl footerr footerf fldinst "
            + "private xe tc txe rxe bkmkstart bkmkend listtable listoverridetable revtbl rsidtbl generator themedata "
            + "colorschememapping datastore latentstyles filetbl annotation atnid atnauthor ftnsep ftnsepc aftnsep aftnsepc pgptbl "
            + "xmlnstbl wgrffmtfilter mmathPr nonshppict subject operator keywords comment doccomm hlinkbase creatim revtim shprslt "
            + "printim buptim company manager category fldtype panose falt fname template nextfile leveltext levelnumbers listname "
            + "pnseclvl pntext"),
    }.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Part)))
        .ToFrozenDictionary(row => row.word, row => row.Part, StringComparer.Ordinal);

    private static readonly FrozenSet<string> KnownDestinations = new[] { "shptxt", "fldrslt", "footnote", "shpinst" }
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Signs = new Dictionary<string, string>
    {
        ["tab"] = "\t",
        ["cell"] = "\t",
        ["nestcell"] = "\t",
        ["emdash"] = "—",
        ["endash"] = "–",
        ["lquote"] = "‘",
        ["rquote"] = "’",
        ["ldblquote"] = "“",
        ["rdblquote"] = "”",
        ["bullet"] = "•",
        ["emspace"] = " ",
        ["enspace"] = " ",
        ["qmspace"] = " ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The part that the word's group is, or null where the word opens no part.</summary>
    public static RtfPart? PartOf(string word) => Parts.TryGetValue(word, out var part) ? part : null;

    public static bool IsKnownDestination(string word) => KnownDestinations.Contains(word);

    public static string? SignOf(string word) => Signs.GetValueOrDefault(word);
}
