using System.Runtime.CompilerServices;
using System.Text;
using SearchService.Articles;
using SearchService.Readers;
using Xunit;

namespace SearchService.UnitTests.Readers;

/// <summary>Reads samples and texts as the archive does.</summary>
internal static class Samples
{
    public static string Folder { get; } = Path.Combine(SourceFolder(), "samples");

    public static IReadOnlyList<ReadOutcome> Outcomes(string name, byte[] content, ReaderOptions? options = null) =>
        [.. new ArticleReader(options ?? new ReaderOptions()).Read(name, new MemoryStream(content))];

    public static IReadOnlyList<ReadOutcome> Outcomes(string name, string content, ReaderOptions? options = null) =>
        Outcomes(name, Encoding.UTF8.GetBytes(content), options);

    public static Article Article(string name, string content, ReaderOptions? options = null) =>
        Assert.IsType<ArticleRead>(Assert.Single(Outcomes(name, content, options))).Article;

    public static Article Article(string name, byte[] content) =>
        Assert.IsType<ArticleRead>(Assert.Single(Outcomes(name, content))).Article;

    public static Article Text(string content) => Article("story.txt", content);

    public static Rejection Rejection(string name, string content, ReaderOptions? options = null) =>
        Rejection(name, Encoding.UTF8.GetBytes(content), options);

    public static Rejection Rejection(string name, byte[] content, ReaderOptions? options = null) =>
        Assert.IsType<EntryRejected>(Assert.Single(Outcomes(name, content, options))).Rejection;

    /// <summary>A file of the samples folder, read from disk.</summary>
    public static IReadOnlyList<ReadOutcome> File(string name) =>
        [.. new ArticleReader(new ReaderOptions()).Read(new SourceFile(Path.Combine(Folder, name), name))];

    public static Article ArticleOf(string name) => Assert.IsType<ArticleRead>(Assert.Single(File(name))).Article;

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
