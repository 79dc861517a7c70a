using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>
/// Stories that were forwarded by mail, in some thirty languages: <c>samples/forwarded.tsv</c> has for each what stands above the message,
/// the names of its header lines (from, date, subject, to), and a day with its time as the language prints it.
/// </summary>
public sealed class ForwardedMailTests
{
    public static TheoryData<string> Languages() => [.. Rows.Select(row => row[0])];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_message_in_the_letter_is_the_story(string language)
    {
        var row = Rows.Single(row => row[0] == language);
        var story = Sentences.GetValueOrDefault(language == "no" ? "nb" : language, "The works took three years, as people say.");
        var colon = language is "zh" or "ja" ? "：" : ": ";
        foreach (var mark in new[] { $"---------- {row[1]} ----------", $"{row[1]}:" })
        {
            var article = Samples.Article(
                "letter.eml",
                "From: Bo Chen <bo@quay.example>\r\nTo: desk@quay.example\r\nSubject: Fwd: Bridge\r\nDate: Mon, 25 Apr 2022 08:00:00 +0000\r\n"
                + "Content-Type: text/plain; charset=utf-8\r\nMIME-Version: 1.0\r\n\r\n"
                + $"FYI\r\n\r\n{mark}\r\n{row[2]}{colon}Ann Lee <ann@quay.example>\r\n{row[3]}{colon}{row[6]}\r\n{row[4]}{colon}Bridge opens\r\n"
                + $"{row[5]}{colon}Bo Chen <bo@quay.example>\r\n\r\n{story} {story}\r\n\r\n{story}\r\n");
            Assert.Equal(
                $"Bridge opens | Ann Lee | 2022-04-24 | {story} {story}\n\n{story}",
                $"{article.Title} | {article.Source} | {article.Published?.Date} | {article.Text}");
        }
    }

    [Theory]
    [InlineData("WG: Brücke", "Weitergeleitete Nachricht", "Von", "Datum", "Brücke")]
    [InlineData("VS: VB: Bro", "Vidarebefordrat meddelande", "Från", "Datum", "Bro")]
    [InlineData("转发：大桥", "转发的邮件", "发件人", "日期", "大桥")]
    public void Marks_before_the_subject_are_no_title(string subject, string mark, string from, string date, string title)
    {
        var article = Samples.Article(
            "letter.eml",
            $"From: Bo Chen <bo@quay.example>\r\nSubject: {subject}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + $"-------- {mark} --------\r\n{from}: Ann Lee <ann@quay.example>\r\n{date}: 2022-04-24\r\n\r\n"
            + "The works took three years and cost the town a lot of money, as people say.\r\n");
        Assert.Equal(title, article.Title);
    }

    private static List<string[]> Rows { get; } =
        [.. File.ReadLines(Path.Combine(Samples.Folder, "forwarded.tsv")).Select(line => line.Split('\t'))];

    private static Dictionary<string, string> Sentences { get; } = File
        .ReadLines(Path.Combine(Samples.Folder, "..", "..", "Entities", "Places", "samples", "sentences.tsv"))
        .Select(line => line.Split('\t')).ToDictionary(row => row[0], row => row[1]);
}
