using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>
/// Datelines of agencies in some thirty languages: <c>samples/datelines.tsv</c> has a language, the dateline, its place, its agency and its
/// reporter.
/// </summary>
public sealed class WireDatelineTests
{
    public static TheoryData<string> Languages() => [.. Rows.Select(row => row[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Place_agency_and_reporter_are_told(string language)
    {
        var story = Sentences[language];
        var space = language is "zh" or "ja" ? "" : " ";
        var rows = Rows.Where(row => row[0] == language).ToList();
        Assert.Equal(
            rows.Select(row => $"{row[1]}: {row[2]} | {row[3]} | {row[4]}"),
            rows.Select(row =>
            {
                var article = Samples.Text(
                    $"{Heads.GetValueOrDefault(language, "Bridge 2022 opens")}\n\n{row[1]}{space}{story}{space}{story}\n\n{story} {story}\n");
                var place = article.Dateline?.Contains(row[2], StringComparison.Ordinal) == true ? row[2] : article.Dateline;
                return $"{row[1]}: {place} | {article.Agency} | {string.Join(", ", article.Authors)}";
            }));
    }

    [Theory]
    [InlineData("ru", "Волгоград. 24 апреля. Праздник. ")]
    [InlineData("ko", "(사진=시청) ")]
    [InlineData("ja", "【速報】")]
    [InlineData("zh", "记者王小明24日")]
    public void What_names_no_agency_gives_none(string language, string opening) =>
        Assert.Null(Samples.Text($"{opening}{Sentences[language]} {Sentences[language]}\n\n{Sentences[language]}\n").Agency);

    private static Dictionary<string, string> Heads { get; } = new()
    {
        ["zh"] = "大桥今天通车",
        ["ja"] = "橋が開通した",
        ["ko"] = "다리가 개통했다",
        ["ar"] = "افتتاح الجسر اليوم",
    };

    private static List<string[]> Rows { get; } =
        [.. File.ReadLines(Path.Combine(Samples.Folder, "datelines.tsv")).Select(line => line.Split('\t'))];

    private static Dictionary<string, string> Sentences { get; } = File
        .ReadLines(Path.Combine(Samples.Folder, "..", "..", "Entities", "Places", "samples", "sentences.tsv"))
        .Select(line => line.Split('\t')).ToDictionary(row => row[0], row => row[1]);
}
