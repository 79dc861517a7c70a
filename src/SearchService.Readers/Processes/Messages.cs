using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchService.Articles;
using SearchService.Readers.Formats;

namespace SearchService.Readers.Processes;

/// <summary>Which entry is to be read, and as what.</summary>
internal sealed record ReadRequest(FileFormat Format, string File, string Path);

/// <summary>What a process is told first. The zone is written out whole, since it may be of the caller's own making.</summary>
internal sealed record OptionsMessage(ReaderOptions Limits, string TimeZone)
{
    public static OptionsMessage From(ReaderOptions options) => new(options, options.TimeZone.ToSerializedString());

    public ReaderOptions ToOptions() => Limits with { TimeZone = TimeZoneInfo.FromSerializedString(TimeZone) };
}

/// <summary>An outcome as it goes over the pipe: an article, or the code and reason of a rejection.</summary>
internal sealed record OutcomeMessage(string File)
{
    public ArticleMessage? Article { get; init; }

    public IReadOnlyList<string>? Warnings { get; init; }

    public bool MayBeDatedByPath { get; init; }

    public string? Code { get; init; }

    public string? Reason { get; init; }

    public static OutcomeMessage From(ReadOutcome outcome) => outcome switch
    {
        ArticleRead read => new OutcomeMessage(read.File)
        {
            Article = ArticleMessage.From(read.Article),
            Warnings = read.Warnings.Count > 0 ? read.Warnings : null,
            MayBeDatedByPath = read.MayBeDatedByPath,
        },
        EntryRejected { Rejection: var rejection } =>
            new OutcomeMessage(outcome.File) { Code = rejection.Code.Name, Reason = rejection.Reason },
        _ => throw new InvalidOperationException("An entry is read or rejected."),
    };

    /// <exception cref="InvalidDataException">It is neither.</exception>
    public ReadOutcome ToOutcome() => Article is not null
        ? new ArticleRead(File, Article.ToArticle()) { Warnings = Warnings ?? [], MayBeDatedByPath = MayBeDatedByPath }
        : RejectionCode.All.FirstOrDefault(code => code.Name == Code) is { } named
        ? new EntryRejected(File, new Rejection(named, Reason ?? ""))
        : throw new InvalidDataException("An outcome is an article or a rejection.");
}

[JsonSerializable(typeof(ReadRequest))]
[JsonSerializable(typeof(OptionsMessage))]
[JsonSerializable(typeof(OutcomeMessage))]
internal sealed partial class ProcessJson : JsonSerializerContext
{
    /// <summary>Both ends of the pipe are ours: no character needs an escape but those that JSON itself asks for.</summary>
    public static ProcessJson Relaxed { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
