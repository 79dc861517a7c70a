using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace SearchService.Readers.Html.Cleaning.Promotion;

/// <summary>
/// Boxes that sell or give away something of the site's own: told by a line that nothing else has, they go with all their lines.
/// </summary>
public sealed partial class OfferBoxes : ICleaningRule
{
    private const int MaxOfferWords = 120;
    private const int MaxSignUpWords = 50;

    public string Drops => "promotion: offers";

    public IEnumerable<Cut> Find(BodyTree body) => body.Blocks
        .Where(block => !block.Container.IsQuoted() && !block.Container.IsInTable())
        .Select(block => Offer().IsMatch(block.Text) ? Box(body, block, MaxOfferWords) : SignUp().IsMatch(block.Text) ? Box(body, block, MaxSignUpWords) : null)
        .OfType<IElement>()
        .Distinct()
        .Select(box => Cut.Of(box, "offer"));

    /// <summary>The largest element around the line that is small, and holds neither the first paragraph nor a quote.</summary>
    private static IElement? Box(BodyTree body, TextBlock line, int maxWords)
    {
        IElement? box = null;
        for (var at = line.Container; at is not null && at != body.Root && body.AmountOf(at).Words <= maxWords; at = at.ParentElement)
        {
            if (body.FirstProse < 0 || at.Contains(body.Blocks[body.FirstProse].Container) || at.QuerySelector("blockquote") is not null)
            {
                break;
            }

            box = at;
        }

        return box;
    }

    [GeneratedRegex(
        @"^\W*already (a|an) (subscriber|member)\b|\bunlimited access to\b|\bcancel (at )?any ?time\b|^\W*(keep|continue|to (keep|continue)) reading (for|with|this)\b"
        + @"|^\W*subscribe to (continue|read|unlock|keep)\b|\b(register|log in|sign in|subscribe) to (read|continue|unlock|view|comment)\b"
        + @"|^\W*(this|the) (article|story|content) is (for|reserved for|available to|exclusive to) (\w+ )?(subscribers|members)\b"
        + @"|\bweiterlesen mit\b|\bbereits (abonnent|ein abo|registriert)\b|\bsie haben (noch kein|bereits ein) abo|\bdéjà abonné|\bréservée? aux abonnés"
        + @"|\bil vous reste \d+\D{0,6}de cet article|\bya (eres|soy) suscriptor|\bcontenido exclusivo para suscriptores|\bsei già abbonato|\bjá é assinante"
        + @"|\bal (een abonnement|abonnee)\?|有料会員記事|会員登録|残り\W*\d+文字",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Offer();

    [GeneratedRegex(
        @"^\W*(sign (me )?up|subscribe( now)?|join( now)?|get the newsletter|s[’']inscrire|je m[’']inscris|s[’']abonner|anmelden|jetzt anmelden|abonnieren"
        + @"|zum angebot|suscribirse|suscríbete|apúntate|iscriviti|inscreva-se|assine|aanmelden|inschrijven|zapisz się|подписаться|meld deg på)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SignUp();
}
