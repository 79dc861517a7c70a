using System.Collections.Frozen;

namespace SearchService.Training.Tagging.Sources;

/// <summary>Tells reports of sport by their words: in them a town's name is often its team's.</summary>
internal static class SportsReport
{
    /// <summary>Two such words, and it may be one.</summary>
    public const int Perhaps = 2;

    /// <summary>Four, and it is one.</summary>
    public const int Surely = 4;

    private static readonly FrozenSet<string> Words =
        (
            "season striker midfielder defender goalkeeper coach match premiership league cup goal goals penalty squad injury "
            + "kick-off half-time "
        + "fly-half scrum-half flanker hooker rugby football winger unbeaten fixture pitch knock-out semi-final quarter-final "
        + "knee hamstring "
        + "inning innings pitcher quarterback touchdown playoff playoffs baseball basketball hockey game games team teams")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How many different words of sport stand in the text.</summary>
    public static int WordsIn(string text) =>
        text.Split([' ', '\n', ',', '.', '"'], StringSplitOptions.RemoveEmptyEntries).Where(Words.Contains)
            .Distinct(StringComparer.Ordinal).Count();
}
