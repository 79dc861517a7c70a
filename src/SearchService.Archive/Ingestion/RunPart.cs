using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SearchService.Indexing.Storage.Ledger;

namespace SearchService.Archive.Ingestion;

/// <summary>One part of a reindex that several processes do together.</summary>
/// <param name="Number">1 or more.</param>
/// <param name="Of">How many parts there are.</param>
public readonly record struct RunPart(int Number, int Of)
{
    /// <summary>More processes than this would wait for the nodes, and for each other.</summary>
    public const int Most = 1_000;

    /// <summary>The part that does what no single file is: the inbox.</summary>
    private const int First = 1;

    /// <summary>Reads <c>2/8</c>; null where it is none.</summary>
    public static RunPart? Parse(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed.Split('/') is [var number, var of]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var part)
            && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var parts)
            && part >= First && part <= parts && parts <= Most
            ? new RunPart(part, parts)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");

    /// <summary>Whether a file is in the part.</summary>
    public bool Has(FileKey file)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(file.Folder + "\0" + file.Name));
        return (uint)BitConverter.ToInt32(hash) % Of == Number - First;
    }

    /// <summary>What the part deals with of a plan. Whichever process lists the files, each is in the same part.</summary>
    internal IngestionPlan Share(IngestionPlan plan)
    {
        var part = this;
        return plan with
        {
            Files = [.. plan.Files.Where(file => part.Has(file.Key))],
            Posted = Number == First ? plan.Posted : [],
            PostedFiles = Number == First ? plan.PostedFiles : 0,
        };
    }
}
