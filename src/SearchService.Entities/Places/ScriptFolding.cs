using System.Collections.Frozen;

namespace SearchService.Entities.Places;

/// <summary>
/// Letters of scripts other than Latin as names of places are compared: Greek without accents, Russian without the dots of ё, Arabic
/// without the marks that many leave out, Chinese in its simplified characters.
/// </summary>
internal static class ScriptFolding
{
    /// <summary>The letter adds nothing: the stretching stroke of Arabic.</summary>
    public const char Silent = '\0';

    private const string Traditional =
        "亂亞倉個倫偉側傑備傳債傷價儀億優凱剛創劃劇劉動務勝勞勢區協卻參吳員問啟喪喬單嚴國園圓圖團場塊墳壇壓壞壩壯壽夢夾奧娛婦媽孫"
        + "學宮實寧審寫寬寶將專尋對導屆層屬岡島峽崗嶺嶽巖帥師帳帶幣幫幾庫廈廟廠廣張強彈彎後徑徵恆慶憂憲懷戰戲戶揚換揮損搖搶撥擁擇擊"
        + "擔據擴敘敵暫曆會東業橫權歐歲殺氣決沒洩淺渾溫滿漁漢澀澤濕濟濱瀋瀘瀨灣烏無煙營爐爭爺爾狀獅獎獨獵獻現瑪環瓊產畢異當療發盜監"
        + "盤盧礦禮種積競筆節範約紅納紐級細紹終絡給統經綠維綿緬緯縣縱織繩繼續羅義聖聯聲腦臘臨臺與興舉舊艦艱莊華萊萬葉蓋蔣薦薩藍藝蘆"
        + "蘇蘊蘋蘭處號術衛補裡製複見親覺觀訊記設許訴評詞試詩該誌認語誤說誰課調談請論諸諾謝識譯議護讀變讓豐貓貝負財貢貨責貴買貸費賀"
        + "賈賓質賴賽贈贊趙躍車軍較載輕輝輪轉辦農這連進遊運過達適選遺遼邁還邊鄉鄧鄭鄰醫釋針釣鈴銀銅鋪鋼錄錢錦錫鍋鍾鎖鎮鏡鐘鐵鑽長門"
        + "閃閉開閏間閣閱闊關陝陰陳陸陽隊階際隨險隱雖雙雜雞離難雲電霧靈靜韓響頁頂項順須預頓領頭額願類顧風飄飛飯飲養館馬馮駐駕騎騰驗"
        + "驚體鬆鬥魚魯鮮鯨鳥鳳鴻鵝鹽麗麥黃點黨齊齒齡龍龜";

    private const string Simplified =
        "乱亚仓个伦伟侧杰备传债伤价仪亿优凯刚创划剧刘动务胜劳势区协却参吴员问启丧乔单严国园圆图团场块坟坛压坏坝壮寿梦夹奥娱妇妈孙"
        + "学宫实宁审写宽宝将专寻对导届层属冈岛峡岗岭岳岩帅师帐带币帮几库厦庙厂广张强弹弯后径征恒庆忧宪怀战戏户扬换挥损摇抢拨拥择击"
        + "担据扩叙敌暂历会东业横权欧岁杀气决没泄浅浑温满渔汉涩泽湿济滨沈泸濑湾乌无烟营炉争爷尔状狮奖独猎献现玛环琼产毕异当疗发盗监"
        + "盘卢矿礼种积竞笔节范约红纳纽级细绍终络给统经绿维绵缅纬县纵织绳继续罗义圣联声脑腊临台与兴举旧舰艰庄华莱万叶盖蒋荐萨蓝艺芦"
        + "苏蕴苹兰处号术卫补里制复见亲觉观讯记设许诉评词试诗该志认语误说谁课调谈请论诸诺谢识译议护读变让丰猫贝负财贡货责贵买贷费贺"
        + "贾宾质赖赛赠赞赵跃车军较载轻辉轮转办农这连进游运过达适选遗辽迈还边乡邓郑邻医释针钓铃银铜铺钢录钱锦锡锅钟锁镇镜钟铁钻长门"
        + "闪闭开闰间阁阅阔关陕阴陈陆阳队阶际随险隐虽双杂鸡离难云电雾灵静韩响页顶项顺须预顿领头额愿类顾风飘飞饭饮养馆马冯驻驾骑腾验"
        + "惊体松斗鱼鲁鲜鲸鸟凤鸿鹅盐丽麦黄点党齐齿龄龙龟";

    private static readonly FrozenDictionary<char,
        char> Characters = Traditional.Zip(Simplified).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    /// <param name="letter">In lower case.</param>
    public static char BaseOf(char letter) => letter switch
    {
        < '\u0400' => Greek(letter),
        'ё' => 'е',
        < '\u0600' => letter,
        < '\u0780' => Arabic(letter),
        >= '\u4E00' and <= '\u9FFF' => Characters.TryGetValue(letter, out var simple) ? simple : letter,
        _ => letter,
    };

    private static char Greek(char letter) => letter switch
    {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' or 'ϊ' or 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' or 'ϋ' or 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        _ => letter,
    };

    private static char Arabic(char letter) => letter switch
    {
        'أ' or 'إ' or 'آ' or 'ٱ' => 'ا',
        'ى' or 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        'ـ' => Silent,
        _ => letter,
    };
}
