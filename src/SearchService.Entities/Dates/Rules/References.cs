using SearchService.Entities.Dates.Calendar;
using SearchService.Entities.Dates.Words;

namespace SearchService.Entities.Dates.Rules;

/// <summary>Times without a date: "now", "currently", "recent", "the past", "the future", "soon".</summary>
internal static class References
{
    // "weeks", "weeks and months"
    private static int AfterUnits(in Passage p, int at) => !p.Is(at, WordKind.Units) ? at
        : p.Is(at + 1, WordKind.And) && p.Is(at + 2, WordKind.Units) ? at + 3
        : at + 1;

    // "Now, let us turn to the weather": at the start of a sentence it mostly leads on, and tells no time.
    private static bool IsDiscourse(in Passage p, int i) =>
        p[i].Casing == Casing.Capital && p.TextOf(i) is "Now" && (p.IsSymbol(i + 1, ',') || p.Is(i + 1, WordKind.For));

    public static bool TryRead(in Passage p, int i, out Reading reading)
    {
        var at = p.After(i, WordKind.The);
        reading = new Reading(i, at + 1, default);
        switch (p[at].Word)
        {
            case WordKind.Present when p[at].Value == 1:
                reading = new Reading(i, i + 2, DateValue.PresentReference);
                return at == i && p[i + 1] is { Word: WordKind.Units, Value: (int)Unit.Day };
            case WordKind.Present when at == i && !p.IsDash(i + 1) && !IsDiscourse(p, i):
                reading = reading with { Value = DateValue.PresentReference };
                return true;
            case WordKind.Current when at == i && p.TextOf(i + 1) is not ("account" or "accounts" or "affairs"):
                reading = reading with { Value = DateValue.PresentReference };
                return true;
            case WordKind.PastReference when at == i && p[i].Value == 0:
                // "as recently as 2010" is said of the year.
                reading = reading with { Value = DateValue.PastReference };
                return p.TextOf(i - 1) is not ("as" or "As");
            case WordKind.Past when at > i
                && p[i - 1].Word is WordKind.In or WordKind.Preposition or WordKind.Of && p[at + 1].Kind != TokenKind.Word:
                reading = reading with { Value = DateValue.PastReference };
                return true;
            case WordKind.PastReference when at == i:
                reading = new Reading(i, AfterUnits(p, i + 1), DateValue.PastReference);
                return p.Is(i + 1, WordKind.Units);
            case WordKind.FutureReference when p[at].Value == 0:
                reading = new Reading(i, AfterUnits(p, at + 1), DateValue.FutureReference);
                return at > i || p[i - 1].Word == WordKind.In || p.Is(i + 1, WordKind.Units);
            case WordKind.Units when at == i && p.Is(i + 1, WordKind.Ago):
                reading = new Reading(i, i + 2, DateValue.PastReference);
                return true;
            case WordKind.At when p.TextOf(i + 1) is "present" && p[i + 1].Gap == Gap.Space
                || p.Is(i + 1, WordKind.The) && p.TextOf(i + 2) is "moment":
                reading = new Reading(i + 1, p.Is(i + 1, WordKind.The) ? i + 3 : i + 2, DateValue.PresentReference);
                return !p.Is(reading.End, WordKind.Of);
            case WordKind.FutureReference when at == i && p[i - 1].Word != WordKind.Preposition
                && p[i + 1].Word is not (WordKind.After or WordKind.Preposition):
                reading = reading with { Value = DateValue.FutureReference };
                return true;
            case WordKind.Near when at > i && (p[at + 1].Word == WordKind.FutureReference || p.TextOf(at + 1) is "term"):
                reading = new Reading(i, at + 2, DateValue.FutureReference);
                return true;
            default:
                return false;
        }
    }
}
