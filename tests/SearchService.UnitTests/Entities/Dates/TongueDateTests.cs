using SearchService.Articles;
using SearchService.Entities.Dates;
using Xunit;

namespace SearchService.UnitTests.Entities.Dates;

/// <summary>Dates of languages other than English. Published on Wednesday, 4 May 2022.</summary>
public sealed class TongueDateTests
{
    private static readonly PublicationTime Published = new(new PartialDate(2022, 5, 4));

    [Theory]
    [InlineData("de", "Am 24. April 2022 wurde gewählt.", "24. April 2022 = 2022-04-24")]
    [InlineData("de", "Am Sonntag, dem 24. April, wurde gewählt; am Montag kam der Bericht.",
        "Sonntag, dem 24. April = 2022-04-24; Montag = 2022-05-02")]
    [InlineData("de", "Im Februar 2023 und im März begann der Bau, der seit 2019 geplant war.",
        "Februar 2023 = 2023-02; März = 2022-03; 2019 = 2019")]
    [InlineData("de", "Gestern, vorgestern und heute Morgen fiel Regen; morgen wird es trocken.",
        "Gestern = 2022-05-03; vorgestern = 2022-05-02; heute = 2022-05-04; morgen = 2022-05-05")]
    [InlineData("de", "Letzte Woche, vor drei Tagen und im vergangenen Jahr.",
        "Letzte Woche = 2022-W17; vor drei Tagen = 2022-05-01; vergangenen Jahr = 2021")]
    [InlineData("de", "Vom 3. bis 5. Mai, am 24.4. und am 12.09.2019.",
        "3. = 2022-05-03; 5. Mai = 2022-05-05; 24.4. = 2022-04-24; 12.09.2019 = 2019-09-12")]
    [InlineData("de", "Das sagte sie am Dienstag. Am 7. August 2019 kam der Sturm.", "Dienstag = 2022-05-03; 7. August 2019 = 2019-08-07")]
    [InlineData("nl", "Dat zei hij dinsdag. Op 7 augustus 2019 kwam de storm.", "dinsdag = 2022-05-03; 7 augustus 2019 = 2019-08-07")]
    [InlineData("de", "Der Mann mit 1500 Euro fuhr 3,5 Kilometer und zahlte 2.000 Euro. Guten Morgen, Frau Mai!", "")]
    [InlineData("de", "In den 1990er Jahren lebten hier 2000 Menschen.", "1990er = 199")]
    [InlineData("fr", "Le dimanche 24 avril 2022, le 1er mai et lundi dernier.",
        "dimanche 24 avril 2022 = 2022-04-24; 1er mai = 2022-05-01; lundi dernier = 2022-05-02")]
    [InlineData("fr", "En février 2023, hier, avant-hier et aujourd'hui ; il y a trois jours ; la semaine dernière.",
        "février 2023 = 2023-02; hier = 2022-05-03; avant-hier = 2022-05-02; aujourd'hui = 2022-05-04; il y a trois jours = "
        + "2022-05-01; semaine dernière = 2022-W17")]
    [InlineData("fr", "Il a été élu en 2017, dans les années 1990 il vivait à Mars.", "2017 = 2017; 1990 = 199")]
    [InlineData("es", "El 24 de abril de 2022, el pasado lunes y ayer.",
        "24 de abril de 2022 = 2022-04-24; pasado lunes = 2022-05-02; ayer = 2022-05-03")]
    [InlineData("es", "Mañana por la mañana, hace dos años, en febrero de 2023, del 3 al 5 de mayo en la Plaza de Mayo.",
        "Mañana = 2022-05-05; hace dos años = 2020; febrero de 2023 = 2023-02; 3 = 2022-05-03; 5 de mayo = 2022-05-05")]
    [InlineData("it", "Il 24 aprile 2022, lunedì scorso, ieri e due giorni fa.",
        "24 aprile 2022 = 2022-04-24; lunedì scorso = 2022-05-02; ieri = 2022-05-03; due giorni fa = 2022-05-02")]
    [InlineData("it", "Nel febbraio 2023; il 1º maggio; l'anno scorso.",
        "febbraio 2023 = 2023-02; 1º maggio = 2022-05-01; anno scorso = 2021")]
    [InlineData("pt", "No dia 24 de abril de 2022, na segunda-feira (2), ontem e há três dias.",
        "24 de abril de 2022 = 2022-04-24; segunda-feira = 2022-05-02; ontem = 2022-05-03; há três dias = 2022-05-01")]
    [InlineData("pt", "Em fevereiro de 2023, na semana passada; a segunda fase.", "fevereiro de 2023 = 2023-02; semana passada = 2022-W17")]
    [InlineData("nl", "Op zondag 24 april 2022, vorige maandag, gisteren en drie dagen geleden.",
        "zondag 24 april 2022 = 2022-04-24; vorige maandag = 2022-05-02; gisteren = 2022-05-03; drie dagen geleden = 2022-05-01")]
    [InlineData("nl", "In februari 2023 en in 2019; vorig jaar.", "februari 2023 = 2023-02; 2019 = 2019; vorig jaar = 2021")]
    [InlineData("pl", "W niedzielę 24 kwietnia 2022 r., wczoraj, w zeszły poniedziałek i trzy dni temu.",
        "niedzielę 24 kwietnia 2022 r. = 2022-04-24; wczoraj = 2022-05-03; zeszły poniedziałek = 2022-05-02; trzy dni temu = 2022-05-01")]
    [InlineData("pl", "W lutym 2023 roku i w ubiegłym roku.", "lutym 2023 roku = 2023-02; ubiegłym roku = 2021")]
    [InlineData("ru", "В воскресенье, 24 апреля 2022 г., вчера, в прошлый понедельник и три дня назад.",
        "воскресенье, 24 апреля 2022 г. = 2022-04-24; вчера = 2022-05-03; прошлый понедельник = 2022-05-02; три дня назад = 2022-05-01")]
    [InlineData("ru", "В феврале 2023 года, в 2019 году, в 1990-е годы; окружающей среды.",
        "феврале 2023 года = 2023-02; 2019 году = 2019; 1990-е = 199")]
    [InlineData("uk", "24 квітня 2022 року, у п'ятницю, вчора та у лютому 2023 року.",
        "24 квітня 2022 року = 2022-04-24; п'ятницю = 2022-04-29; вчора = 2022-05-03; лютому 2023 року = 2023-02")]
    [InlineData("tr", "24 Nisan 2022'de, 24 Nisan Pazar günü, dün, geçen hafta ve üç gün önce.",
        "24 Nisan 2022'de = 2022-04-24; 24 Nisan Pazar günü = 2022-04-24; dün = 2022-05-03; geçen hafta = 2022-W17; "
        + "üç gün önce = 2022-05-01")]
    [InlineData("tr", "Şubat 2023'te ve 2019 yılında; Nisan ayında.",
        "Şubat 2023'te = 2023-02; 2019 yılında = 2019; Nisan ayında = 2022-04")]
    [InlineData("cs", "V neděli 24. dubna 2022, včera, minulý týden a 24. 4. 2021.",
        "neděli 24. dubna 2022 = 2022-04-24; včera = 2022-05-03; minulý týden = 2022-W17; 24. 4. 2021 = 2021-04-24")]
    [InlineData("cs", "V únoru 2023, před třemi dny a v roce 2019.", "únoru 2023 = 2023-02; před třemi dny = 2022-05-01; 2019 = 2019")]
    [InlineData("sv", "Söndagen den 24 april 2022, i går, förra veckan och för tre dagar sedan.",
        "Söndagen den 24 april 2022 = 2022-04-24; i går = 2022-05-03; förra veckan = 2022-W17; tre dagar sedan = 2022-05-01")]
    [InlineData("sv", "I februari 2023 och på 1990-talet.", "februari 2023 = 2023-02; 1990-talet = 199")]
    [InlineData("no", "Søndag 24. april 2022, i går, forrige uke og for tre dager siden.",
        "Søndag 24. april 2022 = 2022-04-24; i går = 2022-05-03; forrige uke = 2022-W17; tre dager siden = 2022-05-01")]
    [InlineData("nb", "I februar 2023 og i 2019.", "februar 2023 = 2023-02; 2019 = 2019")]
    [InlineData("da", "Søndag den 24. april 2022, i går, sidste uge og for tre dage siden.",
        "Søndag den 24. april 2022 = 2022-04-24; i går = 2022-05-03; sidste uge = 2022-W17; tre dage siden = 2022-05-01")]
    [InlineData("fi", "Sunnuntaina 24. huhtikuuta 2022, eilen, viime viikolla ja kolme päivää sitten.",
        "Sunnuntaina 24. huhtikuuta 2022 = 2022-04-24; eilen = 2022-05-03; viime viikolla = 2022-W17; kolme päivää sitten = 2022-05-01")]
    [InlineData("fi", "Helmikuussa 2023 ja vuonna 2019; 24.4.2021.", "Helmikuussa 2023 = 2023-02; 2019 = 2019; 24.4.2021 = 2021-04-24")]
    [InlineData("el", "Την Κυριακή 24 Απριλίου 2022, χθες, την περασμένη εβδομάδα και πριν από τρεις μέρες.",
        "Κυριακή 24 Απριλίου 2022 = 2022-04-24; χθες = 2022-05-03; περασμένη εβδομάδα = 2022-W17; πριν από τρεις μέρες = 2022-05-01")]
    [InlineData("el", "Τον Φεβρουάριο του 2023 και το 2019.", "Φεβρουάριο του 2023 = 2023-02; 2019 = 2019")]
    [InlineData("ar", "يوم الأحد 24 أبريل 2022 وأمس وفي ٢٤ نيسان ٢٠٢١.",
        "الأحد 24 أبريل 2022 = 2022-04-24; أمس = 2022-05-03; ٢٤ نيسان ٢٠٢١ = 2021-04-24")]
    [InlineData("ar", "في فبراير 2023، الأسبوع الماضي، قبل ثلاثة أيام وعام 2019.",
        "فبراير 2023 = 2023-02; الأسبوع الماضي = 2022-W17; قبل ثلاثة أيام = 2022-05-01; 2019 = 2019")]
    [InlineData("zh", "2022年4月24日，昨天，上周三，去年2月，3天前，２０２１年４月２４日。",
        "2022年4月24日 = 2022-04-24; 昨天 = 2022-05-03; 上周三 = 2022-04-27; 去年2月 = 2021-02; 3天前 = 2022-05-01; ２０２１年４月２４日 = 2021-04-24")]
    [InlineData("zh", "二〇一九年，4月24日，24日，3个月里，90年代。", "二〇一九年 = 2019; 4月24日 = 2022-04-24; 24日 = 2022-04-24; 90年代 = 199")]
    [InlineData("ja", "2022年4月24日、昨日、令和3年2月、先週の水曜日、3日前。",
        "2022年4月24日 = 2022-04-24; 昨日 = 2022-05-03; 令和3年2月 = 2021-02; 先週の水曜日 = 2022-04-27; 3日前 = 2022-05-01")]
    [InlineData("ko", "2022년 4월 24일, 어제, 지난해 12월, 지난주 수요일, 3일 전.",
        "2022년 4월 24일 = 2022-04-24; 어제 = 2022-05-03; 지난해 12월 = 2021-12; 지난주 수요일 = 2022-04-27; 3일 전 = 2022-05-01")]
    [InlineData("ko", "회담은 2022. 4. 24. 서울에서, 2021.12.3 부산에서 열렸다.", "2022. 4. 24 = 2022-04-24; 2021.12.3 = 2021-12-03")]
    [InlineData("zh", "该法律于2022.04.24生效。", "2022.04.24 = 2022-04-24")]
    [InlineData("ar", "اجتمعوا في 24 نيسان/أبريل 2022.", "24 نيسان/أبريل 2022 = 2022-04-24")]
    [InlineData("pl", "Ustawa z 24 IV 2022 obowiązuje.", "24 IV 2022 = 2022-04-24")]
    [InlineData("en", "Встреча прошла 24 апреля 2022 года.", "24 апреля 2022 года = 2022-04-24")]
    public void Dates_are_found_in_the_language_of_the_text(string language, string text, string expected) =>
        Assert.Equal(expected, Found(text, language));

