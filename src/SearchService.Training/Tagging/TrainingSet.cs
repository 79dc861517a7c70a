using SearchService.Entities.Tagging;
using SearchService.Entities.Tokens;

namespace SearchService.Training.Tagging;

/// <summary>All sentences to learn from, turned into numbers by the code that also tags.</summary>
/// <param name="lexicon">Clusters of words.</param>
/// <param name="lists">Lists of names for the model of all languages; null for the English one.</param>
internal sealed class TrainingSet(WordLexicon lexicon, NameListing? lists = null)
{
    private readonly TokenizedDocument _document = new();
    private readonly DocumentEvidence _evidence = new();
    private readonly List<TrainingSentence> _sentences = [];

    public TrainingVocabulary Vocabulary { get; } = new(lexicon, lists);

    public IReadOnlyList<TrainingSentence> Sentences => _sentences;

    public long Tokens { get; private set; }

    /// <param name="text">What to learn from.</param>
    /// <param name="weight">How much each of its sentences counts.</param>
    /// <param name="language">For the model of all languages.</param>
    /// <param name="titleWeight">How much a line counts that no full stop ends; as the others where it is null.</param>
    public void Add(LabelledText text, float weight, TaggedLanguage language = default, float? titleWeight = null)
    {
        _document.Clear();
        _document.Add(0, text.Text, language.IsEnglishModel ? TokenStyle.English : TokenStyles.Of(language.Code));
        var words = new int[_document.Tokens.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Vocabulary.NumberOf(_document.Tokens[i].Of(text.Text), language);
        }

        _evidence.Clear(Vocabulary.LowerCount);
        foreach (var sentence in _document.Sentences)
        {
            var line = words.AsSpan(sentence.First, sentence.Count);
            _evidence.Add(line, LineForms.Of(line, Vocabulary.Words), Vocabulary.Words);
        }

        var labels = TokenLabels.Of(_document.Tokens, text);
        foreach (var sentence in _document.Sentences)
        {
            var phrases = new byte[sentence.Count];
            lists?.MarkPhrases(text.Text, _document.Tokens.Slice(sentence.First, sentence.Count), language.Code, phrases);
            var end = sentence.First + sentence.Count;
            var ends = Vocabulary.Words[words[end - 1]].Has(WordTraits.Closes);
            _sentences.Add(Sentence(
                words[sentence.First..end], labels[sentence.First..end], ends ? weight : titleWeight ?? weight, language.Number, phrases));
        }

        Tokens += words.Length;
    }

    private TrainingSentence Sentence(int[] line, byte[] labels, float weight, ulong language, byte[] phrases)
    {
        // A sentence cut in the middle of a name begins with the rest of it.
        if (Label.IsInside(labels[0]))
        {
            labels[0] = (byte)Label.Begin(Label.Kind(labels[0]));
        }

        var features = new LineFeatures(line, LineForms.Of(line, Vocabulary.Words), Vocabulary.Words, _evidence, language, phrases);
        Span<uint> rows = stackalloc uint[LineFeatures.Most];
        var all = new List<uint>(line.Length * 32);
        var ends = new int[line.Length];
        for (var i = 0; i < line.Length; i++)
        {
            all.AddRange(rows[..features.Write(i, rows)]);
            ends[i] = all.Count;
        }

        return new TrainingSentence(line, labels, [.. all], ends, weight);
    }
}
