namespace SearchService.Entities.Tagging;

/// <summary>Titles and roles that stand before a name, and verbs of saying that stand beside one, in small letters, by language.</summary>
internal static class WorldTitles
{
    /// <summary>Of languages that few words are known of; each of them is no part of a name.</summary>
    private const string Offices =
        // Macedonian, Bulgarian, Serbian, Croatian, Slovak, Slovene
        "претседател претседателот претседателката министер министерот министерката градоначалник градоначалникот градоначалничката "
        + "премиерот премиерката директорот директорката професорот портпаролот пратеникот кмет кметът кмета президентът президентката "
        + "министърът министър премиерът директорът председателят председникот председник председница министар министарка премијер "
        + "премијерка градоначелник градоначелница директорка портпарол посланик "
        + "gradonačelnik gradonačelnica predsjednik predsjednica predsednik predsednica ministar ministrica ministarka premijer "
        + "premijerka direktor direktorica direktorka glasnogovornik glasnogovornica portparol župan županja načelnik načelnica zastupnik "
        + "zastupnica poslanik primátor primátorka starostka ministerka premiérka riaditeľ riaditeľka hovorca hovorkyňa predseda "
        + "predsedníčka poslanec poslankyňa ředitel ředitelka hejtman hejtmanka poslankyně senátor senátorka "
        // Romanian, Hungarian, the Baltic languages, Estonian, Catalan
        + "primarul primar primărița președintele președinta ministrul premierul directorul directoarea senatorul deputatul deputata "
        + "profesorul profesoara antrenorul actorul actrița scriitorul scriitoarea prefectul procurorul mērs mēre ministrs ministre "
        + "prezidents prezidente premjers premjere direktors direktore deputāts deputāte meras merė ministras ministrė prezidentas "
        + "prezidentė premjeras premjerė direktorius direktorė linnapea peaminister vallavanem alcaldessa conseller consellera portaveu "
        // Indonesian and Malay, Vietnamese, whose titles have two words
        + "presiden menteri gubernur bupati walikota direktur jenderal ông bà trưởng tịch tướng thống đốc nhân sĩ ";

    public const string Titles = Offices
        + "mr mr. mrs mrs. ms ms. dr dr. president minister sen. gen. prof prof. chancellor king queen pope judge coach captain lord sir "
        // German
        + "herr herrn frau präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin ministerin außenminister "
        + "außenministerin innenminister finanzminister "
        + "ministerpräsident ministerpräsidentin bundespräsident bürgermeister bürgermeisterin oberbürgermeister sprecher "
        + "sprecherin professor professorin könig königin kaiser "
        + "papst bischof trainer regisseur regisseurin schauspieler schauspielerin sänger sängerin autor autorin chef chefin "
        + "vorsitzender vorsitzende senator abgeordnete richter general "
        // French
        + "m. mme mlle monsieur madame président présidente ministre premier chancelier roi reine pape maire général professeur "
        + "docteur juge écrivain acteur actrice chanteur "
        + "chanteuse réalisateur réalisatrice porte-parole sénateur député députée empereur évêque capitaine colonel maître abbé père "
        // Spanish and Portuguese
        + "señor señora don doña sr sr. sra sra. presidente presidenta ministro ministra rey reina rei rainha papa alcalde "
        + "alcaldesa general juez portavoz doctor doctora "
        + "profesor profesora escritor escritora actor actriz cantante director directora entrenador senador senadora diputado "
        + "diputada gobernador canciller emperador "
        + "senhor senhora prefeito prefeita porta-voz doutor doutora professora cantor cantora ator atriz diretor diretora "
        + "treinador deputado deputada governador imperador dom dona "
        // Italian
        + "signor signora sig. on. presidente sindaco sindaca re regina generale giudice portavoce dottor dottoressa "
        + "professoressa scrittore scrittrice attore attrice "
        + "regista allenatore senatore deputato cardinale vescovo imperatore principe duca conte santo san santa padre "
        // Dutch and the Scandinavian languages
        + "meneer mevrouw dhr. mevr. premier koning koningin prins burgemeester minister-president woordvoerder woordvoerster "
        + "schrijver acteur trainer staatssecretaris keizer paus graaf "
        + "statsminister utrikesminister utenriksminister udenrigsminister finansminister ministern presidenten statsministern "
        + "kung kungen drottning konge kong dronning talespersonen talskvinnen "
        + "talskvinden talsperson borgermester ordfører professorn författaren skuespiller skådespelaren ministeren statsministeren "
        // Polish and Czech
        + "pan pani pana prezydent prezydenta minister ministra premier premiera król królowa papież burmistrz generał rzecznik "
        + "rzeczniczka profesor doktor pisarz aktor aktorka "
        + "reżyser poseł posłanka senator trener kanclerz cesarz biskup książę święty ks. "
        + "paní prezident prezidentka premiér ministryně mluvčí starosta král královna papež generál spisovatel herec herečka "
        + "režisér profesorka kancléř císař "
        // Russian and Ukrainian
        + "президент президента министр министра премьер премьер-министр господин госпожа король королева папа мэр генерал "
        + "представитель профессор доктор писатель актёр актриса "
        + "режиссёр депутат сенатор тренер канцлер император губернатор князь граф певец певица академик поэт художник "
        + "композитор глава лидер "
        + "президентка міністр міністерка прем'єр прем'єр-міністр пан пані мер речник речниця письменник актор акторка режисер "
        + "тренерка голова посол "
        // Turkish, Finnish, Greek
        + "bay bayan sayın cumhurbaşkanı başbakan bakan bakanı başkan başkanı sözcü sözcüsü kral kraliçe papa belediye vali "
        + "profesör yazar oyuncu yönetmen general "
        + "presidentti pääministeri ministeri kuningas kuningatar paavi pormestari tiedottaja professori kirjailija näyttelijä "
        + "ohjaaja kansanedustaja "
        + "πρόεδρος πρόεδρο υπουργός υπουργό πρωθυπουργός πρωθυπουργό βασιλιάς κύριος κυρία δήμαρχος στρατηγός εκπρόσωπος "
        + "καθηγητής συγγραφέας ηθοποιός";

