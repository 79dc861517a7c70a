using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Furniture;

/// <summary>Who reported, edited or first published, at the end of the story.</summary>
public sealed partial class ClosingCredits : ICleaningRule
{
    private const int LastLines = 6;
    private const int MaxWords = 45;

    public string Drops => "furniture: closing credits";

    public IEnumerable<Cut> Find(BodyTree body) => body.Blocks
        .Skip(Math.Max(body.FirstProse + 1, body.Blocks.Count - LastLines))
        .Where(block => block.Words <= MaxWords && !block.Container.IsQuoted() && Credit().IsMatch(block.Text))
        .Select(block => Cut.Of(block, "credit"));

    [GeneratedRegex(
        @"^[\s(\[（【—–_*-]*((additional |with )?(report(ing|ed|s)?|writing|written|edit(ing|ed)|compiled|translated|research"
        + @"|production) (and \w+ )?by\b.*|.{3,90}\bcontribut(ed|ing)( \w+)? (to (this|the) (report|story|article)|report\w*).*|contributing ?:.*"
        + @"|with (files?|reporting|input|additional|material|information|agencies|inputs) (from|by)\b.*|(this|the) (story|article|piece|post"
        + @"|content)( \w+)? (was|is|were|has been|originally|first)\b.{0,20}\b(appeared|published|adapted|produced|syndicated|republished|provided"
        + @"|generated|taken|supplied|part of)\b.*|(this (story|article) )?originally (appeared|published)\b.*|a version of this .*|source ?: .{2,60}"
        + @"|quelle ?: .{2,60}|fuente ?: .{2,60}|provided by .{2,60}|more information ?:.*|citation ?:.*|journal reference ?:.*|doi ?:.*"
        + @"|by [\p{Lu}][\w.’'-]+( [\p{Lu}][\w.’'-]+){0,3},? ?\(?[\w.]+@[\w.]+\)?|[\w.]+@[\w.]+|责任编辑.*|責任編集.*|[\p{L}]{2,4}([/,;-][\p{L}]{2,4}){0,3}\)|dpa|reuters|المصدر.*|___+|\* \* \*|#+|-30-|ends)\W*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Credit();
}
