using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SearchService.Readers.Databases.Nexis;

/// <summary>What a labelled line of a Nexis document is.</summary>
internal enum NexisLabel
{
    Other,
    Headline,
    Byline,
    Section,
    Length,
    Dateline,
    Highlight,
    Body,
    Graphic,
    Language,
    Url,
    Subject,
    Geographic,
    Person,
    LoadDate,
    Copyright,
}

/// <summary>The labels of Nexis in its languages: <c>BYLINE: By ANN LEE</c>, <c>Section: World; Pg. 1</c>, <c>Body</c>.</summary>
internal static partial class NexisLabels
{
    private static readonly FrozenDictionary<string, NexisLabel> ByName = new (NexisLabel Label, string Names)[]
    {
        (NexisLabel.Headline, "headline|title|titel|titre"),
        (NexisLabel.Byline, "byline|autor|auteur|author|signature"),
        (NexisLabel.Section, "section|rubrik|rubrique|sectie"),
        (NexisLabel.Length, "length|länge|longueur|lengte|longitud"),
        (NexisLabel.Dateline, "dateline"),
        (NexisLabel.Highlight, "highlight|abstract|encart"),
        (NexisLabel.Body, "body|corps|full text"),
        (NexisLabel.Graphic, "graphic|grafik|graphique"),
        (NexisLabel.Language, "language|sprache|langue|taal"),
        (NexisLabel.Url, "url"),
        (NexisLabel.Subject, "subject|sujet"),
        (NexisLabel.Geographic, "geographic|city|state|country"),
        (NexisLabel.Person, "person"),
        (NexisLabel.LoadDate, "load-date|update|date-chargement|laad-datum"),
        (NexisLabel.Other,
            "classification|publication-type|type|series|organization|company|ticker|industry|correction|correction-date|notes"
            + "|journal-code|acc-no|document-type|distribution|type-publication|issn|edition|column"),
    }.SelectMany(row => row.Names.Split('|').Select(name => (name, row.Label)))
        .ToFrozenDictionary(row => row.name, row => row.Label, StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that stand alone on a line in the newer form.</summary>
    private static readonly FrozenSet<string> Alone =
        new[] { "Body", "BODY", "Graphic", "Classification", "Notes", "Correction", "Highlight", "Corps", "Abstract",
            "ABSTRACT", "FULL TEXT" }
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The label that the line opens with and what follows it; null where it opens with none.</summary>
    public static (NexisLabel Label, string Value)? Read(string line)
    {
        var bare = line.Trim(' ', '\t', '\u00A0', '\r');
        if (Alone.Contains(bare))
        {
            return (ByName[bare], "");
        }

        if (Copyright().IsMatch(bare))
        {
            return (NexisLabel.Copyright, bare);
        }

        // Upper case throughout, or one capital: a sentence that opens with such a word and a colon is rare at the start of a line.
        return Label().Match(bare) is { Success: true } match && ByName.TryGetValue(match.Groups["name"].Value, out var label)
            ? (label, match.Groups["value"].Value.Trim())
            : null;
    }

    /// <summary>Whether the label stands behind the text and never within it.</summary>
    public static bool ClosesText(NexisLabel label, string line) =>
        label is NexisLabel.LoadDate or NexisLabel.Copyright or NexisLabel.Language || Alone.Contains(line.Trim())
        || char.IsUpper(line.TrimStart().ElementAtOrDefault(1))
        || line.TrimStart().StartsWith("Publication-Type", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<name>\p{Lu}[\p{L}\-]{2,24})\s*:\s*(?<value>.*)$", RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^(?:Copyright|©|\(c\)|\(C\))\s*(?:\(c\)\s*)?(?:©\s*)?\d{4}\b|^All Rights Reserved\.?$",
        RegexOptions.CultureInvariant,
        ReadingPattern.Patience)]
    private static partial Regex Copyright();
}
