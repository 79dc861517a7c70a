using System.Text.RegularExpressions;
using SearchService.Articles;

namespace SearchService.Entities.People.Untagged;

/// <summary>
/// People of Japanese texts: names in Katakana, with or without dots between their parts, and family names of a table with or without a
/// given name, before a title that only people have.
/// </summary>
internal static partial class JapanesePeople
{
    private const string Title =
        "(?:前|元|現|新|次期|副|米国?|露|ロシア|仏|英|独|韓国?|中国|伊)?(?:大統領|首相|総理大臣|総理|外務大臣|外相|防衛相|国防相|財務相|経産相|国務長官|国防長官|官房長官|書記長|総書記|国家主席|事務総長|事務局長"
        + "|国王|女王|皇太子|天皇|教皇|法王|知事|容疑者|被告|氏|さん|さま|夫人|外務報道官|幹事長)";

    private const string Family =
        "(?:佐藤|鈴木|高橋|田中|伊藤|渡辺|渡邊|山本|中村|小林|加藤|吉田|山田|佐々木|山口|松本|井上|木村|斎藤|斉藤|齋藤|清水|山崎|阿部|安倍|安部|池田|橋本|山下|石川|中島|中嶋|前田|藤田|後藤|小川|岡田|長谷川"
        + "|村上|近藤|石井|坂本|遠藤"
        + "|藤井|西村|福田|太田|三浦|藤原|岡本|松田|中川|中野|原田|小野|田村|竹内|金子|和田|中山|石田|上田|森田|原口|柴田|酒井|工藤|横山|宮崎|宮本|内田|高木|安藤|谷口|大野|丸山|今井|河野|藤本|村田|武田|上野"
        + "|杉山|増田|平野|大塚|千葉"
        + "|岸本|岩田|土屋|大久保|松村|服部|関口|永井|荒木|片山|川村|平田|星野|望月|須藤|早川|熊谷|西川|矢野|広瀬|森本|白石|大島|秋山|小沢|小澤|土井|荒井|吉川|馬場|永田|上原|辻|石原|石橋"
        + "|松岡|内藤|飯田|浅野|吉岡|山根|大塚|本間|福島|福井|関|渡部|菅原|野上|堀|堀内|岡崎|栗原|田口|松永|中西|黒木|奥村|小野寺|五十嵐|大川|平井|宮田|宮川|三宅|樋口|足立|神田|小西|成田|岡部|杉浦|石塚"
        + "|久保|松井|小島|岩崎|桜井|野口|松尾|野村|木下|菊地|菊池|佐野|大西|杉本|新井|浜田|古川|水野|小松|島田|小山|高田|山内|西田|石破|岸田|菅|麻生|高市|岩屋|茂木|玉木|枝野|野田|小泉|鳩山|小池|吉村|二階"
        + "|甘利|加地|北村|岡村|黒田|植田"
        + "|大谷|羽生|錦織|大坂|久保田|川口|川崎|中田|本田|細川|羽田|宮澤|宮沢|海部|竹下|中曽根|村山|橋下|辻元|蓮舫|志位|田村|泉|馬場|林|森|原|東国原|西|南|李|金|朴|文|尹|習|王|張|陳|蔡|盧|江|胡|温|趙|呉|黄)";

    public static IEnumerable<TextSpan> Find(string text)
    {
        foreach (var pattern in new[] { Katakana(), Kanji() })
        {
            foreach (Match match in pattern.Matches(text))
            {
                var name = match.Groups["name"];
                yield return new TextSpan(name.Index, name.Index + name.Length);
            }
        }
    }

    [GeneratedRegex("(?<![ァ-ヺー・])(?<name>[ァ-ヺー]{2,12}(?:[・＝=][ァ-ヺー]{1,12}){0,4})(?=" + Title + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Katakana();

    [GeneratedRegex("(?<![\u4E00-\u9FFF々])(?<name>" + Family + "[\u4E00-\u9FFF々-[県都府市区町村国州党米元前現副次新総首大外財国氏家]]{0,3})(?=" + Title + ")",
        RegexOptions.CultureInvariant)]
    private static partial Regex Kanji();
}
