using System.Text.RegularExpressions;

namespace SearchService.Training.Tagging;

/// <summary>
/// All forms of the words of a Hunspell dictionary that has endings alone (hunspell(5): SFX), without its names: words with a capital.
/// </summary>
internal sealed class HunspellWords(string affixFile, string wordFile)
{
    private readonly ILookup<char, Ending> _endings = File.ReadLines(affixFile)
        .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Where(fields => fields is ["SFX", _, _, _, _, ..])
        .ToLookup(fields => fields[1][0], fields => new Ending(
            fields[2] == "0" ? "" : fields[2], fields[3] == "0" ? "" : fields[3].Split('/')[0], new Regex(fields[4] + "$")));

    public IEnumerable<string> Forms()
    {
        foreach (var line in File.ReadLines(wordFile).Skip(1))
        {
            var (word, flags) = line.Split('/') is [var stem, var marks] ? (stem, marks) : (line, "");
            if (word.Length == 0 || !char.IsLower(word, 0))
            {
                continue;
            }

            yield return word;
            foreach (var ending in flags.SelectMany(flag => _endings[flag]))
            {
                if (word.EndsWith(ending.Taken, StringComparison.Ordinal) && ending.Condition.IsMatch(word))
                {
                    yield return word[..^ending.Taken.Length] + ending.Added;
                }
            }
        }
    }

    private sealed record Ending(string Taken, string Added, Regex Condition);
}
