using Xunit;

namespace SearchService.UnitTests.Readers;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "The ferry left the harbour at noon, and it was said that nobody had been on board.")]
    [InlineData("fr", "Le ferry a quitté le port à midi, et on dit que personne ne se trouvait dans les cabines.")]
    [InlineData("de", "Die Fähre verließ den Hafen am Mittag, und es hieß, dass sich niemand auf dem Schiff befand.")]
    [InlineData("es", "El barco salió del puerto al mediodía, y se dice que no había nadie en las cabinas de la nave.")]
    [InlineData("it", "Il traghetto ha lasciato il porto a mezzogiorno, e si dice che non ci fosse nessuno nelle cabine della nave.")]
    [InlineData("pt", "O barco saiu do porto ao meio-dia, e diz-se que não havia ninguém nas cabines do navio.")]
    [InlineData("nl", "De veerboot verliet de haven om twaalf uur, en er wordt gezegd dat er niemand aan boord was.")]
    [InlineData("ru", "Паром вышел из порта в полдень, и на борту, говорят, никого не было: экипаж высадили.")]
    [InlineData("uk", "Пором вийшов із порту опівдні, і на борту, кажуть, нікого не було.")]
    [InlineData("ar", "غادرت العبارة الميناء عند الظهر، ويقال إنه لم يكن أحد على متنها.")]
    [InlineData("zh", "渡轮在中午离开了港口。港口空无一人。")]
    [InlineData("ja", "船は正午に港を出た。港には誰もいなかった。")]
    [InlineData("ko", "여객선은 정오에 항구를 떠났다. 항구에는 아무도 없었다.")]
    [InlineData("el", "Το πλοίο έφυγε από το λιμάνι το μεσημέρι.")]
    public void The_language_is_told_by_the_text(string language, string text) => Assert.Equal(language, Samples.Text(text).Language);

    [Theory]
    [InlineData("hi", "नौका दोपहर में बंदरगाह से निकली और सभी यात्री सुरक्षित थे।")]
    [InlineData("hy", "Լաստանավը կեսօրին հեռացավ նավահանգստից։")]
    [InlineData("fa", "کشتی ظهر از بندر گذشت و گروهی از مردم در ساحل ایستاده بودند.")]
    [InlineData("bg", "Фериботът напусна пристанището по обяд и на борда нямаше никого, каза капитанът пред репортерите.")]
    [InlineData("id", "Kapal itu meninggalkan pelabuhan pada siang hari dan tidak ada orang di dalam karena badai yang akan datang.")]
    [InlineData("sv", "Färjan lämnade hamnen vid lunchtid och det sägs att ingen var ombord på den.")]
    [InlineData("cs", "Trajekt opustil přístav v poledne a říká se, že na palubě nikdo nebyl, protože se blížila bouře.")]
    [InlineData("tr", "Feribot öğlen limandan ayrıldı ve gemide kimsenin olmadığı söyleniyor, çünkü bir fırtına için uyarı vardı.")]
    public void Further_languages_are_told_by_the_text(string language, string text) => Assert.Equal(language, Samples.Text(text).Language);

    [Theory]
    [InlineData("Ferry returns")]
    [InlineData("Shr 34 cts vs 1.19 dlrs\nNet 807,000 vs 2,858,000\nRevs 510.2 mln vs 432.8 mln\nAvg shrs 23.4 mln")]
    [InlineData("Qtly div 12 cts vs 12 cts prior\nPay April 10\nRecord March 23")]
    [InlineData("Lindqvist b Moreau 6-2 6-3; Petrov b Sørensen 7-5 6-4; Adeyemi b Novak 6-1 6-2; Ito b Marsh 6-3 7-6")]
    [InlineData("PORT CALDER MARINE SUPPLY INC <PCM> SETS QUARTERLY PAYOUT")]
    public void A_short_or_tabular_text_is_not_guessed_at(string text) =>
        Assert.Contains(Samples.Text(text).Language, new[] { null, "en" });

    [Fact]
    public void A_declared_language_wins_unless_the_letters_speak_against_it()
    {
        Assert.Equal("nl", Samples.Article("a.json", """{"text": "The ferry left the harbour of the town.", "language": "nl"}""").Language);
        Assert.Equal("ko", Samples.Article("a.json", """{"text": "여객선은 정오에 항구를 떠났다.", "language": "en"}""").Language);
    }

    [Fact]
    public void A_few_letters_tell_no_language() => Assert.Null(Samples.Text("12:3 Xq").Language);
}
