using System.Text.RegularExpressions;
using SearchService.Entities.Places;
using SearchService.Entities.Tagging;
using SearchService.Training.Places;

namespace SearchService.Training.Tagging.Variants;

/// <summary>
/// Made-up sentences in languages of which the collections have little or nothing (sentences.txt), with names of people of that language
/// and places as it calls them put in at random.
/// </summary>
internal sealed partial class WorldSentences
{
    private const int SentencesPerDocument = 6;
    private const int Weight = 40;

    /// <summary>One person in so many comes from abroad, where the collections know none of the language itself.</summary>
    private const int AbroadShare = 3;

    /// <summary>Towns of some 5,000 inhabitants.</summary>
    private const int LeastKnown = 80;

    private static readonly Dictionary<string, string[]> HomeCountries = new()
    {
        ["it"] = ["IT"],
        ["pt"] = ["PT", "BR"],
        ["cs"] = ["CZ"],
        ["sv"] = ["SE"],
        ["no"] = ["NO"],
        ["da"] = ["DK"],
        ["fi"] = ["FI"],
        ["tr"] = ["TR"],
        ["fr"] = ["FR"],
        ["de"] = ["DE", "AT"],
        ["es"] = ["ES", "MX", "AR", "CO"],
        ["nl"] = ["NL", "BE"],
        ["pl"] = ["PL"],
    };

