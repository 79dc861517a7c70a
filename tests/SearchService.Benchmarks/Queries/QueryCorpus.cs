using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace SearchService.Benchmarks.Queries;

/// <summary>
/// Articles of about 1.5 KB from a fixed seed: half of their sentences are drawn from a pool, the others are new. Words are as frequent as
/// words are (Zipf, with the hundred most frequent of English at the head), and so are people, places and sources.
/// </summary>
internal sealed class QueryCorpus
{
    private const int Vocabulary = 150_000;
    private const int Pool = 10_000;
    private const int SentencesOfArticle = 15;
    private const int ArticlesOfFile = 3_000;

    private static readonly string[] FunctionWords = (
        "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were "
        + "all her she there would their we him been has when who will no more if out so up said what its about than into them can only "
        + "other time new some could these two may first then do any like my now over such our man me even most made after also well "
        + "must before should much where your way down because each just those").Split(' ');

    private static readonly string[] Onsets = "b c d f g h j k l m n p r s t v w br cl dr fl gr pl pr sh sk sl sp st tr ch th".Split(' ');
    private static readonly string[] Rhymes =
        "a e i o u an en in on un ar er or al el il ol as es is ent ing and ort ick ock ale".Split(' ');

    private readonly string[] _sentences;

    public QueryCorpus()
    {
        var random = new Random(20_231_107);
        _sentences = [.. Enumerable.Range(0, Pool).Select(_ => Sentence(random))];
    }

    /// <summary>A word by its rank, the most frequent first.</summary>
    public static string Word(int rank)
    {
        if (rank < FunctionWords.Length)
        {
            return FunctionWords[rank];
        }

        var word = new StringBuilder();
        for (var rest = (uint)(rank * 2_654_435_761L % 4_294_967_291L); word.Length < 4 || rest > 60_000;)
        {
            word.Append(Onsets[rest % Onsets.Length]);
            rest /= (uint)Onsets.Length;
            word.Append(Rhymes[rest % Rhymes.Length]);
            rest /= (uint)Rhymes.Length;
        }

        return word.ToString();
    }

    /// <summary>Some words that follow each other in a sentence of the pool, none of them a function word.</summary>
    public string Row(Random random, int words)
    {
        while (true)
        {
            var sentence = _sentences[random.Next(_sentences.Length)].TrimEnd('.').ToLowerInvariant().Split(' ');
            var start = random.Next(sentence.Length - words);
            var row = sentence[start..(start + words)];
            if (!row.Any(FunctionWords.Contains))
            {
                return string.Join(' ', row);
            }
        }
    }

    /// <summary>Writes the articles as JSON lines, some thousands to a file.</summary>
    public void Write(string folder, int articles)
    {
        Directory.CreateDirectory(folder);
        for (var first = 0; first < articles; first += ArticlesOfFile)
        {
            var count = Math.Min(ArticlesOfFile, articles - first);
            var name = string.Create(CultureInfo.InvariantCulture, $"articles-{first:0000000}.ndjson");
            File.WriteAllLines(Path.Combine(folder, name), Enumerable.Range(first, count).Select(Line));
        }
    }

    private string Line(int number)
    {
        var random = new Random(number);
        var text = string.Join(' ', Enumerable.Range(0, SentencesOfArticle)
            .Select(_ => random.Next(2) == 0 ? _sentences[random.Next(_sentences.Length)] : Sentence(random)));
        var day = new DateOnly(2014, 1, 1).AddDays(random.Next(3_650));
        return new JsonObject
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"q{number}"),
            ["title"] = Sentence(random),
            ["text"] = text,
            ["source"] = "The " + Name(Zipf(random, 40)) + " Herald",
            ["published"] = day.ToString("O", CultureInfo.InvariantCulture),
            ["language"] = "en",
            ["people"] = Names(random, 4, 3_000 + number / 10, rank => Name(rank % 61) + " " + Name(rank + 100)),
            ["places"] = Names(random, 2, 500, rank => Name(rank + 50_000) + "ville"),
        }.ToJsonString();
    }

    private static JsonArray Names(Random random, int most, int all, Func<int, string> name) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => name(Zipf(random, all))).Distinct()
            .Select(each => JsonValue.Create(each))];

    private static string Name(int rank) => Capital(Word(rank + FunctionWords.Length));

    private static string Sentence(Random random) =>
        Capital(string.Join(' ', Enumerable.Range(0, random.Next(8, 24)).Select(_ => Word(Zipf(random, Vocabulary))))) + ".";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>A rank below a bound; a rank is the less frequent the higher it is (Zipf).</summary>
    private static int Zipf(Random random, int ranks) => (int)Math.Pow(ranks + 1, random.NextDouble()) - 1;
}
