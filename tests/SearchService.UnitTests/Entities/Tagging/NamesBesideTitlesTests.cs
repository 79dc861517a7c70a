using SearchService.Articles;
using SearchService.Entities;
using Xunit;

namespace SearchService.UnitTests.Entities.Tagging;

/// <summary>People with rare names, named in full behind a title or a verb of saying; and what is no person there.</summary>
public sealed class NamesBesideTitlesTests
{
    private static readonly EntityExtractor Extractor = EntityExtractor.Load();

    [Theory]
    [InlineData("nl", "Burgemeester Jur de Koning opende maandag de nieuwe school.", "Jur de Koning")]
    [InlineData("nl", "Burgemeester Lova van de Meer opende maandag de nieuwe school.", "Lova van de Meer")]
    [InlineData("uk", "Мер Божен Василин відкрив у понеділок нову школу.", "Божен Василин")]
    [InlineData("mk", "Министерот Цветко Џинлески и градоначалникот Киро Лазовски се сретнаа.", "Киро Лазовски|Цветко Џинлески")]
    [InlineData("mk", "„Долго чекавме“, изјави Самоил Крстев за весникот.", "Самоил Крстев")]
    [InlineData("hr", "\"Dugo smo čekali\", rekao je Nera Satner za novine.", "Nera Satner")]
    [InlineData("ro", "„Am așteptat mult”, a spus Pătru Man ziarului.", "Pătru Man")]
    [InlineData("ro", "Primarul Georgia Cucu a deschis luni noua școală.", "Georgia Cucu")]
    [InlineData("fr", "« Nous avons attendu longtemps », a déclaré Audebert Fabre au journal.", "Audebert Fabre")]
    [InlineData("de", "„Wir haben lange gewartet“, sagte Said Paesler der Zeitung.", "Said Paesler")]
    [InlineData("de", "Das sagte Polizeisprecher Hans Müller der Zeitung.", "Hans Müller")]
    [InlineData("id", "Presiden Malik Nugraha meresmikan sekolah pada hari Senin.", "Malik Nugraha")]
    [InlineData("vi", "Thị trưởng Hà Lâm Viên khánh thành trường mới, ông Mai Đức Trí nói.", "Hà Lâm Viên|Mai Đức Trí")]
    // A place, a league, a headline in capitals.
    [InlineData("fr", "Le maire de Saint Denis et la ministre New York.", "")]
    [InlineData("nl", "De burgemeester Den Haag.", "")]
    [InlineData("es", "Anunció la ministra DEFENSA NACIONAL.", "")]
    public void Somebody_named_in_full_behind_a_title_is_found(string language, string text, string names) =>
        Assert.Equal(
            names,
            string.Join('|', Extractor.Extract(new Article { Text = text, Language = language }).People
                .Select(person => person.Name).Order(StringComparer.Ordinal)));
}
