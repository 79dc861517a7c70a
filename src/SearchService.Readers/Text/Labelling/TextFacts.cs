namespace SearchService.Readers.Text.Labelling;

/// <summary>How much running text stands where in a text, in steps.</summary>
internal sealed class TextFacts
{
    private readonly List<LineFacts> _lines;
    private readonly int[] _prose;
    private readonly int[] _lastProse;
    private readonly int[] _firstProse;
    private readonly int[] _runs;
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ScrapedParagraph> _texts;

    public TextFacts(List<LineFacts> lines, IReadOnlyList<ScrapedParagraph> texts)
    {
        (_lines, _texts) = (lines, texts);
        _prose = new int[lines.Count + 1];
        _lastProse = new int[lines.Count];
        _firstProse = new int[lines.Count];
        _runs = new int[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            _prose[i + 1] = _prose[i] + (lines[i].IsProse ? lines[i].Words : 0);
            _lastProse[i] = lines[i].IsProse ? 0 : i == 0 ? 1000 : _lastProse[i - 1] + 1;
            _times[texts[i].Text] = _times.GetValueOrDefault(texts[i].Text) + 1;
        }

        for (var i = lines.Count - 1; i >= 0; i--)
        {
            _firstProse[i] = lines[i].IsProse ? 0 : i == lines.Count - 1 ? 1000 : _firstProse[i + 1] + 1;
        }

        for (int i = 0, start = 0; i <= lines.Count; i++)
        {
            if (i == lines.Count || lines[i].IsProse)
            {
                Array.Fill(_runs, i - start, start, i - start);
                start = i + 1;
            }
        }

        var all = lines.Sum(line => line.Words);
        ProseShare = all == 0 ? "0" : ((char)('0' + 5 * _prose[^1] / Math.Max(all, 1))).ToString() + LineFacts.Step(lines.Count / 8);
        Size = LineFacts.Step(lines.Count / 10);
    }

    public string ProseShare { get; }

    public string Size { get; }

    public string ProseBefore(int i) => Share(_prose[i]);

    public string ProseAfter(int i) => Share(_prose[^1] - _prose[i + 1]);

    public string ProseWithin(int i, int lines)
    {
        var from = Math.Clamp(i - lines, 0, _lines.Count);
        var to = Math.Clamp(i + lines + 1, from, _lines.Count);
        return LineFacts.Step((_prose[to] - _prose[from]) / 4);
    }

    public string ShortRun(int i) => LineFacts.Step(_runs[i]);

    public string ToLastProse(int i) => Far(_lastProse[i]);

    public string ToFirstProse(int i) => Far(_firstProse[i]);

    public string Repeats(int i) => _times[_texts[i].Text] switch { 1 => "1", 2 => "2", _ => "3" };

    private static string Far(int lines) => lines >= 1000 ? "none" : LineFacts.Step(lines);

    private string Share(int words) => _prose[^1] == 0 ? "0" : ((char)('0' + (int)Math.Ceiling(8.0 * words / _prose[^1]))).ToString();
}