    private static readonly string[] Numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "XII", "XIV"];

    private static readonly Dictionary<string, string[]> Particles = new()
    {
        ["it"] = ["di", "de", "della", "da", "von", "del"],
        ["pt"] = ["de", "da", "do", "dos", "von", "e"],
        ["es"] = ["de", "de la", "del", "y", "von"],
        ["fr"] = ["de", "de La", "d'", "von"],
        ["de"] = ["von", "von der", "zu", "van"],
        ["nl"] = ["van", "van den", "van der", "de", "ter"],
        ["sv"] = ["von", "af", "de"],
        ["da"] = ["von", "af", "de"],
        ["no"] = ["von", "av", "de"],
        ["ru"] = ["фон", "де", "ван", "аль"],
        ["uk"] = ["фон", "де", "ван", "аль"],
        ["el"] = ["φον", "ντε", "βαν"],
    };

    private static readonly string[] Organisations =
    [
        "Reuters", "UNESCO", "BBC", "NATO", "Siemens", "Toyota", "Google", "Juventus", "Benfica", "Arsenal", "Ajax", "Barcelona",
        "Santos", "Milan", "Volvo", "Nokia", "Sony",
        "CNN", "Dinamo", "Galatasaray", "Flamengo", "Inter", "Shell", "Lufthansa", "MIT", "ONU", "FIFA",
    ];

    private readonly List<Tongue> _languages = [];

    /// <param name="texts">Labelled texts, whose people of two words and places of one are put in beside those of the tables.</param>
    public WorldSentences(IReadOnlyList<(string Language, LabelledText Text)> texts)
    {
        var met = texts.SelectMany(
            text => text.Text.Names.Select(name => (text.Language, name.Kind, Printed: name.Span.Of(text.Text.Text).ToString())))
            .Where(name => IsPlain(name.Printed)).ToList();
        var metPeople = met.Where(name => name.Kind == EntityKind.Person).Select(name => (name.Language, Words: name.Printed.Split(' ')))
            .Where(name => name.Words.Length == 2).ToLookup(name => name.Language, name => name.Words);
        string[][] abroad = [.. metPeople.SelectMany(names => names).Where(words => !CyrillicOrGreek(words[0]))];
        var metPlaces = met.Where(name => name.Kind == EntityKind.Place && !name.Printed.Contains(' ', StringComparison.Ordinal))
            .ToLookup(name => name.Language, name => name.Printed);
        var named = CuratedTable.Read("translations", fields: 3).Concat(CuratedTable.Read("names", fields: 3))
            .SelectMany(row => row[2].Split('|')).Select(name => name.Split(':')).ToLookup(name => name[0], name => name[1]);
        var gazetteer = Gazetteer.Load();
        var towns = Enumerable.Range(0, gazetteer.Count).Select(id => gazetteer[id])
            .Where(place => place.IsSettlement && place.Prominence >= LeastKnown).ToLookup(place => place.Country, place => place.Name);
        string language = "";
        string[] first = [], last = [];
        foreach (var line in Lines())
        {
            if (line is ['[', .. var code, ']'])
            {
                language = code;
            }
            else if (line.StartsWith("first: ", StringComparison.Ordinal))
            {
                first = [.. Often(line[7..].Split(' ')), .. metPeople[language].Select(words => words[0])];
            }
            else if (line.StartsWith("last: ", StringComparison.Ordinal))
            {
                last = [.. Often(line[6..].Split(' ')), .. metPeople[language].Select(words => words[1])];
                var home = HomeCountries.GetValueOrDefault(language, []).SelectMany(country => towns[country]);
                _languages.Add(new Tongue(
                    language, first, last,
                    [.. Often([.. named[language].Where(name => char.IsUpper(name[0]))]), .. home, .. metPlaces[language]],
                    metPeople.Contains(language) || CyrillicOrGreek(first[0]) ? [] : abroad));
            }
            else if (line.StartsWith("orgs: ", StringComparison.Ordinal))
            {
                _languages[^1].Organisations = [.. line[6..].Split(' ').Select(name => name.Replace('|', ' '))];
            }
            else
            {
                _languages[^1].Sentences.Add(line);
            }
        }
    }

    /// <summary>Documents of some sentences each.</summary>
    /// <param name="copies">How often each sentence is used.</param>
    public IEnumerable<(string Language, LabelledText Text)> Make(int copies, Random random)
    {
        foreach (var tongue in _languages)
        {
            var sentences = Enumerable.Repeat(tongue.Sentences, tongue.Language is "ru" or "uk" ? 2 * copies : copies)
                .SelectMany(sentence => sentence).ToArray();
            random.Shuffle(sentences);
            foreach (var chunk in sentences.Chunk(SentencesPerDocument))
            {
                var builder = new LabelledTextBuilder();
                foreach (var sentence in chunk)
                {
                    Fill(builder, sentence, tongue, random);
                    builder.Append("\n");
                }

                yield return (tongue.Language, builder.Build(new LabelledText("sentences", tongue.Language, "", [])));
            }
        }
    }

    private static void Fill(LabelledTextBuilder builder, string sentence, Tongue tongue, Random random)
    {
        var at = 0;
        foreach (Match slot in Slot().Matches(sentence))
        {
            builder.Append(sentence[at..slot.Index]);
            at = slot.Index + slot.Length;
            var language = tongue.Language;
            var (first, last) = tongue.Abroad.Length > 0 && random.Next(AbroadShare) == 0
                ? ([Any(tongue.Abroad, random)[0]], [Any(tongue.Abroad, random)[1]])
                : (tongue.First, tongue.Last);
            var (text, kind) = slot.Groups[1].Value switch
            {
                "P" => (Person(first, last, language, random), EntityKind.Person),
                "F" => (Any(first, random), EntityKind.Person),
                "S" => (Any(last, random), EntityKind.Person),
                "I" => (Initials(first, random) + Any(last, random), EntityKind.Person),
                "L" => (Any(tongue.Places, random), EntityKind.Place),
                _ => (Any(tongue.Organisations, random), EntityKind.Organisation),
            };
            var bent = slot.Groups[2].Value is [var number] ? SlavicCases.Bend(text, number - '0', language) : text;
            builder.AppendName(bent, kind);
        }

        builder.Append(sentence[at..]);
    }

    /// <summary>Two words in most cases; else with a particle, a second first name or an initial, two last names, a number.</summary>
    private static string Person(string[] first, string[] last, string language, Random random)
    {
        var particles = Particles.GetValueOrDefault(language, ["von", "de", "van"]);
        var (given, family) = (Any(first, random), Any(last, random));
        return random.Next(20) switch
        {
            0 or 1 or 2 => $"{given} {Any(particles, random)} {family}",
            3 => $"{given} {Any(last, random)} {Any(particles, random)} {family}",
            4 or 5 => $"{given} {Any(first, random)} {family}",
            6 => $"{given} {Any(last, random)} {family}",
            7 => $"{given} {family[0]}. {family}",
            8 => $"{given[0]}. {family}",
            9 when !CyrillicOrGreek(given) => $"{given} {Any(Numerals, random)}",
            _ => $"{given} {family}",
        };
    }

    /// <summary>"V. " or "V. V. ".</summary>
    private static string Initials(string[] first, Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 3)).Select(_ => $"{Any(first, random)[0]}. "));

    private static bool CyrillicOrGreek(string word) => word[0] >= '\u0370';

    /// <summary>What the tables name is put in about as often as what the collections name.</summary>
    private static IEnumerable<string> Often(string[] names) => Enumerable.Repeat(names, Weight).SelectMany(name => name);

    private static bool IsPlain(string name) => name.Length is > 2 and < 30 && char.IsUpper(name[0])
        && name.All(letter => char.IsLetter(letter) || letter is ' ' or '-')
        && name.Split(' ').All(word => word.Length > 2 && char.IsUpper(word[0]) && word.Any(char.IsLower));

    private static T Any<T>(T[] of, Random random) => of[random.Next(of.Length)];

    private static IEnumerable<string> Lines()
    {
        using var resource = typeof(WorldSentences).Assembly.GetManifestResourceStream("SearchService.Training.sentences.txt")
            ?? throw new InvalidOperationException("The assembly lacks sentences.txt.");
        using var reader = new StreamReader(resource);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    private sealed record Tongue(string Language, string[] First, string[] Last, string[] Places, string[][] Abroad)
    {
        public string[] Organisations { get; set; } = WorldSentences.Organisations;

        public List<string> Sentences { get; } = [];
    }

    [GeneratedRegex(@"\{([PFSLOI])([2356]?)\}")]
    private static partial Regex Slot();
}