    /// <summary>Those that are no part of a name where they open one; "don", "san" and the like may be, and are left out.</summary>
    public const string Trimmed = Offices
        + "ministerin außenminister außenministerin sprecher sprecherin bürgermeister mme m. mlle maire ministra sr sr. sra sra. "
            + "portavoce sindaco prezydent minister premier "
        + "rzecznik rzeczniczka prezident prezidentka premiér ministryně mluvčí президент министр премьер премьер-министр "
        + "господин госпожа міністр міністерка речник речниця "
        + "прем'єр bakan bakanı cumhurbaşkanı başbakan sözcü sözcüsü başkan başkanı sayın bay bayan presidentti pääministeri "
        + "ministeri tiedottaja statsminister ministern presidenten "
        + "ministeren talespersonen talskvinnen talskvinden πρόεδρος πρόεδρο υπουργός υπουργό πρωθυπουργός πρωθυπουργό "
        + "εκπρόσωπος κύριος κυρία δήμαρχος мэр мер burgemeester bürgermeisterin "
        + "oberbürgermeister ordfører borgermester borgmästare borgmästaren pormestari burmistrz starosta prefeito prefeita alcalde "
        + "alcaldesa sindaca wethouder minister-president wczoraj včera вчера вчора учора ieri hier ayer";

    public const string Saying =
        "said says told added who "
        + "sagte sagt erklärte teilte betonte meinte der die geboren "
        + "dit déclaré affirmé expliqué assuré qui né née dijo afirmó señaló declaró explicó quien nacido nacida disse afirmou "
        + "declarou explicou nascido nascida detto dichiarato spiegato "
        + "affermato nato nata zei verklaarde liet geboren sade säger sa sier siger sagde född født "
        + "powiedział powiedziała stwierdził oświadczył urodzony urodzona ur. řekl řekla uvedl uvedla narozen narozena "
        + "сказал сказала заявил заявила сообщил сообщила отметил родился родилась сказав заявив народився народилася dedi "
        + "söyledi belirtti açıkladı sanoi kertoi totesi είπε δήλωσε";

    /// <summary>Those behind which a name stands: "sagte Finja Pfennig".</summary>
    public const string SayingBefore =
        "sagte sagt erklärte betonte meinte berichtete fragte antwortete ergänzte dit déclaré affirmé expliqué assuré ajouté raconté "
        + "commenté dijo afirmó señaló declaró explicó añadió agregó disse afirmou declarou explicou acrescentou contou detto dichiarato "
        + "spiegato affermato aggiunto raccontato zei verklaarde zegt säger sade sa sier siger sagde berättar forteller fortæller "
        + "powiedział powiedziała stwierdził stwierdziła oświadczył oświadczyła mówi řekl řekla uvedl uvedla prohlásil prohlásila "
        + "povedal povedala uviedol uviedla сказал сказала заявил заявила сообщил сообщила отметил отметила рассказал рассказала "
        + "сказав сказала заявив зазначив зазначила розповів розповіла изјави рече истакна каза заяви посочи rekao rekla izjavio "
        + "izjavila istaknuo istaknula kazao kazala spus declarat afirmat mondta nyilatkozta sacīja teica sakė ütles";
}
