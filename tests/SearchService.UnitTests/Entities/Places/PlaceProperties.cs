using FsCheck.Xunit;
using SearchService.Articles;
using SearchService.Entities.Places;
using Xunit;

namespace SearchService.UnitTests.Entities.Places;

/// <summary>Whatever comes in: nothing throws, no mention is lost or changed, spans stay inside their text.</summary>
public sealed class PlaceProperties
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load();
    private static readonly PlaceResolver Resolver = new(Gazetteer);
    private static readonly PlaceScanner Scanner = new(Gazetteer);

    private static readonly string[] Pieces =
    [
        "Paris", "Texas", "Georgia", "Washington", "Tbilisi", "the", "of", "city", "state", ",", ", ",
        " (", ")", " ", "\n", "’s", "South Korean",
        "N.Y.", "Calif.", "Zorblax", "St.", "é", "\uD800", "\0", "İ", "—", "1987", "and", "Moscow", "MOSCOW", "D.C.", "northern",
    ];

    [Property(MaxTest = 300)]
    public void Every_mention_comes_out_as_it_went_in(byte[] pieces, ushort[] cuts)
    {
        var text = string.Concat((pieces ?? []).Select(piece => Pieces[piece % Pieces.Length]));
        var mentions = Mentions(text, cuts ?? []);
        var places = Resolver.Resolve(mentions, new PlaceContext(new Article { Text = text, Dateline = text, Title = text }));
        var kept = places.SelectMany(place => place.Mentions).ToList();
        Assert.Equal(kept.Count, kept.Intersect(mentions).Count() + (kept.Count - kept.Distinct().Count()));
        Assert.All(mentions.Where(mention => !kept.Contains(mention)), lost => Assert.True(IsNoPlace(lost.Text), lost.Text));
        Assert.All(places, place => Assert.NotEmpty(place.Name));
    }

    [Property(MaxTest = 300)]
    public void Mentions_that_fit_no_text_do_no_harm(int start, int length, string? name, byte part)
    {
        var mention = new Mention(new TextSpan(start, unchecked(start + length)), name ?? "",
            new ArticlePart((ArticlePartKind)(part % 4), start));
        var places = Resolver.Resolve([mention, mention], new PlaceContext(new Article { Text = "In Paris, Texas." }));
        Assert.All(places, place => Assert.Equal(2, place.Mentions.Count));
    }

    [Property(MaxTest = 300)]
    public void Scanned_spans_are_in_order_and_inside_the_text(byte[] pieces, bool inGerman)
    {
        var text = string.Concat((pieces ?? []).Select(piece => Pieces[piece % Pieces.Length]));
        var end = 0;
        foreach (var span in Scanner.Find(text, inGerman ? "de" : null))
        {
            Assert.InRange(span.Start, end, text.Length);
            Assert.InRange(span.End, span.Start + 1, text.Length);
            end = span.End;
        }
    }

    /// <summary>The quick way to a bent name's prominence is the same as the plain one.</summary>
    [Property(MaxTest = 300)]
    public void A_bent_name_is_as_well_known_as_the_place_that_is_found_for_it(byte first, byte second, byte mark, byte tongue)
    {
        string[] words =
        [
            "Warszawie", "Москве", "Nowym", "Sączu", "Чёрном", "море", "Нижнем", "Новгороде", "Helsingissä", "Viyana'da", "St.", "the",
            "The", "Kolíně nad", "Rýnem", "Południowej", "Afryce", "Южной", "Корее", "Θεσσαλονίκης", "Berlins", "x", "",
        ];
        string[] marks = [" ", "-", "\u00A0", "  "];
        string[] tongues = ["pl", "ru", "uk", "cs", "fi", "tr", "el", "de", "sv", "hu"];
        var name = words[first % words.Length] + marks[mark % marks.Length] + words[second % words.Length];
        var language = tongues[tongue % tongues.Length];
        Assert.Equal(
            Gazetteer.FindForm(name, language) is [var place, ..] ? place.Prominence : -1, Gazetteer.Known.ProminenceOf(name, language));
    }

    [Property(MaxTest = 300)]
    public void Looking_up_any_text_is_safe(string? name)
    {
        var places = Gazetteer.Find(name);
        Assert.True(places.Count == 0 || Gazetteer.Find(places[0].Name).Any(place => place.Id == places[0].Id));
        Assert.True(!Gazetteer.IsKnownName(name) || places.Count > 0);
    }

    [Fact]
    public void Every_place_is_found_by_its_own_name() =>
        Assert.All(Enumerable.Range(0, Gazetteer.Count / 97),
            step => Assert.Contains(Gazetteer.Find(Gazetteer[step * 97].Name), place => place.Id == step * 97));

    [Fact]
    public void Asking_for_a_name_allocates_nothing()
    {
        Gazetteer.IsKnownName("Vladivostok");
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Gazetteer.IsKnownName("Vladivostok");
            Gazetteer.IsDemonym("South Korean");
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static List<Mention> Mentions(string text, ushort[] cuts) => text.Length == 0
        ? []
        : [.. cuts.Select(cut => cut % text.Length)
            .Select((start, i) => new TextSpan(start, Math.Min(text.Length, start + 1 + (i * 7 % 20))))
            .Select(span => new Mention(span, text[span.Start..span.End], ArticlePart.Text))];

    private static bool IsNoPlace(string printed)
    {
        var name = printed.Trim(' ', ',', '(', ')', '\n', '—');
        return !name.Replace("’s", "", StringComparison.Ordinal).Any(char.IsLetterOrDigit)
            || Gazetteer.IsDemonym(name.Trim('’')) || Gazetteer.IsDemonym(name.Replace("’s", "", StringComparison.Ordinal));
    }
}
