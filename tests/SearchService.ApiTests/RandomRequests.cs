using System.Globalization;
using System.Text;

namespace SearchService.ApiTests;

/// <summary>Requests that nobody would type, and those that somebody might: the same for the same seed.</summary>
internal sealed class RandomRequests(int seed)
{
    private static readonly string[] Pieces =
    [
        "ferry", "harbour", "Kim", "Jong-un", "Vladivostok", "U.S.", "2023", "the", "of", "'s", " OR ", " AND ", " NOT ", "(", ")",
        "\"", "“", "”", "-", "+", "*", "?", "v?adi*",
        "*o*", "~", "~2", "~99", "^2", "^1e9", "title:", "text:", "person:", "place:", "source:", "author:", "date:", "mentions:",
        "colour:", "2019..2021", "..", "[2019 TO 2021]",
        "[* TO", ">=2020", "<person>", "<place>", "\"missile <place>\"~5", " ", " ", " ", "é", "東京", "\U0001F600", "\0", "\u0001", "\u202E",
        "\u0301", "&", "#", "%", "\\", "/", "<mark>", "{", "}", "\r\n", "\t",
    ];

    private static readonly string[] Values =
    [
        "", " ", "0", "1", "10", "-1", "1000", "1001", "99999999999", "1e3", "NaN", "Infinity", "true", "yes", "null", "relevance",
        "newest", "oldest", "recent", "auto", "most", "all", "fold",
        "people", "people:3", "people:0", "places,years", "months:1001", "colours", "people:ki", "years:20", ":", ",", "en", "-en",
        "Kim Jong-un", "-Vladimir Putin", "-", "Vladivostok",
        "2023", "2023-09", "2023-09-12", "2023-13", "2023-02-30", "0000", "-0044", "9999-12-31", "2019..2021", "2021..2019", "..", "..2020",
        "43.1,131.9", "91,0", "0,181", "43.1", "NaN,NaN", "0,0", "50", "20016", "0.001",
        "abc", "eyJHZW5lcmF0aW9uIjoiIn0", "bnVsbA", "é", "\0", "%", "'; DROP TABLE watchlists; --",
    ];

    private static readonly string[] Names =
    [
        "match", "copies", "from", "size", "cursor", "person", "place", "source", "author", "language", "from_date", "to_date", "mentions",
        "near", "km", "sort", "boost", "explain", "synonyms",
        "facets", "facet_prefix",
    ];

    private readonly Random _random = new(seed);

    /// <summary>An escaped query of any kind: pieces of the language, any letters, long ones, and bytes that are no text.</summary>
    public string Query() => _random.Next(10) switch
    {
        0 => Letters(_random.Next(60)),
        1 => string.Concat(Enumerable.Repeat(Escaped(One(Pieces)), _random.Next(1, 600))),
        2 => string.Concat(Enumerable.Range(0, _random.Next(20)).Select(_ => $"%{_random.Next(256):X2}")),
        3 => Letters(_random.Next(3_000, 5_000)),
        _ => string.Concat(Enumerable.Range(0, _random.Next(1, 16)).Select(_ => Escaped(One(Pieces)))),
    };

    /// <summary>Escaped parameters with values that fit them, nearly fit them, or do not.</summary>
    public string Parameters()
    {
        var parameters = Enumerable.Range(0, _random.Next(1, 5))
            .Select(_ => $"{One(Names)}={Escaped(_random.Next(8) == 0 ? Mixed() : One(Values))}");
        return string.Join('&', parameters.Append($"q={Query()}"));
    }

    /// <summary>A cursor with one character changed.</summary>
    public string Damaged(string cursor)
    {
        var characters = cursor.ToCharArray();
        characters[_random.Next(characters.Length)] = (char)_random.Next('0', 'z');
        return Escaped(new string(characters));
    }

    private string One(string[] choices) => choices[_random.Next(choices.Length)];

    private string Mixed() => One(Values) + One(Pieces) + One(Values);

    private string Letters(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var rune = _random.Next(4) switch
            {
                0 => _random.Next(0x20, 0x7F),
                1 => _random.Next(0x100),
                2 => _random.Next(0xD800),
                _ => _random.Next(0xE000, 0x11_0000),
            };
            text.Append(char.ConvertFromUtf32(rune));
        }

        return Escaped(text.ToString());
    }

    private static string Escaped(string text) =>
        string.Concat(
            Encoding.UTF8.GetBytes(text)
            .Select(octet => char.IsAsciiLetterOrDigit((char)octet) ? ((char)octet)
                .ToString() : string.Create(CultureInfo.InvariantCulture, $"%{octet:X2}")));
}
