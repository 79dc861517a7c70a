using System.Text.RegularExpressions;

namespace SearchService.Readers.Html.Cleaning.Furniture;

/// <summary>A line about the writer, before or after the story: it opens with the name that the page gives as author.</summary>
public sealed partial class AuthorNotes : ICleaningRule
{
    private const int MaxWords = 60;
    private const int LastLines = 4;
    private const int MaxNoteWords = 30;

    public string Drops => "furniture: about the writer";

    public IEnumerable<Cut> Find(BodyTree body)
    {
        for (var i = 0; i < body.Blocks.Count; i++)
        {
            var block = body.Blocks[i];
            var isOutside = i <= body.FirstProse || i >= body.Blocks.Count - LastLines;
            if (isOutside && block.Words <= MaxWords && !block.Container.IsQuoted() && (body.Page.Authors.Any(author => IsAbout(block.Text, author)) || (i > body.FirstProse && block.Words <= MaxNoteWords && Note().IsMatch(block.Text))))
            {
                yield return Cut.Of(block, "author");
            }
        }
    }

    private static bool IsAbout(string line, string author) =>
        author.Length > 4 && line.StartsWith(author, StringComparison.OrdinalIgnoreCase) && Occupation().IsMatch(line[author.Length..]);

    [GeneratedRegex(
        @"^,? (is|was|has (been|reported|written|covered)|covers|writes|reports|joined|works|served|teaches|lives|edits)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Occupation();

    /// <summary>A name that nobody else gives, and what a paper's writers are.</summary>
    [GeneratedRegex(
        @"^\p{Lu}[\p{L}.’'-]+( \p{Lu}[\p{L}.’'-]*){1,3} is (a|an|the|our) ([\p{L}’'-]+ ){0,5}(columnist|correspondent|editor|reporter|journalist|freelance( writer)?|staff writer|contributor)\b",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Note();
}
