using System.Runtime.InteropServices;

namespace SearchService.Entities.Tokens;

/// <summary>Tokens of one sentence: a range of the document's tokens, all from one part.</summary>
internal readonly record struct Sentence(int Part, int First, int Count);

/// <summary>
/// The tokens and sentences of an article's parts. A sentence ends at a line break, and after <c>. ! ?</c> with the quote
/// that closes it. Reused from article to article; not for several threads at once.
/// </summary>
internal sealed class TokenizedDocument
{
    /// <summary>A sentence is cut here, so that text without any full stop costs no more than other text.</summary>
    public const int LongestSentence = 256;

    private readonly List<TextToken> _tokens = [];
    private readonly List<Sentence> _sentences = [];

    public ReadOnlySpan<TextToken> Tokens => CollectionsMarshal.AsSpan(_tokens);

    public ReadOnlySpan<Sentence> Sentences => CollectionsMarshal.AsSpan(_sentences);

    public void Clear()
    {
        _tokens.Clear();
        _sentences.Clear();
    }

    /// <summary>Cuts one part into tokens and adds it; <paramref name="part"/> is the number its sentences carry.</summary>
    public void Add(int part, ReadOnlySpan<char> text, TokenStyle style = TokenStyle.English)
    {
        var scanner = new TokenScanner(text, style);
        var first = _tokens.Count;
        while (scanner.MoveNext())
        {
            var count = _tokens.Count - first;
            if (count > 0 && (scanner.OpensLine || count == LongestSentence || EndsSentence(text, first, scanner.Current, style)))
            {
                _sentences.Add(new Sentence(part, first, count));
                first = _tokens.Count;
            }

            _tokens.Add(scanner.Current);
        }

        if (_tokens.Count > first)
        {
            _sentences.Add(new Sentence(part, first, _tokens.Count - first));
        }
    }

    private bool EndsSentence(ReadOnlySpan<char> text, int first, TextToken next, TokenStyle style)
    {
        var last = _tokens.Count - 1;
        var token = _tokens[last];
        if (IsQuote(text, token) && last > first)
        {
            // The closing quote or bracket after a full stop was kept with its sentence.
            return IsStop(text, _tokens[last - 1]) && next.Start > token.End;
        }

        if (!IsStop(text, token))
        {
            return false;
        }

        // "am 24. April": the dot makes an ordinal.
        if (style != TokenStyle.English && last > first && _tokens[last - 1] is { Length: <= 2 } number
            && number.End == token.Start && char.IsDigit(text[number.Start]))
        {
            return false;
        }

        var closesHere = IsQuote(text, next) && next.Start == token.End;
        var goesOn = text[token.Start] == '.' && (char.IsLower(text[next.Start]) || next.Start == token.End);
        return !closesHere && !goesOn;
    }

    private static bool IsStop(ReadOnlySpan<char> text, TextToken token) => token.Length == 1 && text[token.Start] is '.' or '!' or '?';

    private static bool IsQuote(ReadOnlySpan<char> text, TextToken token) =>
        token.Length == 1 && (CharacterKinds.IsQuote(text[token.Start]) || text[token.Start] is ')' or ']');
}
