using SearchService.UnitTests.Readers.HtmlBody;
using Xunit;
using Xunit.Abstractions;

namespace SearchService.UnitTests.Readers;

/// <summary>
/// How often the language of our own pages' bodies is told, with nothing declared; run with <c>--logger "console;verbosity=detailed"</c>.
/// </summary>
public sealed class LanguageFiguresTests(ITestOutputHelper output)
{
    [Fact]
    public void The_language_of_a_text_is_told_by_the_text()
    {
        var pages = SamplePage.All.Where(page => page.Language is not null).ToList();
        var right = 0;
        foreach (var page in pages)
        {
            var told = Samples.Text(page.Body).Language;
            right += told == page.Language ? 1 : 0;
            if (told != page.Language)
            {
                output.WriteLine($"{page.Name}: {told ?? "none"}, not {page.Language}");
            }
        }

        output.WriteLine(FormattableString.Invariant(
            $"{right} of {pages.Count} texts in {pages.Select(page => page.Language).Distinct().Count()} languages."));
        Assert.True(right >= 0.98 * pages.Count, $"{right} of {pages.Count}");
    }
}
