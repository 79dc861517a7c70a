using System.Text;
using System.Text.RegularExpressions;
using SearchService.Readers.Charsets;
using SearchService.Readers.Sources;

namespace SearchService.Readers.Blogs;

/// <summary>
/// The import format of Movable Type, which TypePad and other blogs export: fields, then texts behind their names, each ended by a line of
/// five hyphens, a post by one of eight. Streamed; post n is named <c>export.txt#n</c>. Comments and pings are passed over.
/// </summary>
/// <seealso href="https://movabletype.org/documentation/appendices/import-export-format.html"/>
internal sealed partial class MovableTypeReader(ReaderOptions options) : IFormatReader
{
    private const string EndOfPart = "-----";
    private const string EndOfPost = "--------";

    /// <summary>Whether a text begins with the fields of such a post, and its body follows.</summary>
    public static bool Is(string text) => Opening().IsMatch(text);

    public IEnumerable<ReadOutcome> Read(Entry entry, CancellationToken cancellation)
    {
        var post = new MovableTypePost(options);
        var part = new StringBuilder();
        var number = 0;
        foreach (var line in StreamedLines.Of(entry, options.MaxTextBytes, cancellation))
        {
            if (line.TrimEnd() is EndOfPart or EndOfPost)
            {
                post.Take(part);
                if (line.TrimEnd() == EndOfPost)
                {
                    if (!post.IsEmpty)
                    {
                        yield return post.Outcome(FormattableString.Invariant($"{entry.File}#{++number}"));
                    }

                    post = new MovableTypePost(options);
                }
            }
            else if (part.Length <= options.MaxTextBytes)
            {
                part.Append(line).Append('\n');
            }
        }

        post.Take(part);
        if (!post.IsEmpty)
        {
            yield return post.Outcome(FormattableString.Invariant($"{entry.File}#{++number}"));
        }
    }

    [GeneratedRegex(
        @"\A(?:(?:AUTHOR|AUTHOR EMAIL|AUTHOR URL|TITLE|BASENAME|UNIQUE URL|STATUS|ALLOW COMMENTS|ALLOW PINGS|CONVERT BREAKS|NO ENTRY"
        + @"|PRIMARY CATEGORY|CATEGORY|DATE|TAGS|CLASS):[^\n]*\n){2,}-----[ \t\r]*\nBODY:[ \t\r]*\n",
        RegexOptions.CultureInvariant, ReadingPattern.Patience)]
    private static partial Regex Opening();
}
