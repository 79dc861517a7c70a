using System.Buffers;
using System.Runtime.Intrinsics;
using SearchService.Entities.Tokens;

namespace SearchService.Entities.Tagging;

/// <summary>Where one thread tags: the words it has met and room to work in. Kept from document to document.</summary>
/// <param name="model">The weights.</param>
/// <param name="lexicon">Clusters of words.</param>
/// <param name="lists">Lists of names for the model of all languages; null for the English one.</param>
internal sealed class TaggerDesk(TaggerModel model, WordLexicon lexicon, NameListing? lists)
{
    private const float SurnameBonus = 1.5f;
    private const float NoWord = 1.5f;
    private const float SmallWord = 8f;

    /// <summary>A desk that met a larger document than this is not kept, nor is its room.</summary>
    private const int MostTokens = 1 << 18;

    /// <summary>
    /// Whoever is named in full is likely to be named again by the surname alone, so that a token that may be one gets this bonus, in
    /// units of log-probability. It lifts people on Wikipedia by 0.004; twice as much is no better.
    /// </summary>
    private static readonly Vector128<short> Surname = Steps(SurnameBonus, Tagging.Label.Begin(EntityKind.Person));

    /// <summary>
    /// A word with a capital inside a sentence that is no word of the language is a name, whatever it names: outside gets so much less, in
    /// units of log-probability. Only for languages whose words are known.
    /// </summary>
    private static readonly Vector128<short> Name =
        Vector128<short>.Zero.WithElement(Tagging.Label.Outside, (short)(-NoWord * TaggerModel.Scale));

    /// <summary>What stands in no name is outside, whatever the model has learned of its neighbours.</summary>
    private static readonly Vector128<short> Small = Steps(SmallWord, Tagging.Label.Outside);

    private readonly TokenizedDocument _document = new();
    private readonly ScoredVocabulary _vocabulary = new(model, lexicon, lists);
    private readonly LineScores _lineScores = new(model);
    private readonly DocumentEvidence _evidence = new();
    private readonly Vector128<short>[] _scores = new Vector128<short>[TokenizedDocument.LongestSentence];
    private readonly Vector256<int>[] _came = new Vector256<int>[TokenizedDocument.LongestSentence];

    private ulong _language;
    private bool _knowsWords;

    public bool IsWorthKeeping => _document.Tokens.Length <= MostTokens;

    public void Tag(IReadOnlyList<string> parts, List<TaggedName> names, float caution, TaggedLanguage language)
    {
        _language = language.Number;
        _knowsWords = lists is not null && OrdinaryWords.Know(language.Code);
        _document.Clear();
        for (var part = 0; part < parts.Count; part++)
        {
            _document.Add(part, parts[part], language.IsEnglishModel ? TokenStyle.English : TokenStyles.Of(language.Code));
        }

        if (_vocabulary.IsFull)
        {
            _vocabulary.Clear();
        }

        var outside = Steps(caution, Tagging.Label.Outside) + PersonCaution.Of(language);
        var numbers = ArrayPool<int>.Shared.Rent(_document.Tokens.Length);
        var labels = ArrayPool<byte>.Shared.Rent(_document.Tokens.Length);
        var phrases = ArrayPool<byte>.Shared.Rent(_document.Tokens.Length);
        var emissions = ArrayPool<Vector128<short>>.Shared.Rent(_document.Tokens.Length);
        try
        {
            Number(parts, numbers, phrases, language);
            foreach (var sentence in _document.Sentences)
            {
                var line = numbers.AsSpan(sentence.First, sentence.Count);
                var found = labels.AsSpan(sentence.First, sentence.Count);
                var emitted = emissions.AsSpan(sentence.First, sentence.Count);
                Emit(line, phrases.AsSpan(sentence.First, sentence.Count), outside, emitted);
                Label(line, emitted, found);
                NoteSurnames(line, found);
            }

            foreach (var sentence in _document.Sentences)
            {
                var line = numbers.AsSpan(sentence.First, sentence.Count);
                var found = labels.AsSpan(sentence.First, sentence.Count);
                if (MissesSurname(line, found))
                {
                    Label(line, emissions.AsSpan(sentence.First, sentence.Count), found);
                }

                Names(sentence, _document.Tokens.Slice(sentence.First, sentence.Count), found, names);
            }
        }
        finally
        {
            ArrayPool<int>.Shared.Return(numbers);
            ArrayPool<byte>.Shared.Return(labels);
            ArrayPool<byte>.Shared.Return(phrases);
            ArrayPool<Vector128<short>>.Shared.Return(emissions);
        }
    }

