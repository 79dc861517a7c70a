using SearchService.Articles;
using SearchService.Readers.Dates;

namespace SearchService.Readers.Text.Lines;

/// <summary>A whole date at the end of a line, behind a comma or in brackets: <c>Hafenkurier, 5. Dezember 2022</c>.</summary>
/// <param name="Before">What stands before it.</param>
/// <param name="Time">The date.</param>
internal sealed record TrailingDate(string Before, PublicationTime Time)
{
    private static readonly System.Buffers.SearchValues<char> Parters = System.Buffers.SearchValues.Create(",(;|–—");

    public static TrailingDate? Read(string line, DateStyle style)
    {
        for (var at = line.AsSpan().IndexOfAny(Parters); at >= 0;)
        {
            if (PrintedTime.Read(line[(at + 1)..].Trim(' ', ')', '.'), style) is { Date.Day: not null } time)
            {
                return new TrailingDate(line[..at].Trim(), time);
            }

            var next = line.AsSpan(at + 1).IndexOfAny(Parters);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }
}
