using System.Buffers;
using System.Runtime.Intrinsics;
using SearchService.Entities.Tokens;

namespace SearchService.Entities.Tagging;

/// <summary>Where one thread tags: the words it has met and room to work in. Kept from document to document.</summary>
internal sealed class TaggerDesk(TaggerModel model, WordLexicon lexicon)
{
    /// <summary>A desk that met a larger document than this is not kept, nor is its room.</summary>
    private const int MostTokens = 1 << 18;

    private readonly TokenizedDocument _document = new();
    private readonly ScoredVocabulary _vocabulary = new(model, lexicon);
    private readonly DocumentEvidence _evidence = new();
    private readonly Vector128<short>[] _emissions = new Vector128<short>[TokenizedDocument.LongestSentence];
    private readonly Vector256<int>[] _came = new Vector256<int>[TokenizedDocument.LongestSentence];
    private readonly byte[] _labels = new byte[TokenizedDocument.LongestSentence];

    public bool IsWorthKeeping => _document.Tokens.Length <= MostTokens;

    public void Tag(IReadOnlyList<string> parts, List<TaggedName> names, float caution)
    {
        _document.Clear();
        for (var part = 0; part < parts.Count; part++)
        {
            _document.Add(part, parts[part]);
        }

        if (_vocabulary.IsFull)
        {
            _vocabulary.Clear();
        }

        var bias = Vector128.CreateScalar((short)Math.Clamp(caution * TaggerModel.Scale, 0, short.MaxValue / 4));
        var numbers = ArrayPool<int>.Shared.Rent(_document.Tokens.Length);
        try
        {
            Number(parts, numbers);
            foreach (var sentence in _document.Sentences)
            {
                Label(numbers.AsSpan(sentence.First, sentence.Count), bias);
                Names(sentence, _document.Tokens.Slice(sentence.First, sentence.Count), names);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(numbers);
        }
    }

    private void Number(IReadOnlyList<string> parts, int[] numbers)
    {
        foreach (var sentence in _document.Sentences)
        {
            var text = parts[sentence.Part].AsSpan();
            for (var i = sentence.First; i < sentence.First + sentence.Count; i++)
            {
                numbers[i] = _vocabulary.NumberOf(_document.Tokens[i].Of(text));
            }
        }

        _evidence.Clear(_vocabulary.LowerCount);
        foreach (var sentence in _document.Sentences)
        {
            var line = numbers.AsSpan(sentence.First, sentence.Count);
            _evidence.Add(line, LineKinds.Of(line, _vocabulary.Words), _vocabulary.Words);
        }
    }

    private void Label(ReadOnlySpan<int> line, Vector128<short> bias)
    {
        var words = _vocabulary.Words;
        var scores = _vocabulary.Scores;
        var features = new LineFeatures(line, LineKinds.Of(line, words), words, _evidence);
        Span<uint> rows = stackalloc uint[LineFeatures.Most];
        for (var i = 0; i < line.Length; i++)
        {
            var sum = bias;
            for (var j = Math.Max(0, i - ScoredVocabulary.Reach); j <= Math.Min(line.Length - 1, i + ScoredVocabulary.Reach); j++)
            {
                sum += scores[line[j] * ScoredVocabulary.Distances + ScoredVocabulary.Reach + j - i];
            }

            foreach (var row in rows[..features.Write(i, rows)])
            {
                sum += model[row];
            }

            _emissions[i] = sum;
        }

        Viterbi.Decode(model, _emissions.AsSpan(0, line.Length), _came, _labels);
    }

    private void Names(Sentence sentence, ReadOnlySpan<Token> tokens, List<TaggedName> names)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (_labels[i] == Tagging.Label.Outside)
            {
                continue;
            }

            var first = i;
            while (i + 1 < tokens.Length && Tagging.Label.IsInside(_labels[i + 1]))
            {
                i++;
            }

            names.Add(new TaggedName(sentence.Part, new(tokens[first].Start, tokens[i].End), Tagging.Label.Kind(_labels[first])));
        }
    }
}
