using System.Runtime.CompilerServices;
using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities.People;

/// <summary>People of languages whose scripts have no capitals.</summary>
public sealed class PeopleByTitleTests
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    [Theory]
    [InlineData("zh", "波兰外长昨天会见法国总统马克龙。马克龙说，港口将保持开放。", "马克龙")]
    [InlineData("zh", "俄罗斯总统弗拉基米尔·普京抵达维也纳，普京与部长们会谈。", "弗拉基米尔·普京")]
    [InlineData("zh", "市长王小明在广场讲话，教授李静表示，桥梁很安全。", "王小明|李静")]
    [InlineData("zh", "巴西总统和俄罗斯总统通电话。白宫表示，双方没有签署文件。方面说，会谈推迟。", "")]
    [InlineData("ja", "フランスのマクロン大統領は田中一郎外相と会った。マクロン氏は橋を見学した。", "マクロン|田中一郎")]
    [InlineData("ja", "ウラジーミル・プーチン大統領が到着した。フランス首相とロシア大統領は会談しなかった。", "ウラジーミル・プーチン")]
    [InlineData("ja", "宮城県知事と東京都知事が会い、サッカー選手も来た。", "")]
    [InlineData("ar", "وصل الرئيس الروسي فلاديمير بوتين إلى فيينا. وقال بوتين إن الميناء مفتوح.", "فلاديمير بوتين")]
    [InlineData("ko", "추혜민 시장은 임건후 장관과 만났다. 추혜민은 웃었다.", "추혜민|임건후")]
    [InlineData("zh", "部长薛伟泽和企业家谢家明在城里会面。市长张鹏星期一讲话。", "薛伟泽|谢家明|张鹏")]
    [InlineData("ja", "藤野陽葵市長は岩崎ゆかり社長と会談した。", "藤野陽葵|岩崎ゆかり")]
    [InlineData("ar", "التقى الوزير بتول السقاط ورجل الأعمال أسعد بن سلامة في المدينة.", "بتول السقاط|أسعد بن سلامة")]
    [InlineData("ar", "استقبل الأمير محمد بن سلمان الوزيرة ليلى منصور في الرياض.", "محمد بن سلمان|ليلى منصور")]
    [InlineData("ar", "قال الرئيس في خطابه إن الحكومة ستعمل، وأكد وزير الدفاع أن القوات باقية.", "")]
    public void Those_are_found_whom_a_title_stands_beside(string language, string text, string names)
    {
        Assert.Equal(names.Split('|', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), Names(text, language));
    }

    /// <summary><c>samples/untagged.tsv</c> has a language, sentences and the people in them; of half of them none.</summary>
    [Theory]
    [InlineData("ar")]
    [InlineData("ja")]
    [InlineData("ko")]
    [InlineData("zh")]
    public void Ministries_firms_and_towns_before_a_title_are_nobody(string language)
    {
        var rows = File.ReadLines(Path.Combine(Folder(), "samples", "untagged.tsv")).Select(line => line.Split('\t'))
            .Where(row => row[0] == language).ToList();
        Assert.Equal(
            rows.Select(row => $"{row[1]} -> {string.Join('|', row[2].Split('|').Order(StringComparer.Ordinal))}"),
            rows.Select(row => $"{row[1]} -> {string.Join('|', Names(row[1], language))}"));
    }

    [Fact]
    public void A_name_is_found_again_where_no_title_stands()
    {
        var text = "英国首相约翰逊周一访问基辅。当地居民见到约翰逊很高兴。";
        var person = Assert.Single(Extractor.Extract(new Article { Text = text, Language = "zh" }).People);
        Assert.Equal(["约翰逊", "约翰逊"], person.Mentions.Select(mention => mention.Text));
    }

    private static IEnumerable<string> Names(string text, string language) => Extractor
        .Extract(new Article { Text = text, Language = language }).People.Select(person => person.Name).Order(StringComparer.Ordinal);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
