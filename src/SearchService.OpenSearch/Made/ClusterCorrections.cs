using SearchService.Entities.Corrections;
using SearchService.Stores.Corrections;

namespace SearchService.OpenSearch.Made;

/// <summary>
/// Corrections in the cluster, behind those of the file that people edit by hand and keep in version control: what is corrected over HTTP
/// or by a command is seen by every service at once.
/// </summary>
internal sealed class ClusterCorrections(MadeIndex index, ICorrections file) : ICorrections
{
    private const string All = "all";

    private readonly MadeRecords<KeptCorrections> _records = new(index, "corrections", RecordJson.Default.KeptCorrections, _ => All);

    public CorrectionsContent Read()
    {
        var content = file.Read();
        var byHand = content.Corrections.All;
        return content with { Corrections = new EntityCorrections([.. byHand, .. Made().Except(byHand)]) };
    }

    public bool Add(IReadOnlyList<EntityCorrection> corrections)
    {
        var lines = corrections.Except(file.Read().Corrections.All).Select(CorrectionLine.Write).ToList();
        return _records.Change(All, before =>
        {
            var added = lines.Except(before?.Lines ?? []).ToList();
            return added.Count == 0 ? (before, false) : (new KeptCorrections([.. before?.Lines ?? [], .. added]), true);
        });
    }

    public EntityCorrection? Remove(string id)
    {
        var removed = _records.Change(All, before =>
            before?.Lines.FirstOrDefault(line => CorrectionLine.Read(line, out _)?.Id == id) is { } found
                ? (new KeptCorrections([.. before.Lines.Where(line => line != found)]), CorrectionLine.Read(found, out _))
                : (before, null));
        return file.Remove(id) ?? removed;
    }

    private IEnumerable<EntityCorrection> Made() =>
        (_records.Find(All)?.Lines ?? []).Select(line => CorrectionLine.Read(line, out _)).OfType<EntityCorrection>();
}
