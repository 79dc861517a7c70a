using System.IO.Compression;
using System.Text;
using SearchService.Articles;
using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging.Sources;

/// <summary>
/// Columns: a token and its label (<c>B-PER</c>, <c>I-PER</c>, <c>O</c>) on each line, an empty line after each sentence. A document
/// begins at <c>-DOCSTART-</c>, at <c># newdoc</c> or at <c>#DOC id</c>; where none is marked, every twenty sentences make one.
/// The text is put together again with spaces where English has them, and cut into tokens anew like any other.
/// </summary>
/// <param name="tokenColumn">From 0.</param>
/// <param name="labelColumn">From 0, or counted from the end as in <c>^1</c>.</param>
/// <param name="mostTokens">A document of more tokens than this ends at the next full stop.</param>
internal sealed class TokenColumns(Index tokenColumn, Index labelColumn, int mostTokens = int.MaxValue)
{
    private const int SentencesPerDocument = 20;
    private const string NoSpaceBefore = ".,:;?!%)]}";
    private const string NoSpaceAfter = "([{$";

    private readonly StringBuilder _text = new();
    private readonly List<LabelledName> _names = [];
    private int _sentences;
    private int _tokens;
    private string? _previousToken;
    private string _previousLabel = "O";

    public IEnumerable<LabelledText> Read(string source, string file)
    {
        using Stream stream = File.OpenRead(file);
        using var reader = new StreamReader(
            file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        var number = 0;
        var marked = false;
        while (reader.ReadLine() is { } line)
        {
            var opens = line.StartsWith("-DOCSTART-", StringComparison.Ordinal) || line.StartsWith("#DOC", StringComparison.Ordinal)
                || line.StartsWith("# newdoc", StringComparison.Ordinal);
            marked |= opens;
            if (opens || (!marked && line.Length == 0 && _sentences >= SentencesPerDocument))
            {
                if (_text.Length > 0)
                {
                    yield return Take(source, number++);
                }
            }
            else if (line.Length == 0)
            {
                EndSentence();
            }
            else if (!line.StartsWith("# ", StringComparison.Ordinal))
            {
                var columns = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ' ');
                AddToken(columns);
                if (++_tokens > mostTokens && columns[tokenColumn] == ".")
                {
                    yield return Take(source, number++);
                }
            }
        }

        if (_text.Length > 0)
        {
            yield return Take(source, number);
        }
    }

    private void AddToken(string[] columns)
    {
        var token = columns[tokenColumn];
        var label = columns[labelColumn];
        if (token.Length == 0)
        {
            return;
        }

        if (_previousToken is { } previous && !(token.Length == 1 && NoSpaceBefore.Contains(token[0], StringComparison.Ordinal))
            && !(previous.Length == 1 && NoSpaceAfter.Contains(previous[0], StringComparison.Ordinal)) && !IsClitic(token))
        {
            _text.Append(' ');
        }
        else if (_previousToken is null && _text.Length > 0)
        {
            _text.Append('\n');
        }

        var start = _text.Length;
        _text.Append(token);
        var kind = label.Length > 2 ? KindNames.Of(label[2..]) : EntityKind.None;
        var continues = kind != EntityKind.None && label[0] != 'B' && _previousLabel.Length > 2 && _previousLabel[2..] == label[2..];
        if (continues)
        {
            _names[^1] = _names[^1] with { Span = new TextSpan(_names[^1].Span.Start, _text.Length) };
        }
        else if (kind != EntityKind.None)
        {
            _names.Add(new LabelledName(new TextSpan(start, _text.Length), kind));
        }

        _previousToken = token;
        _previousLabel = label;
    }

    private static bool IsClitic(string token) => token is "'s" or "n't" or "'re" or "'ve" or "'ll" or "'d" or "'m" or "''";

    private void EndSentence()
    {
        _sentences += _previousToken is null ? 0 : 1;
        _previousToken = null;
        _previousLabel = "O";
    }

    private LabelledText Take(string source, int number)
    {
        EndSentence();
        var document = new LabelledText(source, $"{source}-{number}", _text.ToString(), [.. _names]);
        _text.Clear();
        _names.Clear();
        _sentences = 0;
        _tokens = 0;
        return document;
    }
}
