using System.Globalization;
using System.Text;
using SearchService.Articles;
using SearchService.Entities;

namespace SearchService.Benchmarks;

/// <summary>
/// <c>names FILE [capitals]</c>: precision, recall and F1 of people and places, exact spans, in a file of labelled tokens (token first, IOB
/// label last, an empty line between sentences), as it is printed or written in capitals. Articles have 25 sentences; nobody tells their
/// language.
/// </summary>
internal static class NamesInLabelledText
{
    private const int Sentences = 25;
    private const string NoSpaceBefore = ".,:;?!%)]}";
    private const string NoSpaceAfter = "([{$";

    public static void Run(string file, bool inCapitals)
    {
        var extractor = EntityExtractor.Load();
        var (people, places) = (default(Tally), default(Tally));
        foreach (var (text, labelled) in Texts(File.ReadLines(file)))
        {
            var found = extractor.Extract(new Article { Text = inCapitals ? Capitals(text) : text });
            people = people.With(labelled["PER"], found.People.SelectMany(person => person.Mentions));
            places = places.With(labelled["LOC"], found.Places.SelectMany(place => place.Mentions));
        }

        Console.WriteLine($"people {people}");
        Console.WriteLine($"places {places}");
    }

    private static IEnumerable<(string Text, ILookup<string, TextSpan> Labelled)> Texts(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var names = new List<(string Kind, TextSpan Span)>();
        var (sentences, last, open) = (0, "", false);
        foreach (var line in lines.Append(""))
        {
            var columns = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length == 0)
            {
                sentences += last.Length > 0 ? 1 : 0;
                (last, open) = ("", false);
                if (sentences == Sentences)
                {
                    yield return (text.ToString(), names.ToLookup(name => name.Kind, name => name.Span));
                    text.Clear();
                    names.Clear();
                    sentences = 0;
                }

                continue;
            }

            var (token, label) = (columns[0], columns[^1]);
            text.Append(last.Length == 0 ? (text.Length == 0 ? "" : "\n") : IsGlued(last, token) ? "" : " ");
            var span = new TextSpan(text.Length, text.Length + token.Length);
            text.Append(token);
            last = token;
            if (open && label.StartsWith("I-", StringComparison.Ordinal) && names[^1].Kind == label[2..])
            {
                names[^1] = (names[^1].Kind, new TextSpan(names[^1].Span.Start, span.End));
            }
            else if (label != "O")
            {
                names.Add((label[2..], span));
            }

            open = label != "O";
        }

        if (text.Length > 0)
        {
            yield return (text.ToString(), names.ToLookup(name => name.Kind, name => name.Span));
        }
    }

    private static bool IsGlued(string last, string token) =>
        (token.Length == 1 && NoSpaceBefore.Contains(token[0])) || (last.Length == 1 && NoSpaceAfter.Contains(last[0]));

    /// <summary>A letter without a single capital, such as "ß", stays.</summary>
    private static string Capitals(string text) => string.Create(text.Length, text, (capitals, printed) =>
    {
        for (var i = 0; i < capitals.Length; i++)
        {
            capitals[i] = char.ToUpperInvariant(printed[i]);
        }
    });

    private readonly record struct Tally(int Right, int Found, int Labelled)
    {
        public Tally With(IEnumerable<TextSpan> labelled, IEnumerable<Mention> found)
        {
            var spans = labelled.ToHashSet();
            var mentions = found.Select(mention => mention.Span).ToHashSet();
            return new Tally(Right + spans.Count(mentions.Contains), Found + mentions.Count, Labelled + spans.Count);
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"precision {Share(Right, Found):0.000}, recall {Share(Right, Labelled):0.000}, F1 {Share(2 * Right, Found + Labelled):0.000}");

        private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
    }
}
