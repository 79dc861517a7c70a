using System.Collections.Frozen;
using SearchService.Articles;
using SearchService.Entities.Tagging;
using SearchService.Entities.Tokens;

namespace SearchService.Training.Tagging.Sources;

/// <summary>
/// In sports reports the tagger that labelled the silver collections takes clubs for their towns ("Leicester", "Manchester City") or
/// for people ("Chelsea", "Munster"). Here they are made organisations, unless they stand behind "in": people who label newswire have
/// clubs so, and national teams as the countries that they play for.
/// </summary>
internal static class ClubLabels
{
    private static readonly FrozenSet<string> Clubs = Set(
        "Arsenal Villa Birmingham Blackburn Bolton Charlton Chelsea Everton Fulham Liverpool Middlesbrough Newcastle Norwich Portsmouth "
        + "Southampton Tottenham Leicester Leeds Sunderland Wigan Ipswich Derby Burnley Coventry Watford Millwall Plymouth Preston Reading "
        + "Stoke Brighton Sheffield Nottingham Exeter Yeovil Celtic Rangers Hibernian Hibs Hearts Aberdeen Dundee Kilmarnock Motherwell "
        + "Livingston Dunfermline Wasps Bath Gloucester Northampton Sale Saracens Harlequins Worcester Munster Leinster Ulster Connacht "
        + "Toulouse Biarritz Llanelli Castres Perpignan Bourgoin Treviso Barcelona Milan Juventus Roma Lazio Bayern Porto Monaco Lyon Ajax "
        + "Valencia Chievo Fiorentina Sampdoria Dortmund Leverkusen Schalke Monchengladbach Bremen");

    /// <summary>Towns that are a club's with a second word alone.</summary>
    private static readonly FrozenSet<string> Towns =
        Set("Manchester Man Bristol Hull Cardiff Swansea Bradford Lincoln Edinburgh Oxford Cambridge Peterborough Carlisle Rotherham");

    private static readonly FrozenSet<string> SecondWords =
        Set("City United Rovers Wanderers Athletic Albion Hotspur Rangers Town County Villa Forest Wednesday Argyle");

    /// <summary>The text with its clubs labelled as organisations; a text that is no sports report as it is.</summary>
    public static LabelledText Correct(LabelledText text)
    {
        if (SportsReport.WordsIn(text.Text) < SportsReport.Surely)
        {
            return text;
        }

        var document = new TokenizedDocument();
        document.Add(0, text.Text);
        var tokens = document.Tokens;
        var words = new string[tokens.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = tokens[i].Of(text.Text).ToString();
        }

        var names = text.Names.ToList();
        for (var i = 0; i < words.Length; i++)
        {
            var isPair = i + 1 < words.Length && SecondWords.Contains(words[i + 1]);
            var last = isPair ? i + 1 : i;
            if (Clubs.Contains(words[i]) && !(i > 0 && words[i - 1] is "in" or "In") || (isPair && Towns.Contains(words[i])))
            {
                Label(names, new TextSpan(tokens[i].Start, tokens[last].End));
                i = last;
            }
        }

        return text with { Names = [.. names.OrderBy(name => name.Span.Start)] };
    }

    // A longer name that holds the club's ("Chelsea Clinton", "the Liverpool Echo") stays as it is.
    private static void Label(List<LabelledName> names, TextSpan club)
    {
        if (names.Exists(
            name => name.Span.Start < club.Start && name.Span.End > club.Start || name.Span.End > club.End && name.Span.Start < club.End))
        {
            return;
        }

        names.RemoveAll(name => name.Span.Start >= club.Start && name.Span.End <= club.End);
        names.Add(new LabelledName(club, EntityKind.Organisation));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
