namespace SearchService.Entities.Places;

/// <summary>
/// The places that a name may be a bent form of, as <see cref="NameEndings.FormsOf(string, string)"/> lists them, asked of the gazetteer
/// by their keys alone. Of two words with eight forms each there are seventy: each word is folded once.
/// </summary>
internal readonly ref struct BentPlaceNames(PlaceNames names, string language, int spoken)
{
    /// <summary>Characters of the longest name that may be asked for.</summary>
    public const int Longest = 64;

    /// <summary>A name with an ending of each word that is longer than its own.</summary>
    private const int Room = Longest + 32;

    /// <summary>The best prominence of <paramref name="least"/> or more, or null.</summary>
    public int? BestProminence(ReadOnlySpan<char> name, int least)
    {
        int? best = null;
        var space = name.IndexOf(' ');
        if (space >= 0 && !AreWords(name))
        {
            foreach (var form in NameEndings.FormsOf(name.ToString(), language))
            {
                Take(form, least, ref best);
            }

            return best;
        }

        Span<NameForm> forms = stackalloc NameForm[NameEndings.Most];
        TakeEach(name, "", forms[..NameEndings.FormsOf(name, language, forms)], least, ref best);
        if (space <= 0)
        {
            return best;
        }

        var first = name[..space];
        var rest = name[space..];
        forms = forms[..NameEndings.FormsOf(first, language, forms)];
        if (rest[1..].Contains(' '))
        {
            TakeEach(first, rest, forms, least, ref best);
        }
        else if (forms.Length > 0)
        {
            TakePairs(first, forms, rest[1..], least, ref best);
        }

        return best;
    }

    /// <summary>Nothing but letters and spaces: only there the key of two words is that of one and the other.</summary>
    private static bool AreWords(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (letter != ' ' && !char.IsLetter(letter))
            {
                return false;
            }
        }

        return true;
    }

    private void TakeEach(
        ReadOnlySpan<char> word, ReadOnlySpan<char> rest, ReadOnlySpan<NameForm> forms, int least, ref int? best)
    {
        Span<char> room = stackalloc char[Room];
        foreach (var form in forms)
        {
            var length = form.Write(word, room);
            rest.CopyTo(room[length..]);
            Take(room[..(length + rest.Length)], least, ref best);
        }
    }

    private void TakePairs(
        ReadOnlySpan<char> first, ReadOnlySpan<NameForm> firsts, ReadOnlySpan<char> second, int least, ref int? best)
    {
        Span<char> room = stackalloc char[Room];
        Span<char> folded = stackalloc char[PlaceKey.MaxLength];
        Span<char> pair = stackalloc char[2 * Room];
        Span<ulong> begun = stackalloc ulong[NameEndings.Most];
        for (var i = 0; i < firsts.Length; i++)
        {
            begun[i] = PlaceKey.Begin(folded[..PlaceKey.Fold(room[..firsts[i].Write(first, room)], folded)]);
        }

        Span<NameForm> seconds = stackalloc NameForm[NameEndings.Most + 1];
        seconds[0] = new NameForm(second.Length, 0);
        seconds = seconds[..(1 + NameEndings.FormsOf(second, language, seconds[1..]))];
        foreach (var form in seconds)
        {
            var word = room[..form.Write(second, room)];
            var end = folded[..PlaceKey.Fold(word, folded)];
            for (var i = 0; i < firsts.Length; i++)
            {
                if (names.First(PlaceKey.End(begun[i], end)) >= 0)
                {
                    var length = firsts[i].Write(first, pair);
                    pair[length++] = ' ';
                    word.CopyTo(pair[length..]);
                    Take(pair[..(length + word.Length)], least, ref best);
                }
            }
        }
    }

    private void Take(ReadOnlySpan<char> form, int least, ref int? best)
    {
        var prominence = names.Prominence(PlaceKey.Of(form), form, spoken);
        if (prominence >= least && prominence > (best ?? -1))
        {
            best = prominence;
        }
    }
}
