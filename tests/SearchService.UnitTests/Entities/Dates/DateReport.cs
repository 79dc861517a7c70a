using SearchService.Articles;
using SearchService.Entities.Dates;

namespace SearchService.UnitTests.Entities.Dates;

/// <summary>What the grammar finds, in a line that a table can hold: <c>last week = 2023-W37; 2019 = 2019</c>.</summary>
internal static class DateReport
{
    public static string Of(string text, string? published, string? language = null)
    {
        PublicationTime? time = published is not null && PublicationTime.TryParse(published, out var parsed) ? parsed : null;
        return string.Join("; ", DateGrammar.Find(text, time, language).Select(match => $"{match.Span.Of(text)} = {match.Value}"));
    }
}
