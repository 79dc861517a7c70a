using System.Text.Json;
using SearchService.Archive.Copies;
using SearchService.Archive.Inbox;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Indexing.Storage.Engine;
using SearchService.Indexing.Storage.Ledger;
using SearchService.Indexing.Storage.Writing;
using SearchService.Readers;

namespace SearchService.Archive.Ingestion;

/// <summary>Writes the entries of files: articles under their ids, what is withdrawn, what is rejected and why.</summary>
internal sealed class EntryWriter
{
    public required IGenerationWriter Writer { get; init; }

    /// <summary>The ledger of earlier runs, or null.</summary>
    public required ILedger? Known { get; init; }

    public required ArticleIdentity Identity { get; init; }

    public required CopyFinder Copies { get; init; }

    public required Withdrawals Withdrawn { get; init; }

    /// <summary>What people decided about names.</summary>
    public required EntityCorrections Corrections { get; init; }

    /// <summary>The version of the extractor.</summary>
    public required string EntitiesVersion { get; init; }

    public required RunCounts Counts { get; init; }

    public required TimeProvider Time { get; init; }

    public void Write(FileInProgress file, PreparedEntry prepared)
    {
        switch (prepared.Outcome)
        {
            case ArticleRead read:
                Write(file, read, prepared);
                break;
            case EntryRejected rejected:
                Reject(file, rejected.File, rejected.Rejection);
                break;
        }
    }

    public void Reject(FileInProgress file, string entry, Rejection rejection)
    {
        Writer.Add(new RejectedEntry(file.Key, entry, rejection));
        Counts.Reject(file.Key, entry, rejection);
        file.Rejected++;
    }

    /// <summary>Counts an article as rejected that was counted as indexed.</summary>
    public void Refused(RejectedEntry refused)
    {
        Counts.Indexed--;
        Counts.Reject(refused.File, refused.Entry, refused.Rejection);
    }

    /// <summary>Takes an article out that another one takes the place of, or that is withdrawn.</summary>
    public void Remove(ArticleId id)
    {
        Writer.Remove(id);
        Release(id);
    }

    /// <summary>Gives an id back, which another article may take.</summary>
    public void Release(ArticleId id)
    {
        Identity.Ids.Release(id);
        Copies.Remove(id);
    }

    private void Write(FileInProgress file, ArticleRead read, PreparedEntry prepared)
    {
        Counts.Warn(read.File, read.Warnings);
        var earlier = file.TakeEarlier(read.File);
        if (Identity.Of(file, read, earlier, Remove, out var refused) is not { } id)
        {
            if (refused is not null)
            {
                Reject(file, read.File, refused);
            }

            return;
        }

        if (Withdrawn.Contains(id))
        {
            if (file.Key.Folder == InboxFolder.LedgerName)
            {
                Identity.Records.Supersede(file, id);
            }

            Writer.Add(new WithdrawnEntry(file.Key, read.File, id));
            file.Withdrawn++;
            Counts.Withdrawn++;
            return;
        }

        var membership = Copies.Add(id, prepared.Sketch);
        try
        {
            Writer.Add(new IndexedArticle
            {
                Id = id,
                Article = read.Article,
                Entities = prepared.Entities,
                Draft = prepared.Draft,
                Corrected = Corrections.Apply(id, prepared.Entities),
                File = file.Key,
                Entry = read.File,
                Hash = prepared.Hash,
                EntitiesVersion = EntitiesVersion,
                Versions = Versions(earlier ?? Known?.Article(id), prepared.Hash),
                Sketch = prepared.Sketch.ToBytes(),
                CopyOf = membership.Group,
            });
        }
        catch (Exception refusal) when (refusal is ArgumentException or JsonException or InvalidOperationException)
        {
            Release(id);
            Reject(file, read.File, new Rejection(RejectionCode.Failed, $"The index refused the article: {refusal.Message}"));
            return;
        }

        file.Articles++;
        Counts.Indexed++;
        Counts.Copies += membership.IsCopy ? 1 : 0;
    }

    private IReadOnlyList<ArticleVersion> Versions(IndexedEntry? earlier, string hash)
    {
        var versions = earlier?.Versions ?? [];
        return versions.Count > 0 && versions[^1].Hash == hash ? versions : [.. versions, new ArticleVersion(hash, Time.GetUtcNow())];
    }
}
