using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>
/// What readers of many languages type, and what a story in theirs must be found by, beside the archive of twelve languages.
/// </summary>
public sealed class WordsOfTheWorldTests
{
    [Theory]
    [InlineData("de",
        "Die Bundesverfassungsgerichtsentscheidung zur Krankenversicherung überraschte. Die Lehrerinnen der Grundschule streikten. "
        + "Das Straßenbahnnetz wächst.",
        "Krankenversicherung; Versicherung; Entscheidung; Lehrer; Schule; strassenbahn; Strasse; Bahn; Verfassung; Gericht; Netz; Kranken")]
    [InlineData("de", "Der Kindergartenplatz ist teuer. Ärztinnen fehlen in Krankenhäusern. Müllers Bäckerei öffnet.",
        "Kranken; Platz; Kinder; Arzt; Ärzte; Krankenhaus; Mueller; Müller; baeckerei")]
    [InlineData("nl",
        "De ziekenhuisdirecteur sprak over de verkeersveiligheid. Kinderen fietsen naar school. Zeeën stijgen; de officiële "
        + "cijfers zijn coöperatief.", "directeur; ziekenhuis; verkeer")]
    [InlineData("sv", "Barnen åkte till skolan i Göteborg. Regeringens skattesänkning kritiserades. Järnvägsstationen stängdes.",
        "skola; skatt; regering; station; Goteborg; järnväg")]
    [InlineData("da", "Børnene gik i skole i Århus. Kommunalvalget blev udsat. Sygehusene mangler læger.",
        "skole; Aarhus; valg; sygehus; læge; laege")]
    [InlineData("no", "Fiskeribåtene lå i Ålesund. Kommunestyret vedtok skattelette. Bøndene klagde på prisene.",
        "båt; Aalesund; skatt; bonde; pris; fiskeri")]
    [InlineData(
        "fi", "Helsingissä eduskuntavaalit pidettiin sunnuntaina. Työttömyys kasvoi taloissa.", "vaalit; eduskunta; talo; tyottomyys")]
    [InlineData("hu", "A választásokat Budapesten tartották. Az iskolákban tanítók sztrájkoltak. Egészségügyi miniszter lemondott.",
        "választás; valasztas; Budapest; iskola; tanító; egeszsegugyi")]
    [InlineData("pl", "W Łodzi strajkowali nauczyciele. Wybory prezydenckie odbyły się w niedzielę. Żołnierze wrócili z misji.",
        "Łódź; Lodz; nauczyciel; żołnierz; zolnierz; prezydencki; niedziela; misja")]
    [InlineData("cs", "Volby prezidenta proběhly v Brně. Učitelé stávkovali ve školách. Nejvyšší soud rozhodl o případu.",
        "prezident; Brno; učitel; ucitel; škola; soud; volba")]
    [InlineData("uk", "У Києві вчителі вимагали підвищення зарплати. Вибори президента відбулися в неділю. Об'єднання громад завершено.",
        "Київ; Києва; громада; вчитель; зарплата; вибір; неділя; об’єднання; президент")]
    [InlineData("ru", "В Москве прошли выборы. Учителя требовали повышения зарплаты. Всё ещё идёт снег, ёлки стоят.",
        "Москва; учитель; зарплата; все; елка; выбор")]
    [InlineData("bg", "В София учителите стачкуваха. Изборите се проведоха в неделя. Президентът говори.", "учител; избор; президент")]
    [InlineData("el", "Στην Αθήνα οι εκλογές έγιναν την Κυριακή. Οι δάσκαλοι απεργούν. Ο πρωθυπουργός μίλησε για την οικονομία.",
        "Αθηνα; εκλογη; δασκαλος; πρωθυπουργος; ΟΙΚΟΝΟΜΙΑ; Αθήνας")]
    [InlineData("tr", "İstanbul'da öğretmenler grevde. Cumhurbaşkanlığı seçimleri pazar günü yapıldı. Işıklar söndü, ILIK bir gün.",
        "istanbul; İSTANBUL; ISTANBUL; öğretmen; ogretmen; seçim; ışık; ılık; ilik; isik")]
    [InlineData("ar", "أعلنت الحكومة في القاهرة نتائج الانتخابات. المعلمون يضربون عن العمل. والمدرسة مغلقة، إلى الأمام.",
        "اعلنت; حكومة; انتخابات; معلم; مدرسة; مدرسه; الى; القاهره")]
    [InlineData("fa", "دولت در تهران نتایج انتخابات را اعلام کرد. معلم‌ها اعتصاب کردند. کتاب‌های تازه چاپ شد.",
        "معلم; کتاب; كتاب; کتابهای; انتخابات; اعلام")]
    [InlineData("hi", "दिल्ली में चुनाव हुए। शिक्षकों ने हड़ताल की। सरकार ने नई नीतियाँ घोषित कीं।", "चुनाव; शिक्षक; नीति; हड़ताल; सरकार")]
    [InlineData("he", "הבחירות נערכו בירושלים. המורים שובתים. צה\"ל הודיע על כך.", "בחירות; ירושלים; מורים; צה״ל; צהל")]
    [InlineData("zh", "北京大学的教师罢工。选举在星期日举行。总统发表讲话。", "北京; 大学; 總統; 总统; 選舉; 选")]
    [InlineData("zh", "臺灣總統選舉在星期日舉行。教師罷工。", "總統; 总统; 台湾; 選舉; 选")]
    [InlineData("ja", "東京で選挙が行われた。教師がストライキをした。ウクライナの大統領が訪れた。", "選挙; ウクライナ; ストライキ; ｽﾄﾗｲｷ; 教師")]
    [InlineData("ko", "서울에서 선거가 열렸다. 교사들이 파업했다. 대통령이 연설했다.", "선거; 서울; 교사; 대통령")]
    [InlineData("th", "การเลือกตั้งจัดขึ้นที่กรุงเทพฯ ครูนัดหยุดงาน", "เลือกตั้ง; กรุงเทพ; ครู")]
    [InlineData("fr",
        "L'Assemblée nationale a voté. Aujourd'hui, les lycéennes et les étudiants manifestent. Cœur de ville, l'œuvre d'un maître "
        + "à Nîmes. Qu'est-ce qui arrive ?",
        "assemblee; aujourd'hui; aujourd’hui; lycéen; lyceenne; étudiante; coeur; oeuvre; œuvres; maitre; nimes")]
    [InlineData("es",
        "Las elecciones en Málaga fueron el domingo. Los niños y las niñas vuelven al colegio. La corrupción política crece; los "
        + "pingüinos.", "elección; eleccion; malaga; niño; nino; niña; corrupcion; políticos; pinguino")]
    [InlineData("pt", "As eleições em São Paulo foram no domingo. Os cidadãos reclamam dos aviões. Os pães e os jornais.",
        "eleição; eleicao; cidadão; cidadao; avião; aviao; pão; pao; jornal; Sao Paulo")]
    [InlineData("it", "Le elezioni nell'Università di Forlì. L'acqua è poca, perché c'è siccità. Gli scioperi degli insegnanti all'Ilva.",
        "università; universita; elezione; acqua; sciopero; insegnante; Ilva; forli; perche; siccita")]
    [InlineData("ro", "Alegerile din București au avut loc duminică. Profesorii fac grevă în școli. Preşedintele şi ţara.",
        "bucuresti; București; Bucureşti; profesor; președinte; țara")]
    [InlineData("ca", "Les eleccions a València. Col·legi d'advocats; l'Hospital de la Vall d'Hebron.",
        "col·legi; coŀlegi; collegi; elecció; Hebron; hospital")]
    [InlineData("ar", "وبالمدينة احتجاجات للعمال. التقى الوزراء ورجال الأحزاب.", "مدينة; عامل; وزير; رجل; حزب")]
    [InlineData("he", "בתל אביב הפגינו. הממשלות נפגשו.", "תל אביב; ממשלה")]
    [InlineData("fa", "دانشجویان و نویسندگان اعتراض کردند.", "دانشجو; نویسنده")]
    [InlineData("bg", "Училищата и жените в градовете.", "училище; жена; град")]
    [InlineData("hy", "Երևանում դպրոցները փակ են։", "դպրոց; Երևան")]
    [InlineData("no", "Sykepleierne og lærerne streiket. Barna fikk bøker.", "sykepleier; lærer; barn; bok")]
    [InlineData("hr", "Izbori u Zagrebu održani su u nedjelju. Učitelji štrajkaju. Đaci idu u školu s Đokovićem.", "djaci; daci; skolu")]
    [InlineData("vi", "Cuộc bầu cử ở Hà Nội diễn ra vào Chủ nhật. Giáo viên đình công ở Đà Nẵng.", "Ha Noi; Hà Nội; bau cu; Da Nang")]
    [InlineData("is", "Kosningar í Reykjavík. Þingið samþykkti lög. Ráðherrann sagði af sér.", "Thingid; þingið; radherrann")]
    [InlineData("lv", "Vēlēšanas Rīgā notika svētdien. Skolotāji streiko.", "velesanas; Rīga; skolotājs")]
    [InlineData("en", "The B-52s flew. A T-shirt and an X-ray. He said:\"Stop!\"Then left.The end. #MeToo and @reuters wrote co-operation; naïve façade. Vitamin B12, 5G, H5N1 and iPhone15. 3.5million people; 10,000m race; £1,250.50. AT&T's deal with Procter&Gamble. rock'n'roll, Hawai‘i, Qur'an, O’Neill’s. 'Tis. U.S.A. and U.K.; Ph.D.; e.g. this. C++ and C#. 9/11, 24/7, and 2023-09-11. COVID‑19. mother-in-law. can't won't.", "B52; B-52; T shirt; tshirt; xray; stop; then; metoo; reuters; cooperation; co-operation; naive; facade; B-12; 5 G; H5N1; iPhone 15; million; 3.5; 10000; 1250.50; AT&T; Gamble; rock'n'roll; rock-n-roll; hawaii; quran; oneill; O'Neill; USA; UK; PhD; C++; 9/11; 24/7; 2023-09-11; covid19; COVID-19; mother in law; cant; can't; can’t")]
    public void A_story_is_found_by_what_its_readers_type(string language, string text, string queries)
    {
        using var index = SampleIndex.With(new Story("story").Language(language).Text(text), new Story("other").Text("Nothing of note."));

        var missed = queries.Split("; ").Where(query => index.Search(new SearchRequest { Query = query, Match = MatchMode.All }).Hits
            is not [{ Id.Value: "story" } hit] || !hit.Snippets[0].Contains("<mark>", StringComparison.Ordinal));

        Assert.Equal([], missed);
    }

    [Theory]
    [InlineData("de", "Das Auswahlverfahren begann.", "Wahl")]
    [InlineData("he", "מים קרים.", "ים")]
    [InlineData("fa", "او تنها بود.", "ها")]
    [InlineData("de", "Die Einheit feierte.", "heit")]
    public void A_piece_that_is_no_part_of_the_word_finds_nothing(string language, string text, string query)
    {
        using var index = SampleIndex.With(new Story("story").Language(language).Text(text));

        Assert.Equal("", index.Found(query));
    }
}
