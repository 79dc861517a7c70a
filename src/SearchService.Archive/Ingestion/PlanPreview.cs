using SearchService.Indexing.Storage.Engine;
using SearchService.Wire.Reports;

namespace SearchService.Archive.Ingestion;

/// <summary>Tells what a plan would do, by names and content hashes, without reading a file as an article.</summary>
internal static class PlanPreview
{
    public static IngestionPreview Of(
        string run, IngestionPlan plan, IReadOnlyList<string> leftOut, ILedger? known, CancellationToken cancellation)
    {
        var (added, changed, unchanged) = (new List<string>(), new List<string>(), 0);
        foreach (var file in plan.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (known?.File(file.Key) is not { } record)
            {
                added.Add(file.FullPath);
            }
            else if (plan.Again.Contains(file.Key) || record.Hash != file.Hash())
            {
                changed.Add(file.FullPath);
            }
            else
            {
                unchanged++;
            }
        }

        foreach (var part in plan.Posted)
        {
            (part.Before is null && known?.File(part.Key) is null ? added : changed).Add(part.File.FullPath);
        }

        unchanged += plan.PostedFiles - plan.Posted.Count;

        return new IngestionPreview(
            run, [.. plan.Paths.Select(scope => scope.Path)], leftOut, plan.Files.Count + plan.PostedFiles, plan.Ignored, added, changed,
            [.. plan.Gone.All.Select(record => Path.Combine(record.File.Folder, record.File.Name))], unchanged);
    }
}
