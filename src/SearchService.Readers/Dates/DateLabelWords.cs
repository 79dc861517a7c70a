namespace SearchService.Readers.Dates;

/// <summary>What stands before a date that says when something was printed or changed, as parts of patterns without case.</summary>
internal static class DateLabelWords
{
    /// <summary>Words between word boundaries.</summary>
    public const string Published =
        @"published|posted|publi[sc]\w{2,7}|first appeared|date(?: published)?|veröffentlicht|erschienen|erstellt|datum"
        + @"|publié|paru|mis en ligne|publicad[oa]|fecha|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu"
        + @"|opublikowano|dodano|zveřejněno|vydáno|zverejnené|publikované|megjelent|közzétéve|publicat|опубликован\w*|дата|опубліковано"
        + @"|апублікавана|публикуван[ао]?|објавен[оа]|објављен[оа]|objavljen[oa]|publikuar|paskelbta|publikuota|publicēt[sa]|avaldatud"
        + @"|birt|yayınlan\w*|yayın tarihi|yayımlan\w*|dərc olunu\w+|yayımlanıb|e[ʼ'’]lon qilin\w+|жарияланды|нийтэлсэн|δημοσιεύ\w*"
        + @"|diterbitkan|dipublikasikan|disiarkan|inilathala|argitaratu\w*|cyhoeddwyd|foilsithe|imechapishwa|gepubliseer|đăng(?: lúc)?"
        + @"|გამოქვეყნდა|հրապարակվ\w+";

    /// <summary>Words of scripts without word boundaries of their own.</summary>
    public const string PublishedAnywhere =
        "发布|發布|发表|發表|时间|公開|掲載|配信|投稿|입력|등록|승인|نشر|تاريخ|تاریخ|منتشر|شائع|פורסם|प्रकाशित|প্রকাশ|வெளியிட|ప్రచురించ|เผยแพร่";

    /// <summary>Words between word boundaries.</summary>
    public const string Updated =
        @"updat\w+|modified|revised|reviewed|edited|changed|refreshed|fact[- ]checked|verified|accessed|as of|aktualisiert"
        + @"|geändert|stand|mis à jour|modifié|actualis\w+|actualizad[oa]|atualizad[oa]|modificad[oa]|modifica|aggiornat[oa]|bijgewerkt"
        + @"|uppdatera\w*|oppdatert|opdateret|päivitetty|zaktualizowan\w*|aktualizacja|aktualizováno|aktualizované|frissít\w*"
        + @"|actuali[tz]\w*|обновлен\w*|обновена|изменен\w*|оновлено|абноўлена|актуализиран[оа]?|ажурирано|ažurirano|zadnja izmjena"
        + @"|posodobljeno|përditësuar|atnaujinta|atjaunot[sa]|uuendatud|uppfært|güncelle\w*|yenilən\w+|yangilan\w+|жаңартылды"
        + @"|шинэчлэ\w+|ενημερώ\w*|diperbarui|dikemas ?kini|in-?update|eguneratu\w*|diweddarwyd|nuashonra\w+|imesasishwa"
        + @"|bygewerk|cập nhật|განახლდა|թարմաց\w+";

    /// <summary>Words of scripts without word boundaries of their own.</summary>
    public const string UpdatedAnywhere =
        "更新|最終更新|수정|تحديث|(?:به.?)?روزرسانی|اپ ڈیٹ|עודכן|अपडेट|अद्यावधिक|আপডেট|হালনাগাদ|புதுப்பி|అప్‌డేట్|อัปเดต|อัพเดท";
}
