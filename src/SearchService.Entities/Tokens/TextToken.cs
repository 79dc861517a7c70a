using SearchService.Articles;

namespace SearchService.Entities.Tokens;

/// <summary>One word, number or mark: UTF-16 offsets into the text it was cut from, end exclusive.</summary>
internal readonly record struct TextToken(int Start, int End)
{
    public int Length => End - Start;

    public TextSpan Span => new(Start, End);

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text[Start..End];
}
