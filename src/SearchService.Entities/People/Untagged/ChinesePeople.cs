using System.Text.RegularExpressions;
using SearchService.Articles;

namespace SearchService.Entities.People.Untagged;

/// <summary>
/// People of Chinese texts: foreign names with a dot between their parts; foreign names right before or behind a title, as far as the
/// characters are those that sounds are written with; and family name and given name behind a title, or before a title or a verb of saying
/// at the start of a clause. Given names of two characters that are usual in names need nothing behind them that ends the name.
/// </summary>
internal static partial class ChinesePeople
{
    private const string Sound =
        "阿埃艾安奥澳巴白班邦包保鲍北贝本比彼别宾波伯博布查茨次达戴丹德登邓迪丁杜多顿恩尔法凡范费菲芬佛弗夫福富盖冈高戈哥格葛古圭哈海汉豪赫亨洪胡华霍基吉加贾简杰金京卡凯坎康考柯科克肯孔库奎拉莱兰朗"
        + "劳勒雷黎里丽莉理利连莲廉列林琳隆卢鲁伦罗洛吕马玛迈麦曼芒毛梅门蒙米密敏摩莫默姆穆拿娜纳南瑙内尼涅宁纽努诺欧帕派潘庞佩彭皮平珀普奇齐契恰乔切钦琴丘琼热仁荣茹儒瑞若萨塞赛桑沙森莎尚绍舍申圣施什史"
        + "舒朔斯松苏索塔台泰坦汤唐陶特腾提亭廷图托瓦万旺威韦维魏温翁沃乌伍武西希锡夏肖歇谢辛欣休修许雪逊雅亚扬尧耶叶伊依因英尤约扎詹龙龍张哲珍朱卓兹子宗佐川拜朗茨岑泽连"
        + "翰昂丝诗蒂黛妮芙琪斐柏娅茜霞萝蕾绍爾薩維羅蘭納爾賽瑪麗萊喬爾歐蘇諾倫達蓋爾奧馬貝費倫魯盧內諾澤爾連烏紐漢韋門當";

    private const string Family =
        "(?:慕容|尉迟|令狐|夏侯|皇甫|公孙|宇文|欧阳|司马|上官|诸葛|司徒|端木|东方|歐陽|司馬"
        + "|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵"
        + "孟龙万段雷钱汤尹黎易常武乔贺赖龚文习温朴安柳栗汤耿赛岑凌霍施牛洪庞樊甘岳翟柯祝章聂莫骆关尤殷葛倪严季管焦俞阮裴翁詹欧鲁韦冉桂符苗蓝舒褚覃卞滕卓屈项宫鞠游隋丛甄匡佟费娄涂齐包庄肖窦闵穆刁巫乔纪"
        + "张張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾姜譚鄒陸習溫])";

    private const string Title =
        "(?:总统|總統|主席|总理|總理|首相|部长|部長|外长|外長|防长|防長|财长|国务卿|國務卿|总书记|總書記|书记|書記|省长|省長|市长|市長|州长|州長|县长|议长|議長|院长|院長|局长|局長|司长|校长|校長|董事长|董事長"
        + "|主任|秘书长|秘書長|大使"
        + "|发言人|發言人|教授|先生|女士|国王|國王|总干事|会长|會長|主教|教皇|将军|司令|委员长|委員|议员|議員|记者|記者)";

    /// <summary>Of professions there are many, and few words behind them are a name.</summary>
    private const string Profession =
        "(?:企业家|企業家|演员|演員|导演|導演|作家|歌手|律师|律師|医生|醫生|学者|學者|专家|專家|创始人|創始人|总裁|總裁|总经理|總經理|经理|經理|教练|教練|球员|球員|村民|居民|学生|學生|老师|老師|教师|教師|农民|農民"
        + "|市民|负责人|負責人|博士|院士|运动员|運動員|选手|選手|画家|畫家|诗人|詩人|科学家|科學家|嫌疑人|被告|司机|司機|护士|護士|警官|首席执行官|组长|組長|队长|隊長|团长|團長|厂长|镇长|乡长|村长|区长|處長|处长"
        + "|科长|所长|馆长|館長|社长|社長|台长|行长|法官|检察长|特使|代表|候选人|候選人|设计师|設計師|工程师|工程師|摄影师|主持人|编辑|研究员|研究員|创办人|发起人|冠军|冠軍|主帅|前锋|门将|经济学家|历史学家)";

    /// <summary>Characters that many given names are made of, and few other words behind a title.</summary>
    private const string Usual =
        "伟伟芳娜敏静丽强磊军洋勇艳杰娟涛超秀霞平刚桂英华玉兰明霞红梅建国庆志文永海燕春龙飞鹏辉斌波浩宇轩子涵梓豪欣怡雨泽晨睿博思远瑞琪佳琳雪莹颖婷倩慧萍玲蓉莉美珍凤琴云素洁云香月莺媛瑶菲薇晓晴嘉俊凯毅诚信义仁礼智忠"
        + "孝良善德才贤亮光耀荣富贵昌盛兴旺祥瑞福禄寿喜宁康健安民生东南西北中山川河江湖林森木松柏竹菊荷莲桃李桐枫钢铁金银铜锋铭鑫锐钧铮淼鸿鹤雁翔宏弘广大振震雷霆炎焱煜灿炜烨熙煊圣哲彦彬儒雅逸凡清泉泓澄润沛涵"
        + "源渊溪潇汉洲淑惠娴婉妍娇媚姗婧妮娅芸芷若蕾蓓茹萱菁蔚蓝紫丹彤绮绣锦缎绢纯洪洪浪涌潮峰岩岚岭崇峻嵩岳坤乾坚城基培圣壮威武勋功勤奋进取先锋启迪开元亨利贞正直刚毅朗晖昊昕晟旭昱晗晏曦晋昭曜星辰宸寰宝珠玲珑琦瑜瑾"
        + "璇璐璟琼瑄珂珊玮珺理学友邦治世济经纶绍继承宗祖耀光家业传伦纪维新彪魁雄英豪杰俊才子君卿公侯伯仲叔季幼少老长孟冬夏秋田可怀念恩惠爱情意韵音诗书画琴棋德禅修然如若依伊婕妤姣娥婵嫣嫦妙好姝"
        + "偉麗強軍艷濤剛華蘭紅國慶龍飛鵬輝軒澤遠瑩穎鳳雲潔鶯曉凱義賢榮貴興寧銀銅鋒銘銳鈞錚鴻廣燦煒燁聖瀟漢嫻嬌蓮蕓藍紫綺繡錦純潮嵐嶺堅壯勳奮進啟開貞剛暉晉寶瓏瓊瑋學濟經綸紹繼傳倫紀維業懷愛韻詩書畫燕霖";