    private void Number(IReadOnlyList<string> parts, int[] numbers, byte[] phrases, TaggedLanguage language)
    {
        foreach (var sentence in _document.Sentences)
        {
            var text = parts[sentence.Part].AsSpan();
            for (var i = sentence.First; i < sentence.First + sentence.Count; i++)
            {
                numbers[i] = _vocabulary.NumberOf(_document.Tokens[i].Of(text), language);
            }

            lists?.MarkPhrases(text, _document.Tokens.Slice(sentence.First, sentence.Count), language.Code,
                phrases.AsSpan(sentence.First, sentence.Count));
        }

        _evidence.Clear(_vocabulary.LowerCount);
        foreach (var sentence in _document.Sentences)
        {
            var line = numbers.AsSpan(sentence.First, sentence.Count);
            _evidence.Add(line, LineForms.Of(line, _vocabulary.Words), _vocabulary.Words);
        }
    }

    /// <summary>What each token gives to each label, without what is known of surnames.</summary>
    private void Emit(ReadOnlySpan<int> line, ReadOnlySpan<byte> phrases, Vector128<short> outside, Span<Vector128<short>> emissions)
    {
        var words = _vocabulary.Words;
        var scores = _vocabulary.Scores;
        var features = new LineFeatures(line, LineForms.Of(line, words), words, _evidence, _language, phrases);
        for (var i = 0; i < line.Length; i++)
        {
            ref readonly var word = ref words[line[i]];
            var sum = outside;
            sum += i > 0 && _knowsWords && IsNoWord(word) ? Name : Vector128<short>.Zero;
            sum += word.Has(WordTraits.NoName) ? Small : Vector128<short>.Zero;
            for (var j = Math.Max(0, i - ScoredVocabulary.Reach); j <= Math.Min(line.Length - 1, i + ScoredVocabulary.Reach); j++)
            {
                sum += scores[line[j] * ScoredVocabulary.Distances + ScoredVocabulary.Reach + j - i];
            }

            emissions[i] = sum;
        }

        _lineScores.AddTo(emissions, features);
    }

    private void Label(ReadOnlySpan<int> line, ReadOnlySpan<Vector128<short>> emissions, Span<byte> labels)
    {
        var scores = _scores.AsSpan(0, line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            scores[i] = IsKnownSurname(line, i) ? emissions[i] + Surname : emissions[i];
        }

        Viterbi.Decode(model, scores, _came, labels);
    }

    private static bool IsNoWord(in Word word) =>
        word.IsCapitalised && word.Has(WordTraits.SmallLetters) && (word.Lists & NameLists.Word) == 0;

    private void NoteSurnames(ReadOnlySpan<int> line, ReadOnlySpan<byte> labels)
    {
        for (var i = 1; i < line.Length; i++)
        {
            var closes = i + 1 == line.Length || !Tagging.Label.IsInside(labels[i + 1]);
            if (closes && labels[i] == Tagging.Label.Inside(EntityKind.Person) && _vocabulary.Words[line[i]].IsCapitalised)
            {
                _evidence.AddSurname(_vocabulary.Words[line[i]]);
            }
        }
    }

    private bool MissesSurname(ReadOnlySpan<int> line, ReadOnlySpan<byte> labels)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (Tagging.Label.Kind(labels[i]) != EntityKind.Person && IsKnownSurname(line, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The surname of somebody named in full, standing by itself: beside another capital, as in "Dayton Hudson", it is more likely
    /// part of a firm's name. In a headline every word has a capital, and that says nothing.
    /// </summary>
    private bool IsKnownSurname(ReadOnlySpan<int> line, int i)
    {
        var words = _vocabulary.Words;
        ref readonly var word = ref words[line[i]];
        if (!word.IsCapitalised || !_evidence.IsSurname(word))
        {
            return false;
        }

        var standsAlone = (i == 0 || !words[line[i - 1]].IsCapitalised || words[line[i - 1]].Role == WordRole.Title)
            && (i + 1 == line.Length || !words[line[i + 1]].IsCapitalised);
        return standsAlone || LineForms.IsHeadline(line, words);
    }

    /// <summary>A bonus for one label, in units of log-probability, on the scale of the model.</summary>
    private static Vector128<short> Steps(float bonus, int label) =>
        Vector128<short>.Zero.WithElement(label, (short)Math.Clamp(bonus * TaggerModel.Scale, 0, short.MaxValue / 4));

    private static void Names(Sentence sentence, ReadOnlySpan<TextToken> tokens, ReadOnlySpan<byte> labels, List<TaggedName> names)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (labels[i] == Tagging.Label.Outside)
            {
                continue;
            }

            var first = i;
            while (i + 1 < tokens.Length && Tagging.Label.IsInside(labels[i + 1]))
            {
                i++;
            }

            names.Add(new TaggedName(sentence.Part, new(tokens[first].Start, tokens[i].End), Tagging.Label.Kind(labels[first])));
        }
    }
}
