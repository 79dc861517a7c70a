using SearchService.Articles.Calendars;

namespace SearchService.Entities.Dates.Tongues;

/// <summary>Which of several in a row: in words, as a number with the mark of an ordinal, or as a Roman numeral.</summary>
internal sealed class TongueOrders(TonguePassage p)
{
    /// <summary>"erste", "1.", "1er", "XIX", "XIXe", "2-й", and where it ends.</summary>
    public bool TryRead(int i, out int number, out int end)
    {
        (number, end) = (p[i].Value, i + 1);
        if (p.Is(i, CalendarMeaning.Rank))
        {
            return true;
        }

        if (!p.IsNumber(i))
        {
            number = Roman(i);
            end = number > 0 && p.IsDash(i + 1) && p.IsGlued(i + 2) && p.IsWord(i + 2) && p[i + 2].Length <= 2 ? i + 3 : end;
            return number > 0;
        }

        if (p[i].Length > 2)
        {
            return false;
        }

        if (p.IsGlued(end) && (p.IsMark(end, '.') || p.IsMark(end, 'º') || p.IsMark(end, '°')))
        {
            end += p.IsGlued(end + 1) && p.TextOf(end + 1) is "º" or "ª" ? 2 : 1;
        }
        else if (p.IsGlued(end) && p.IsWord(end) && p[end].Length <= 3)
        {
            end++;
        }
        else if (p.IsGlued(end) && (p.IsDash(end) || p.IsMark(end, ':'))
            && p.IsGlued(end + 1) && p.IsWord(end + 1) && p[end + 1].Length <= 3)
        {
            end += 2;
        }

        return true;
    }

    /// <summary>A Roman numeral in capitals, perhaps with the letters of an ordinal behind it; 0 for any other word.</summary>
    public int Roman(int i)
    {
        if (!p.IsWord(i) || !p[i].IsCapital)
        {
            return 0;
        }

        var word = p.TextOf(i);
        var letters = word.IndexOfAnyExcept("IVX");
        var numeral = letters < 0 ? word : word[..letters];
        if (numeral.IsEmpty || (letters >= 0 && word[letters..] is not ("e" or "er" or "ème" or "o" or "º")))
        {
            return 0;
        }

        var (sum, last) = (0, 0);
        for (var at = numeral.Length - 1; at >= 0; at--)
        {
            var value = numeral[at] switch { 'I' => 1, 'V' => 5, _ => 10 };
            sum += value < last ? -value : value;
            last = value;
        }

        return sum;
    }
}
