using System.Buffers;
using System.Globalization;
using System.Text;

namespace SearchService.Api.Endpoints;

/// <summary>The names of files that people save.</summary>
internal static class FileNames
{
    private const int Longest = 60;
    private const int LongestGiven = 120;

    /// <summary>Characters that some system allows in no name.</summary>
    private static readonly SearchValues<char> Refused = SearchValues.Create("<>:\"|?*");

    /// <summary>After what it holds and the day: letters and digits of any script, all else a hyphen.</summary>
    /// <param name="what">A query, or the name of a collection.</param>
    /// <param name="day">The day.</param>
    /// <param name="ending">Without its full stop.</param>
    public static string Of(string what, DateOnly day, string ending) =>
        $"{Slug(what)}-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{ending}";

    /// <summary>Letters and digits of any script, all else a hyphen; "articles" where there are none.</summary>
    public static string Slug(string what)
    {
        var name = new StringBuilder();
        foreach (var rune in what.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark)
            {
                name.Append(rune);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }

            if (name.Length >= Longest)
            {
                break;
            }
        }

        var kept = name.ToString().Trim('-');
        return kept.Length > 0 ? kept : "articles";
    }

    /// <summary>The name of a file that is handed in, as it may stand in a folder: its ending, which tells the format, stays.</summary>
    /// <param name="typed">As it was sent, perhaps with folders.</param>
    /// <param name="taken">The names that there are; the new one is added.</param>
    public static string Given(string typed, ISet<string> taken)
    {
        var last = typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..];
        var safe = string.Concat(last.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter) && !Refused.Contains(letter)))
            .TrimStart('.', ' ');
        safe = safe.Length == 0 ? "file" : safe.Length > LongestGiven ? safe[^LongestGiven..].TrimStart('.') : safe;
        var name = safe;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = $"{Path.GetFileNameWithoutExtension(safe)} ({number.ToString(CultureInfo.InvariantCulture)}){Path.GetExtension(safe)}";
        }

        return name;
    }
}
