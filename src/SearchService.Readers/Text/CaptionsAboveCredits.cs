using System.Text.RegularExpressions;

namespace SearchService.Readers.Text;

/// <summary>A credit on a line of its own belongs to the caption above it, where that reads like one.</summary>
internal static partial class CaptionsAboveCredits
{
    private const int LongestCaption = 45;

    /// <param name="paragraphs">The lines of a text.</param>
    /// <param name="kinds">What each is; a story's line that turns out to be a caption is marked here.</param>
    /// <param name="title">The headline, which is no caption; -1 where there is none.</param>
    public static void Find(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds, int title)
    {
        var spaced = paragraphs.Count(paragraph => paragraph.AfterBlank) > paragraphs.Count / 2;
        for (var i = 1; i < kinds.Length; i++)
        {
            var above = paragraphs[i - 1];
            if (kinds[i] != ScrapedLineKind.Credit || kinds[i - 1] != ScrapedLineKind.Story
                || i - 1 == title || above.Words > LongestCaption)
            {
                continue;
            }

            var joined = spaced && !paragraphs[i].AfterBlank;
            if (joined || !above.EndsSentence || CaptionWords().IsMatch(above.Text))
            {
                kinds[i - 1] = ScrapedLineKind.Caption;
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:left|right|centre|center|pictured|file (?:photo|picture|image)|from left|poses?|posing|shakes? hands|shaking hands"
        + @"|attends?|arrives?|waves?|walks?|looks? on|speaks? (?:at|during|to)|seen (?:in|at|on|during)|stands?|gestures?|greets?"
        + @"|in (?:this|an undated) (?:photo|picture|image)|during (?:a|their|his|her) (?:meeting|visit|talks))\b|\bin \d{4}\.?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex CaptionWords();
}
