using SearchService.Readers.Html.Cleaning;
using Xunit;
using Xunit.Abstractions;

namespace SearchService.UnitTests.Readers.HtmlBody;

/// <summary>The figures of docs/html-body.md; run with <c>--logger "console;verbosity=detailed"</c> they print themselves.</summary>
public sealed class BodyFiguresTests(ITestOutputHelper output)
{
    [Fact]
    public void Bodies_of_the_development_pages_agree_with_the_right_ones()
    {
        foreach (var page in SamplePage.Development)
        {
            output.WriteLine($"{page.Name,-44} {page.Score(BodyCleaner.Default)}");
        }

        var news = Mean(SamplePage.Development.Where(page => page.IsNews), BodyCleaner.Default);
        output.WriteLine($"{"development, news alone",-44} {news}");
        var all = Mean(SamplePage.Development, BodyCleaner.Default);
        output.WriteLine($"{"development",-44} {all}");
        Assert.True(all.F1 >= 0.98, $"{all}");
    }

    [Fact]
    public void Bodies_of_the_pages_held_out_agree_as_well()
    {
        var news = Mean(SamplePage.HeldOut.Where(page => page.IsNews), BodyCleaner.Default);
        output.WriteLine($"{"held out, news alone",-44} {news}");
        var all = Mean(SamplePage.HeldOut, BodyCleaner.Default);
        output.WriteLine($"{"held out",-44} {all}");
        Assert.True(all.F1 >= 0.975, $"{all}");
    }

    [Fact]
    public void No_rule_does_more_harm_than_good()
    {
        output.WriteLine($"{"",-44} {"development",-37} held out");
        Print("readability alone", page => FourGrams.Score(page.AsItComes, page.Body));
        var rules = new List<CleaningRule>();
        Print("lines, no rule", Scored(rules));
        foreach (var rule in CleaningRules.All)
        {
            rules.Add(rule);
            Print("+ " + rule.Drops, Scored(rules));
        }

        var all = Mean(SamplePage.All, BodyCleaner.Default);
        foreach (var rule in CleaningRules.All)
        {
            var without = Scored([.. CleaningRules.All.Where(other => other != rule)]);
            Print("all but " + rule.Drops, without);
            Assert.True(FourGrams.Mean([.. SamplePage.All.Select(without)]).F1 <= all.F1 + 0.001,
                $"{rule.Drops} costs more than it brings.");
        }
    }

    private static Func<SamplePage, FourGrams> Scored(IReadOnlyList<CleaningRule> rules)
    {
        var cleaner = new BodyCleaner([.. rules]);
        return page => page.Score(cleaner);
    }

    private void Print(string what, Func<SamplePage, FourGrams> score) =>
        output.WriteLine(
            $"{what,-44} {FourGrams.Mean([.. SamplePage.Development.Select(score)])}   "
            + $"{FourGrams.Mean([.. SamplePage.HeldOut.Select(score)])}");

    private static FourGrams Mean(IEnumerable<SamplePage> pages, BodyCleaner cleaner) =>
        FourGrams.Mean([.. pages.Select(page => page.Score(cleaner))]);
}
