using System.Text;

namespace SearchService.Readers.Citations;

/// <summary>
/// file = { text | "@" type ( "{" | "(" ) key { "," name "=" value } [","] ( "}" | ")" ) }; value = piece { "#" piece };
/// piece = "{" … "}" | '"' … '"' | number | name of an @string. What stands between entries is a comment.
/// </summary>
internal sealed class BibTexParser(string text)
{
    private readonly Dictionary<string, string> _strings = new(StringComparer.OrdinalIgnoreCase);
    private int _at;

    public IEnumerable<BibTexEntry> Entries()
    {
        while ((_at = text.IndexOf('@', _at)) >= 0)
        {
            _at++;
            var type = Name().ToLowerInvariant();
            SkipWhite();
            if (type.Length == 0 || _at >= text.Length || text[_at] is not ('{' or '('))
            {
                continue;
            }

            _at++;
            if (type is "comment" or "preamble")
            {
                continue;
            }

            if (type == "string")
            {
                var (strings, _) = Fields();
                foreach (var (name, value) in strings)
                {
                    _strings[name] = value;
                }

                continue;
            }

            SkipWhite();
            var key = Until(",}) \t\r\n");
            var (fields, closed) = Fields();
            yield return new BibTexEntry(key, fields, closed);
        }
    }

    private (Dictionary<string, string> Fields, bool Closed) Fields()
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] == ','))
            {
                _at++;
            }

            if (_at >= text.Length)
            {
                return (fields, false);
            }

            if (text[_at] is '}' or ')')
            {
                _at++;
                return (fields, true);
            }

            var name = Name();
            SkipWhite();
            if (name.Length == 0 || _at >= text.Length || text[_at] != '=')
            {
                // Not a field: whatever stands there is passed over up to the next comma.
                if (_at < text.Length && text[_at] == '@')
                {
                    return (fields, false);
                }

                _at += name.Length == 0 ? 1 : 0;
                continue;
            }

            _at++;
            if (Value() is not { } value)
            {
                return (fields, false);
            }

            fields.TryAdd(name, LatexText.Plain(value));
        }
    }

    private string? Value()
    {
        var value = new StringBuilder();
        while (true)
        {
            SkipWhite();
            if (_at >= text.Length)
            {
                return null;
            }

            if (text[_at] is '{' or '"')
            {
                if (Delimited(text[_at] == '{' ? '}' : '"') is not { } piece)
                {
                    return null;
                }

                value.Append(piece);
            }
            else
            {
                var bare = Until(",}#\r\n) \t");
                value.Append(_strings.GetValueOrDefault(bare, bare));
            }

            SkipWhite();
            if (_at >= text.Length || text[_at] != '#')
            {
                return value.ToString();
            }

            _at++;
        }
    }

    private string? Delimited(char close)
    {
        var start = ++_at;
        for (var depth = 0; _at < text.Length; _at++)
        {
            var letter = text[_at];
            if (letter == '\\')
            {
                _at++;
            }
            else if (letter == close && depth == 0)
            {
                return text[start.._at++];
            }
            else
            {
                depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            }
        }

        // A file that was cut behind a backslash ends one letter too late.
        _at = text.Length;
        return null;
    }

    private string Name()
    {
        var start = _at;
        while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '-' or ':' or '.'))
        {
            _at++;
        }

        return text[start.._at];
    }

    private string Until(string ends)
    {
        var start = _at;
        while (_at < text.Length && !ends.Contains(text[_at], StringComparison.Ordinal))
        {
            _at++;
        }

        return text[start.._at];
    }

    private void SkipWhite()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }
}
