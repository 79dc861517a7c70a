namespace SearchService.Entities.Places;

/// <summary>
/// The places that a name may be a bent form of, as <see cref="NameEndings.FormsOf(string, string)"/> lists them, asked of the gazetteer
/// by their keys alone. Of two words with eight forms each there are seventy: the name is folded once, and of most forms a bit tells that
/// no known place is called so.
/// </summary>
internal readonly ref struct BentPlaceNames(PlaceNames names, string language, int spoken)
{
    /// <summary>Characters of the longest name that may be asked for.</summary>
    public const int Longest = 64;

    /// <summary>A name with an ending of each word that is longer than its own.</summary>
    private const int Room = Longest + 32;

    /// <summary>The best prominence of <paramref name="least"/> or more, or null.</summary>
    /// <param name="name">At most <see cref="Longest"/> characters.</param>
    /// <param name="least">At least <see cref="PlaceNames.Town"/>.</param>
    public int? BestProminence(ReadOnlySpan<char> name, int least)
    {
        int? best = null;
        Span<char> folded = stackalloc char[PlaceKey.MaxLength];
        Span<byte> lengths = stackalloc byte[Longest + 1];
        if (!BegunKeys.TryRead(name, folded, lengths, out var keys))
        {
            foreach (var form in NameEndings.FormsOf(name.ToString(), language))
            {
                Take(form, least, ref best);
            }

            return best;
        }

        Span<NameForm> forms = stackalloc NameForm[NameEndings.Most];
        var last = name.LastIndexOf(' ') + 1;
        TakeEach(name, keys, last, name.Length, forms[..NameEndings.FormsOf(name, language, forms)], least, ref best);
        if (last == 0)
        {
            return best;
        }

        var first = name.IndexOf(' ');
        forms = forms[..NameEndings.FormsOf(name[..first], language, forms)];
        if (last > first + 1)
        {
            // Of a longer name the first word alone.
            TakeEach(name, keys, 0, first, forms, least, ref best);
        }
        else if (forms.Length > 0)
        {
            TakePairs(name, keys, first, forms, least, ref best);
        }

        return best;
    }

    /// <summary>Forms of one word of the name, which stands from <paramref name="start"/> to <paramref name="end"/>.</summary>
    private void TakeEach(
        ReadOnlySpan<char> name, BegunKeys keys, int start, int end, ReadOnlySpan<NameForm> forms, int least, ref int? best)
    {
        Span<char> room = stackalloc char[Room];
        foreach (var form in forms)
        {
            var key = PlaceKey.Mix(keys.Mix(PlaceKey.Start, 0, form.Stem), NameEndings.FoldedEndingOf(form));
            if (keys.IsShort(start, form.Stem, form.EndingLength) || names.MayBeTown(keys.Mix(key, end, name.Length)))
            {
                var length = form.Write(name, room);
                name[end..].CopyTo(room[length..]);
                Take(room[..(length + name.Length - end)], least, ref best);
            }
        }
    }

    private void TakePairs(ReadOnlySpan<char> name, BegunKeys keys, int space, ReadOnlySpan<NameForm> firsts, int least, ref int? best)
    {
        Span<char> room = stackalloc char[Room];
        Span<ulong> begun = stackalloc ulong[NameEndings.Most];
        for (var i = 0; i < firsts.Length; i++)
        {
            var word = PlaceKey.Mix(keys.Mix(PlaceKey.Start, 0, firsts[i].Stem), NameEndings.FoldedEndingOf(firsts[i]));
            begun[i] = PlaceKey.Mix(word, " ");
        }

        var second = name[(space + 1)..];
        Span<NameForm> seconds = stackalloc NameForm[NameEndings.Most + 1];
        seconds[0] = new NameForm(second.Length, 0);
        seconds = seconds[..(1 + NameEndings.FormsOf(second, language, seconds[1..]))];
        foreach (var form in seconds)
        {
            var stem = space + 1 + form.Stem;
            var isShort = keys.IsShort(space + 1, stem, form.EndingLength);
            for (var i = 0; i < firsts.Length; i++)
            {
                if (isShort || keys.IsShort(0, firsts[i].Stem, firsts[i].EndingLength)
                    || names.MayBeTown(PlaceKey.Mix(keys.Mix(begun[i], space + 1, stem), NameEndings.FoldedEndingOf(form))))
                {
                    var length = firsts[i].Write(name, room);
                    room[length++] = ' ';
                    length += form.Write(second, room[length..]);
                    Take(room[..length], least, ref best);
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
