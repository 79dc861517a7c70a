using System.Text;
using System.Xml;
using AngleSharp.Html;

namespace SearchService.Readers.Xml;

/// <summary>
/// XML text mended while it is streamed, since dumps and exports break its rules in the same few ways: characters that XML forbids go,
/// an ampersand that opens no entity is written as one, and entities of HTML become their characters. CDATA sections stay as they are.
/// </summary>
internal sealed class MendedText(TextReader text) : TextReader
{
    private const int LongestEntity = 33;
    private const string CDataStart = "<![CDATA[";

    private readonly char[] _block = new char[16 * 1024];
    private readonly StringBuilder _ready = new();
    private int _given;
    private int _at;
    private int _end;
    private int _startMatched;
    private int _closeMatched;
    private bool _inCData;
    private AttributeCount _attributes;

    public override int Peek()
    {
        Prepare();
        return _given < _ready.Length ? _ready[_given] : -1;
    }

    public override int Read()
    {
        var next = Peek();
        _given += next < 0 ? 0 : 1;
        return next;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        Prepare();
        var taken = Math.Min(count, _ready.Length - _given);
        _ready.CopyTo(_given, buffer, index, taken);
        _given += taken;
        return taken;
    }

    private void Prepare()
    {
        if (_given < _ready.Length)
        {
            return;
        }

        _ready.Clear();
        _given = 0;
        while (_ready.Length < _block.Length / 2 && Next() is >= 0 and var next)
        {
            Take((char)next);
        }
    }

    private void Take(char letter)
    {
        if (letter is < ' ' and not ('\t' or '\n' or '\r') or '\uFFFE' or '\uFFFF')
        {
            return;
        }

        if (_inCData)
        {
            _closeMatched = letter == ']' ? Math.Min(_closeMatched + 1, 2) : letter == '>' && _closeMatched == 2 ? 3 : 0;
            _inCData = _closeMatched != 3;
            _ready.Append(letter);
            return;
        }

        if (!_attributes.Take(letter))
        {
            throw new XmlException(FormattableString.Invariant($"A tag has more than {AttributeCount.Most:#,0} attributes."));
        }

        _startMatched = letter == CDataStart[_startMatched] ? _startMatched + 1 : letter == '<' ? 1 : 0;
        if (_startMatched == CDataStart.Length)
        {
            (_inCData, _startMatched, _closeMatched) = (true, 0, 0);
        }

        if (letter == '&')
        {
            Entity();
        }
        else
        {
            _ready.Append(letter);
        }
    }

    private void Entity()
    {
        var name = new StringBuilder();
        while (name.Length < LongestEntity && Look() is >= 0 and var next
            && (char.IsAsciiLetterOrDigit((char)next) || (next == '#' && name.Length == 0)))
        {
            name.Append((char)Next());
        }

        var entity = name.ToString();
        if (Look() != ';' || entity.Length == 0)
        {
            _ready.Append("&amp;").Append(entity);
            return;
        }

        Next();
        if (entity is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            _ready.Append('&').Append(entity).Append(';');
        }
        else
        {
            _ready.Append(entity[0] == '#' ? Numbered(entity) : HtmlEntityProvider.Resolver.GetSymbol(entity + ";") ?? $"&amp;{entity};");
        }
    }

    private static string Numbered(string entity)
    {
        var isHex = entity.Length > 1 && entity[1] is 'x' or 'X';
        var digits = isHex ? entity.AsSpan(2) : entity.AsSpan(1);
        return int.TryParse(digits, isHex ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture, out var number)
            && Rune.IsValid(number) && number is '\t' or '\n' or '\r' or >= ' ' and not (0xFFFE or 0xFFFF)
            ? FormattableString.Invariant($"&#{number};")
            : "";
    }

    private int Look() => _at < _end || Fill() ? _block[_at] : -1;

    private int Next() => _at < _end || Fill() ? _block[_at++] : -1;

    private bool Fill()
    {
        _at = 0;
        _end = text.Read(_block, 0, _block.Length);
        return _end > 0;
    }
}
