using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using SearchService.Articles;
using SearchService.Readers.Containers;

namespace SearchService.Readers.Sources;

/// <summary>What an exception of a library says about the file, as a rejection.</summary>
internal static class Faults
{
    /// <summary>
    /// What lies behind an exception that only wraps others.
    /// Of several that parallel work threw, the lack of memory counts first: it explains the rest.
    /// </summary>
    public static Exception CauseOf(Exception error) => error switch
    {
        AggregateException several when several.Flatten().InnerExceptions is { Count: > 0 } all =>
            CauseOf(all.FirstOrDefault(one => one is OutOfMemoryException) ?? all[0]),
        TypeInitializationException or TargetInvocationException when error.InnerException is { } inner => CauseOf(inner),
        _ => error,
    };

    public static Rejection Explain(Exception error) => ExplainCause(CauseOf(error));

    private static Rejection ExplainCause(Exception error) => error switch
    {
        UnpackingLimitException => new Rejection(RejectionCode.ContainerLimit, error.Message),
        UnauthorizedAccessException =>
            new Rejection(RejectionCode.Unreadable, "The operating system refused to read the file: check its permissions."),
        EndOfStreamException or InvalidDataException or FormatException or ZstdSharp.ZstdException =>
            Rejections.Malformed($"The file breaks off or breaks the rules of its format: {error.Message}"),
        IOException => new Rejection(RejectionCode.Unreadable, $"Reading the file failed: {error.Message}"),
        XmlException xml => Rejections.Malformed(
            xml.LineNumber == 0 ? xml.Message
            : FormattableString.Invariant($"The XML is not valid at line {xml.LineNumber}, column {xml.LinePosition}.")),
        RegexMatchTimeoutException or OperationCanceledException or TimeoutException =>
            new Rejection(RejectionCode.Timeout, "Reading the file took longer than any article does, and was stopped."),
        InsufficientExecutionStackException => new Rejection(RejectionCode.TooDeep, "The content is nested deeper than any article."),
        OutOfMemoryException => new Rejection(RejectionCode.TooLarge, "The file needs more memory than there is."),
        _ => new Rejection(RejectionCode.Failed,
            $"The reader failed on this file: {error.Message} Please report it with the file."),
    };
}
