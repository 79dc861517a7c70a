using System.Runtime.CompilerServices;
using SearchService.Queries;
using Xunit;

namespace SearchService.UnitTests.Search;

/// <summary>
/// Words whose forms change in the middle, or end as other words do, in every language that has a stemmer: the word finds each form, and
/// each form finds the word. The words are in <c>Forms/forms.txt</c>.
/// </summary>
public sealed class WordFormTests
{
    private static readonly ILookup<string, string[]> Lines = Read();

    public static TheoryData<string> Languages => [.. Lines.Select(lines => lines.Key)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_word_finds_its_forms_and_no_other_words(string language)
    {
        var words = Lines[language].SelectMany(line => line.Where(word => word != "!")).Distinct().ToList();
        using var index = SampleIndex.With([.. words.Select((word, i) => new Story($"s{i}").Language(language).Text($"{word}."))]);
        var found = words.ToDictionary(word => word, word => index.Search(
            new SearchRequest { Query = word, Match = MatchMode.All, Size = words.Count })
            .Hits.Select(hit => words[int.Parse(hit.Id.Value[1..], null)]).ToHashSet());

        List<string> wrong = [];
        foreach (var line in Lines[language])
        {
            wrong.AddRange(line[0] == "!"
                ? found[line[1]].Contains(line[2]) || found[line[2]].Contains(line[1]) ? [string.Join(' ', line)] : []
                : line[1..].Where(form => !found[line[0]].Contains(form) || !found[form].Contains(line[0]))
                    .Select(form => $"{line[0]} {form}"));
        }

        Assert.Equal([], wrong);
    }

    private static ILookup<string, string[]> Read([CallerFilePath] string here = "")
    {
        List<(string Language, string[] Words)> lines = [];
        var language = "";
        foreach (var line in File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "Forms", "forms.txt")))
        {
            if (line[0] == '[')
            {
                language = line[1..^1];
            }
            else if (line[0] != '#')
            {
                lines.Add((language, line.Split(' ')));
            }
        }

        return lines.ToLookup(line => line.Language, line => line.Words);
    }
}