    /// <summary>What stands right behind a name.</summary>
    private const string Behind = "[" + Stop + Doing + "]|星期|$";

    /// <summary>How verbs begin that stand behind a name, and are part of few.</summary>
    private const string Doing = "出来演担视考讲走带给让做选获见谈答称去到接送参观看";

    private const string Verb = "(?:表示|指出|强调|強調|认为|認為|说|說|称|稱|介绍|介紹|告诉|告訴|宣布|透露|回应|回應|呼吁|呼籲)";

    /// <summary>No given name goes on with these: prepositions, verbs and the like, right behind a name.</summary>
    private const string Stop =
        "在和与與同于於的说說表指将將对對就向出到会會称稱主今昨是也已从從以为為等因被把并並还還又即则則应應率抵访訪乘发發接参參签簽称再当當至及或所这這那此上下不有无等日月年周一二三四五六七八"
        + "九十前后後摄攝认認呼介宣透回告强強指举舉出访問问感同赴飞飛抵离離於由还受曾曾亦仍先总總國国級级府团團，。、；：！？“”「」（）()《》\\s,.!?:;";

    public static IEnumerable<TextSpan> Find(string text)
    {
        Regex[] patterns =
        [
            Dotted(), SoundBehindTitle(), SoundBeforeTitle(), NameBehindTitle(), UsualNameBehindTitle(), NameBeforeVerb(),
        ];
        foreach (var pattern in patterns)
        {
            foreach (Match match in pattern.Matches(text))
            {
                var name = match.Groups["name"];
                if (!IsWord(name.ValueSpan))
                {
                    yield return new TextSpan(name.Index, name.Index + name.Length);
                }
            }
        }
    }

    /// <summary>Words that begin like a family name, and what sounds like a name but is none.</summary>
    private static bool IsWord(ReadOnlySpan<char> name) =>
        name[0] == name[1] || name is "方面" or "马上" or "馬上" or "高度" or "安全" or "任何" or "于是" or "白宫" or "白宮" or "石油" or "黄金" or "何时" or "高级"
            or "任期" or "金融" or "文化" or "华尔" or "联合" or "马克思" or "江苏" or "安徽" or "海南" or "台湾" or "周边" or "周末" or "常务" or "常委" or "金砖"
            or "许多" or "高层" or "方案" or "方式" or "万一" or "于此" or "文章" or "文件" or "任务" or "安排" or "温和" or "全体" or "常任"
            or "南海" or "西亚" or "亚欧" or "北约" or "北京" or "欧亚" or "东亚" or "拉美" or "南亚" or "中南海" or "多次" or "内阁" or "平台";

    [GeneratedRegex("(?<name>[" + Sound + "]{1,6}(?:[·•‧][" + Sound + "]{1,6}){1,3})", RegexOptions.CultureInvariant)]
    private static partial Regex Dotted();

    [GeneratedRegex(Title + "(?<name>[" + Sound + "]{2,6})(?=[" + Stop + "]|$)(?![·•‧])", RegexOptions.CultureInvariant)]
    private static partial Regex SoundBehindTitle();

    [GeneratedRegex("(?<![" + Sound + "·•‧])(?<name>[" + Sound + "]{2,6})(?=(?:总统|總統|总理|總理|首相|主席|国王|國王|国务卿|國務卿|先生|女士))",
        RegexOptions.CultureInvariant)]
    private static partial Regex SoundBeforeTitle();

    [GeneratedRegex(Title + "(?<name>" + Family + "(?:[\u4E00-\u9FFF-[" + Stop + "]]{2}"
        + "|[\u4E00-\u9FFF-[" + Stop + "]](?=" + Behind + ")))(?=" + Behind + ")",
        RegexOptions.CultureInvariant)]
    private static partial Regex NameBehindTitle();

    [GeneratedRegex("(?:" + Title + "|" + Profession + ")(?<name>" + Family + "(?:[" + Usual + "]{2}"
        + "|[" + Usual + "](?=" + Behind + ")))(?![·•‧]|(?<=星)期)", RegexOptions.CultureInvariant)]
    private static partial Regex UsualNameBehindTitle();

    [GeneratedRegex("(?<=^|[，。、；：！？“”「」（）()\\s,.:;同和与與对對向])(?<name>" + Family + "[\u4E00-\u9FFF-[" + Stop + "]]{1,2})(?="
        + "" + Verb + "|" + Title + ")",
        RegexOptions.CultureInvariant)]
    private static partial Regex NameBeforeVerb();
}
