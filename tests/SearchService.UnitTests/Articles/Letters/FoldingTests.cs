using System.Text;
using FsCheck.Xunit;
using SearchService.Articles.Letters;
using Xunit;

namespace SearchService.UnitTests.Articles.Letters;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("Café", "cafe")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("Diyarbakır", "diyarbakir")]
    [InlineData("Tiê\u0301ng Viê\u0323t", "tieng viet")]
    [InlineData("Straße", "strasse")]
    [InlineData("Þórður", "thordur")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Ærø", "aero")]
    [InlineData("coŀlegi", "collegi")]
    [InlineData("col·legi", "collegi")]
    [InlineData("ﬁnance", "finance")]
    [InlineData("CO₂", "co2")]
    [InlineData("ＮＨＫ２", "nhk2")]
    [InlineData("Ὀδυσσεύς", "οδυσσευσ")]
    [InlineData("ΑΘΗΝΑΣ", "αθηνασ")]
    [InlineData("Королёв", "королев")]
    [InlineData("Горбаче\u0308в", "горбачев")]
    [InlineData("Толсто\u0438\u0306", "толстой")]
    [InlineData("за\u0301мок", "замок")]
    [InlineData("أحمد", "احمد")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("ﻣﺼﺮ", "مصر")]
    [InlineData("שָׁלוֹם", "שלום")]
    [InlineData("\u1112\u1161\u11AB국", "한국")]
    [InlineData("ﾎﾟｰﾄ", "ポート")]
    [InlineData("漢字", "汉字")]
    [InlineData("٢٠٢٣", "2023")]
    [InlineData("hard\u00ADware", "hardware")]
    [InlineData("har\u200Bbour\uFEFF", "harbour")]
    [InlineData("½", "½")]
    public void Spellings_of_one_word_meet(string written, string folded) => Assert.Equal(folded, Folding.Fold(written));

    [Theory]
    [InlineData("Sørensen", "soerensen")]
    [InlineData("Müller", "mueller")]
    [InlineData("Håkon", "haakon")]
    [InlineData("Đoković", "djokovic")]
    [InlineData("Beyoğlu", null)]
    public void A_word_has_the_other_spelling_that_is_printed_without_its_letters(string word, string? other) =>
        Assert.Equal(other, Folding.OtherSpelling(word));

    [Property]
    public bool Folding_twice_is_folding_once(string? text) => Folding.Fold(Folding.Fold(text ?? "")) == Folding.Fold(text ?? "");

    [Fact]
    public void Every_letter_folds_once_and_for_all()
    {
        List<string> changed = [];
        foreach (var letter in AllLetters.Of())
        {
            var folded = Folding.Fold(letter);
            if (Folding.Fold(folded) != folded || Folding.Fold(letter.ToUpperInvariant()) != Folding.Fold(letter.ToLowerInvariant()))
            {
                changed.Add($"{letter} U+{char.ConvertToUtf32(letter, 0):X4}: {folded}");
            }
        }

        Assert.True(changed.Count == 0, string.Join('\n', changed));
    }
}

/// <summary>Every letter and digit of Unicode as the runtime knows it.</summary>
internal static class AllLetters
{
    public static IEnumerable<string> Of() => Enumerable.Range(0x21, 0x10FFFF - 0x21).Where(Rune.IsValid).Select(code => new Rune(code))
        .Where(Rune.IsLetterOrDigit).Select(rune => rune.ToString());
}
