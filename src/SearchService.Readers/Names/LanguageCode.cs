using System.Collections.Frozen;

namespace SearchService.Readers.Names;

/// <summary>Language tags and names to ISO 639-1.</summary>
internal static class LanguageCode
{
    /// <summary>
    /// A language a line: its code in ISO 639-1, those of ISO 639-2 (for books and for terms), its English name and its own; _ stands for
    /// a space.
    /// </summary>
    private const string Table =
        """
        en eng english
        de deu ger german deutsch
        fr fra fre french français
        es spa spanish castilian español
        it ita italian italiano
        pt por portuguese português
        nl nld dut dutch flemish nederlands
        ru rus russian русский
        uk ukr ukrainian українська
        be bel belarusian беларуская
        pl pol polish polski
        cs ces cze czech čeština
        sk slk slo slovak slovenčina
        sl slv slovenian slovenščina
        hr hrv scr croatian hrvatski
        sr srp scc serbian српски
        bs bos bosnian bosanski
        mk mkd mac macedonian македонски
        bg bul bulgarian български
        ro ron rum romanian moldovan română
        hu hun hungarian magyar
        el ell gre greek ελληνικά
        tr tur turkish türkçe
        sv swe swedish svenska
        no nor nob nno norwegian norsk
        da dan danish dansk
        fi fin finnish suomi
        is isl ice icelandic íslenska
        et est estonian eesti
        lv lav latvian latviešu
        lt lit lithuanian lietuvių
        ar ara arabic العربية
        fa fas per persian farsi فارسی
        he heb hebrew עברית
        ur urd urdu اردو
        hi hin hindi हिन्दी
        bn ben bengali bangla বাংলা
        ta tam tamil தமிழ்
        te tel telugu తెలుగు
        ml mal malayalam മലയാളം
        kn kan kannada ಕನ್ನಡ
        mr mar marathi मराठी
        gu guj gujarati ગુજરાતી
        pa pan punjabi ਪੰਜਾਬੀ
        ne nep nepali नेपाली
        si sin sinhala සිංහල
        th tha thai ไทย
        vi vie vietnamese tiếng_việt
        id ind indonesian indonesia bahasa_indonesia
        ms msa may malay melayu bahasa_melayu
        tl fil tgl tagalog filipino
        zh zho chi chinese 中文 汉语 漢語
        ja jpn japanese 日本語
        ko kor korean 한국어
        ca cat catalan català
        gl glg galician galego
        eu eus baq basque euskara
        ga gle irish gaeilge
        cy cym wel welsh cymraeg
        sq sqi alb albanian shqip
        hy hye arm armenian հայերեն
        ka kat geo georgian ქართული
        az aze azerbaijani azərbaycan
        kk kaz kazakh қазақ қазақша
        uz uzb uzbek o‘zbek o‘zbekcha
        ky kir kyrgyz кыргызча
        mn mon mongolian монгол
        my mya bur burmese မြန်မာ
        km khm khmer ភាសាខ្មែរ ខ្មែរ
        lo lao ລາວ
        sw swa swahili kiswahili
        am amh amharic አማርኛ
        so som somali soomaali
        ha hau hausa
        yo yor yoruba yorùbá
        ig ibo igbo
        zu zul zulu isizulu
        xh xho xhosa isixhosa
        af afr afrikaans
        mt mlt maltese malti
        lb ltz luxembourgish lëtzebuergesch
        ps pus pashto پښتو
        ku kur kurdish kurdî
        la lat latin
        eo epo esperanto
        fo fao faroese føroyskt
        tg tgk tajik тоҷикӣ
        tk tuk turkmen türkmen türkmençe
        mg mlg malagasy
        or ori odia oriya ଓଡ଼ିଆ
        as asm assamese অসমীয়া
        yi yid yiddish ייִדיש
        """;

    private static readonly FrozenDictionary<string, string> LongForms = Table.Split('\n')
        .Select(line => line.TrimEnd('\r').Split(' '))
        .SelectMany(line => line.Skip(1).Select(form => (Form: form.Replace('_', ' '), Code: line[0])))
        .ToFrozenDictionary(form => form.Form, form => form.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of a tag (<c>en-GB</c>, <c>pt_BR</c>, <c>eng</c>) or an English or own name, or null where it is none.</summary>
    public static string? Read(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
        {
            return null;
        }

        var primary = tag.Trim().Split('-', '_')[0];
        return primary.Length == 2 && primary.All(char.IsAsciiLetter)
            ? primary.ToLowerInvariant()
            : LongForms.GetValueOrDefault(primary);
    }
}
