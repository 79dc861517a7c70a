namespace SearchService.Testing;

/// <summary>A block of code in the README or in a page of docs: between fences, or indented by four spaces below an empty line.</summary>
/// <param name="Page">The page, from the folder of docs on; the README is <c>README.md</c>.</param>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Language">What the fence says; empty where it says nothing, or where there is none.</param>
/// <param name="Text">Its lines, without their indentation.</param>
public sealed record DocumentedBlock(string Page, int Line, string Language, string Text)
{
    /// <summary>The language of blocks of commands.</summary>
    public const string Shell = "sh";

    private const string Fence = "```";
    private const string Indentation = "    ";

    /// <summary>Whether it says of itself that it is an example, which no test runs.</summary>
    /// <remarks>A script says so below the line that names its shell.</remarks>
    public bool IsExample => Text.Split('\n').Take(2).Any(line => line.StartsWith("# Example: ", StringComparison.Ordinal));

    /// <summary>The README and all pages of docs.</summary>
    public static IReadOnlyList<string> Pages { get; } =
    [
        "README.md",
        .. Directory.EnumerateFiles(Docs, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Docs, file))
            .Order(StringComparer.Ordinal).Select(page => page == "README.md" ? "./README.md" : page),
    ];

    private static string Docs => Path.Combine(Programs.Repository, "docs");

    /// <summary>The blocks of a page, in their order.</summary>
    /// <param name="page">As in <see cref="Pages"/>; the index of docs is <c>./README.md</c>.</param>
    public static IReadOnlyList<DocumentedBlock> Of(string page)
    {
        var lines = File.ReadAllLines(page == "README.md" ? Path.Combine(Programs.Repository, page) : Path.Combine(Docs, page));
        var blocks = new List<DocumentedBlock>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith(Fence, StringComparison.Ordinal))
            {
                var end = Array.FindIndex(lines, at + 1, line => line.StartsWith(Fence, StringComparison.Ordinal));
                blocks.Add(new DocumentedBlock(page, at + 1, lines[at][Fence.Length..].Trim(), string.Join('\n', lines[(at + 1)..end])));
                at = end;
            }
            else if (IsIndented(lines[at]) && at > 0 && lines[at - 1].Length == 0)
            {
                var end = at;
                while (end < lines.Length && (IsIndented(lines[end]) || (lines[end].Length == 0 && end + 1 < lines.Length
                    && IsIndented(lines[end + 1]))))
                {
                    end++;
                }

                var text = lines[at..end].Select(line => line.Length > 0 ? line[Indentation.Length..] : line);
                blocks.Add(new DocumentedBlock(page, at + 1, "", string.Join('\n', text)));
                at = end;
            }
        }

        return blocks;
    }

    private static bool IsIndented(string line) => line.StartsWith(Indentation, StringComparison.Ordinal);
}
