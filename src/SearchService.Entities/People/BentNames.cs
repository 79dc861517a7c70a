using SearchService.Articles;
using SearchService.Entities.Places;

namespace SearchService.Entities.People;

/// <summary>
/// Leads the forms of a person's name back to the one that the article also has in the first case: "Белову", "Беловой" to "Белова". A form
/// whose first case is nowhere in the article stays as it is printed.
/// </summary>
internal sealed class BentNames
{
    private static readonly char[] Gaps = [' ', '\u00A0', '\n'];

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _language;

    public BentNames(IEnumerable<Mention> mentions, string language)
    {
        _language = language;
        foreach (var word in mentions.SelectMany(mention => mention.Text.Split(Gaps, StringSplitOptions.RemoveEmptyEntries)))
        {
            _words.Add(word);
        }
    }

    /// <summary>The name with each word in its first case, as far as the article tells; the same string where nothing changes.</summary>
    public string Straighten(string name)
    {
        var words = name.Split(Gaps, StringSplitOptions.RemoveEmptyEntries);
        var changed = false;
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var form in NameEndings.BasesOf(words[i], _language))
            {
                if (form.Length > 2 && _words.TryGetValue(form, out var straight))
                {
                    words[i] = straight;
                    changed = true;
                    break;
                }
            }
        }

        return changed ? string.Join(' ', words) : name;
    }
}
