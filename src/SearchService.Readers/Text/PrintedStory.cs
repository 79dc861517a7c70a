using SearchService.Articles;
using SearchService.Readers.Text.Labelling;

namespace SearchService.Readers.Text;

/// <summary>Reads a plain text as the archive does, with a model of one's own: for training and measuring the labeller of lines.</summary>
public static class PrintedStory
{
    /// <param name="text">The whole text.</param>
    /// <param name="model">The labeller, or null for the rules alone.</param>
    public static Article? Read(string text, LineModel? model) => ScrapedText.Read(text, TimeZoneInfo.Utc, title: null, model);
}