    [Theory]
    [InlineData("de", "Im ersten Quartal 2022, in den Neunzigerjahren, den 80er Jahren und im 19. Jahrhundert.", "2022-Q1 199 198 18")]
    [InlineData("de", "Im 1. Halbjahr 2021 und im 5. Jahrhundert v. Chr.; das erste Viertel und das zweite Quartal waren gut.",
        "2021-H1 BC04 2022-Q2")]
    [InlineData("fr", "Au premier trimestre 2022, dans les années quatre-vingt-dix, au XIXe siècle, mi-avril.", "2022-Q1 199 18 2022-04")]
    [InlineData("es", "En el segundo semestre de 2021, en los años noventa, en el siglo XIX y en los años 80.", "2021-H2 199 18 198")]
    [InlineData("it", "Nel terzo trimestre del 2021, negli anni Novanta, nel XIX secolo, negli anni '60.", "2021-Q3 199 18 196")]
    [InlineData("pt", "No quarto trimestre de 2021, nos anos 90, no século XVIII.", "2021-Q4 199 17")]
    [InlineData("nl", "In het eerste kwartaal van 2022, in de jaren negentig, de 19e eeuw, half april, de zomer van 2019.",
        "2022-Q1 199 18 2022-04 2019-SU")]
    [InlineData("pl", "W pierwszym kwartale 2022 r., w latach dziewięćdziesiątych, w XIX wieku, w połowie kwietnia.",
        "2022-Q1 199 18 2022-04")]
    [InlineData("ru", "В первом квартале 2022 года, в девяностых годах, в 90-е годы, в XIX веке; занял 30-е место.", "2022-Q1 199 199 18")]
    [InlineData("uk", "У першому кварталі 2022 року, у дев'яностих роках, у XIX столітті, у середині квітня.", "2022-Q1 199 18 2022-04")]
    [InlineData("tr", "2022'nin ilk çeyreğinde, 1990'lı yıllarda, 90'larda, 19. yüzyılda, 2019 yazında.", "2022-Q1 199 199 18 2019-SU")]
    [InlineData("cs", "V prvním čtvrtletí 2022, v devadesátých letech, v 19. století, v polovině dubna.", "2022-Q1 199 18 2022-04")]
    [InlineData("sv", "Under första kvartalet 2022, på 90-talet, på 1800-talet; ett 50-tal personer.", "2022-Q1 199 18")]
    [InlineData("no", "I andre halvår 2021, på 90-tallet, på 1800-tallet.", "2021-H2 199 18")]
    [InlineData("da", "I første kvartal 2022, i 1990'erne, i 90'erne, i 1800-tallet, i firserne.", "2022-Q1 199 199 18 198")]
    [InlineData("fi", "Vuoden 2022 ensimmäisellä neljänneksellä, 90-luvulla ja 1800-luvulla.", "2022-Q1 199 18")]
    [InlineData("el", "Το πρώτο τρίμηνο του 2022, τη δεκαετία του '90, τον 19ο αιώνα.", "2022-Q1 199 18")]
    [InlineData("ar", "في الربع الأول من عام 2022 وفي تسعينيات القرن الماضي وفي القرن التاسع عشر وقبل أسبوعين.", "2022-Q1 199 18 2022-W16")]
    [InlineData("zh", "2022年第一季度，2021年下半年，上世纪九十年代，1990年代，19世纪，2019年夏天，两周前。",
        "2022-Q1 2021-H2 199 199 18 2019-SU 2022-W16")]
    [InlineData("zh", "电影节于2022年5月3日至5日举行，3月1日、2日休息，两日后结束。", "2022-05-03 2022-05-05 2022-03-01 2022-03-02")]
    [InlineData("ja", "2022年第1四半期、90年代、19世紀、2019年夏、5月3日から5日まで、令和5年。", "2022-Q1 199 18 2019-SU 2022-05-03 2022-05-05 2023")]
    [InlineData("ko", "2022년 1분기, 2021년 하반기, 90년대, 19세기, 2019년 여름, 5월 3일부터 5일까지.",
        "2022-Q1 2021-H2 199 18 2019-SU 2022-05-03 2022-05-05")]
    public void Parts_of_years_decades_and_centuries_are_found(string language, string text, string values) =>
        Assert.Equal(values, string.Join(' ', DateGrammar.Find(text, Published, language).Select(match => match.Value)));

    [Theory]
    [InlineData("de", "Am Montag wird das Parlament abstimmen.", "2022-05-09")]
    [InlineData("fr", "Le parlement va voter lundi.", "2022-05-09")]
    [InlineData("es", "El parlamento votará el próximo lunes.", "2022-05-09")]
    [InlineData("ru", "Парламент будет голосовать в понедельник.", "2022-05-09")]
    public void A_weekday_lies_ahead_where_the_sentence_says_so(string language, string text, string value) =>
        Assert.Equal(value, Assert.Single(DateGrammar.Find(text, Published, language)).Value);

    private static string Found(string text, string language) =>
        string.Join("; ", DateGrammar.Find(text, Published, language).Select(match => $"{match.Span.Of(text)} = {match.Value}"));
}
