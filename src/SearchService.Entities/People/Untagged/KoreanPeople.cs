using System.Text.RegularExpressions;
using SearchService.Articles;

namespace SearchService.Entities.People.Untagged;

/// <summary>
/// People of Korean texts: a family name of a table with a given name of two syllables, before a title or behind a profession
/// ("이재명 대통령", "배우 김태희"); and foreign names before an office ("마크롱 대통령").
/// </summary>
internal static partial class KoreanPeople
{
    private const string Family =
        "(?:남궁|황보|제갈|선우|독고|사공|서문"
        + "|[김이박최정강조윤장임라견한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간상시갈단])";

    /// <summary>No given name ends with these: ministries, parties, universities, towns, and what is put behind nouns.</summary>
    private const string NoLast = "와과부처청실당시도측팀의은는을를에들업계법회위대군구단행권국관소장";

    private const string Given = "(?:[가-힣][가-힣-[" + NoLast + "]]|[지하재예가다나시성정주채고소세유영승혜]은)";

    private const string Office =
        "(?:대통령|총리|국무총리|부총리|주석|국가주석|총통|국왕|여왕|총서기|총비서|국무위원장|사무총장|장관|국무장관|국방장관|외교장관|외무장관|교황)";

    private const string Title =
        "(?:" + Office + "|차관|시장|도지사|지사|구청장|군수|의원|대표|당대표|원내대표|최고위원|위원장|부위원장|위원|의장|부의장|총장|교수|명예교수|박사|감독|선수|코치|기자|변호사|판사|검사|검찰총장|회장"
        + "|부회장|사장|부사장|전무|상무|이사장"
        + "|이사|원장|소장|팀장|실장|비서실장|국장|과장|본부장|센터장|단장|대변인|대사|목사|신부|스님|의사|작가|배우|가수|씨|후보|당선인|여사|수석|청장|서장|경위|경감|대위|소령|중령|대령|준장|중장|대장|선생|선생님"
        + "|연구원|연구위원"
        + "|아나운서|앵커|대법관|재판관|주교|추기경|할머니|할아버지|군|양)";

    private const string Profession =
        "(?:배우|가수|감독|작가|소설가|시인|화가|개그맨|방송인|모델|아나운서|피아니스트|지휘자|변호사|교수|대통령|총리|장관|의원|대표|위원장|회장|사장|기자|선수|전 대통령|시장|지사|박사|대변인|투수|포수|공격수|골키퍼)";

    /// <summary>What stands between a name and the title.</summary>
    private const string Before = "(?:(?:전|현|신임|당시|전임|초대|고) )?";

    /// <summary>What a noun carries, and nothing behind it.</summary>
    private const string Particle =
        "(?=(?:은|는|이|가|을|를|의|과|와|도|에게|에게서|께서|로|으로|만|씨|이라고|라고|처럼|보다|측|부터|까지|한테|이다|다|였다|이었다)?(?![가-힣]))";

    /// <summary>Words that are written like a name: firms, countries, and what stands before a title without being one.</summary>
    private static readonly HashSet<string> Words =
    [
        "신세계", "현대차", "도요타", "오리온", "나이키", "노키아", "마쓰다", "한국인", "전문가", "주요국", "이사회", "원내대", "공화당", "민주당", "이라크", "이집트", "조지아", "우간다",
        "남수단", "시리아", "이란인", "남아공", "정치인", "기업인", "외국인", "한나라", "두산인", "한진칼", "이재민", "여성계", "남녀노", "소비자", "기술자", "노동자", "고령자", "부동산", "유가족",
        "이용자", "인플루", "금메달", "은메달", "국가대", "한국계", "미국인", "중국인", "일본인", "연구원", "강연자", "진행자", "지도자", "사업자", "경영인", "조선인", "공무원", "임직원", "구성원",
        "조합원", "위원회", "현직원", "신입생", "대학생", "고등학", "중학생", "유학생", "이주민", "지역민", "시리즈", "마이크", "오너가", "사내이", "오바마", "아이폰", "가운데", "여러분", "우리나",
    ];

    public static IEnumerable<TextSpan> Find(string text)
    {
        foreach (var pattern in new[] { Titled(), Called(), Foreign() })
        {
            foreach (Match match in pattern.Matches(text))
            {
                var name = match.Groups["name"];
                if (!Words.Contains(name.Value))
                {
                    yield return new TextSpan(name.Index, name.Index + name.Length);
                }
            }
        }
    }

    [GeneratedRegex("(?<![가-힣])(?<name>" + Family + Given + ") " + Before + Title + Particle, RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex("(?<![가-힣])" + Profession + " (?<name>" + Family + Given + ")" + Particle, RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    /// <summary>Two parts, or one of three syllables and more: "블라디미르 푸틴 대통령", "마크롱 대통령".</summary>
    [GeneratedRegex(
        "(?<![가-힣])(?<name>(?:[가-힣]{0,5}[가-힣-[은는이가을를와과의도]] )?[가-힣]{1,4}(?:튼|틴|스|츠|롱|든|슨|프|커|키|르|트|드|바|머|렌|넨|겔|켈|란|멜|첼|터|더|버|퍼|코|토|로"
        + "|리아|니|런|펠|쿠|바마|부시|푸틴|시진핑)) "
        + Before + Office + Particle,
        RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();
}
