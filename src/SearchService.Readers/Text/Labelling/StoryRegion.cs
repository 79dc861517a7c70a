using System.Text.RegularExpressions;

namespace SearchService.Readers.Text.Labelling;

/// <summary>
/// Where the story stands in the text of a page. The labeller opens and closes the region; within it the rules of
/// <see cref="LineClassifier"/> go on telling captions, plugs and credits, and near it they find byline, date and source.
/// </summary>
internal sealed partial class StoryRegion
{
    /// <summary>Texts with less running text than this (poems, lists, tables, notes) are read whole.</summary>
    private const int FewestProse = 3;

    /// <summary>A labeller that leaves less than this part of the running text has not understood the text.</summary>
    private const double LeastKept = 0.5;

    private const int FewestOutside = 25;
    private const int FewestFurniture = 2;
    private const int WordsBesideGap = 120;
    private const int LinesAround = 12;
    private const int ShortestTitle = 3;
    private const int LongestTitle = 30;

    private readonly bool[] _story;
    private readonly int _first;
    private readonly int _last;

    private StoryRegion(bool[] story, int first, int last, int? title) => (_story, _first, _last, Title) = (story, first, last, title);

    /// <summary>The line above the story that reads like its headline, or null where the story begins the text.</summary>
    public int? Title { get; }

    /// <summary>The region, or null where the text is no page or the labeller sees no more than the rules.</summary>
    public static StoryRegion? Find(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds, LineModel model)
    {
        if (paragraphs.Count(paragraph => paragraph.IsProse) < FewestProse)
        {
            return null;
        }

        var story = model.Label(StoryLineFeatures.Of(paragraphs, kinds));
        var (first, last) = (Array.IndexOf(story, true), Array.LastIndexOf(story, true));
        int all = 0, kept = 0;
        for (var i = 0; i < story.Length; i++)
        {
            all += paragraphs[i].IsProse ? paragraphs[i].Words : 0;
            kept += paragraphs[i].IsProse && story[i] ? paragraphs[i].Words : 0;
        }

        FillGaps(story, paragraphs);
        return first < 0 || kept < LeastKept * all || !IsPage(paragraphs, kinds, first, last)
            ? null
            : new StoryRegion(story, first, last, TitleAbove(paragraphs, kinds, first));
    }

    /// <summary>
    /// Lines between two stretches of running text are the story's: tables and lists printed a cell a line. The rules see to what else
    /// stands there.
    /// </summary>
    private static void FillGaps(bool[] story, IReadOnlyList<ScrapedParagraph> paragraphs)
    {
        var words = 0;
        var gap = -1;
        for (var i = 0; i < story.Length; i++)
        {
            if (!story[i])
            {
                gap = gap < 0 && words >= WordsBesideGap ? i : gap;
                words = 0;
                continue;
            }

            words += paragraphs[i].Words;
            if (gap >= 0 && words >= WordsBesideGap)
            {
                Array.Fill(story, true, gap, i - gap);
                gap = -1;
            }
        }
    }

    /// <summary>Whether so much stands outside, furniture of pages among it, that this is a page and not a text with a list at its
    /// end.</summary>
    private static bool IsPage(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds, int first, int last)
    {
        int outside = 0, furniture = 0;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (i < first || i > last)
            {
                outside++;
                furniture += IsFurniture(kinds[i]) || PageWords().IsMatch(paragraphs[i].Text) ? 1 : 0;
            }
        }

        return outside >= FewestOutside && furniture >= FewestFurniture;
    }

    private static bool IsFurniture(ScrapedLineKind kind) =>
        kind is ScrapedLineKind.Menu or ScrapedLineKind.Promotion or ScrapedLineKind.Stories
            or ScrapedLineKind.Partners or ScrapedLineKind.Section;

    [GeneratedRegex(
        @"©|\b(?:cookies?|privacy|datenschutz|impressum|terms of (?:use|service)|all rights reserved|log ?in|sign ?(?:in|up)"
        + @"|newsletters?|subscri\w+|skip to|search|menu)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        ReadingPattern.Patience)]
    private static partial Regex PageWords();

    /// <summary>Takes out what is not the story's; bylines, dates and sources near it stay for the rules.</summary>
    public void Close(ScrapedLineKind[] kinds)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            var isNear = i >= _first - LinesAround && i <= _last + LinesAround;
            if (i != Title && !_story[i] && (kinds[i] == ScrapedLineKind.Story || !isNear))
            {
                kinds[i] = ScrapedLineKind.Menu;
            }
        }
    }

    private static int? TitleAbove(IReadOnlyList<ScrapedParagraph> paragraphs, ScrapedLineKind[] kinds, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - LinesAround); i--)
        {
            if (kinds[i] == ScrapedLineKind.Story && paragraphs[i].Words is >= ShortestTitle and <= LongestTitle
                && paragraphs[i].Text[^1] is not ('.' or ':'))
            {
                return i;
            }
        }

        return null;
    }
}
