using System.Text;

namespace SearchService.Readers.Charsets;

/// <summary>Reads a byte that is no UTF-8 as windows-1252: what a file that is ASCII at its start holds further on.</summary>
internal sealed class WesternFallback : DecoderFallback
{
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffered();

    private sealed class Buffered : DecoderFallbackBuffer
    {
        private static readonly Encoding Western = Encoding.GetEncoding(Charset.Western.CodePage);

        private string _characters = "";
        private int _at;

        public override int Remaining => _characters.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _characters = Western.GetString(bytesUnknown);
            _at = 0;
            return _characters.Length > 0;
        }

        public override char GetNextChar() => _at < _characters.Length ? _characters[_at++] : '\0';

        public override bool MovePrevious()
        {
            if (_at == 0)
            {
                return false;
            }

            _at--;
            return true;
        }

        public override void Reset() => (_characters, _at) = ("", 0);
    }
}
