using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging;

/// <summary>
/// Packs word clusters into the file that <see cref="WordLexicon"/> reads. Sources, gzipped, tab-separated:
/// <c>glove_clusters.tsv.gz</c> (word and its cluster of 64, 256, 1,024 and 4,096) and <c>brown_nlp4j.tsv.gz</c> (word and its Brown
/// path at 4, 6, 8, 10 bits and whole, numbered).
/// </summary>
internal static class LexiconBuilder
{
    public static int Run(Arguments arguments)
    {
        using var file = File.Create(arguments.Required("--out"));
        Build(arguments.Required("--data"), file);
        return 0;
    }

    private static void Build(string folder, Stream output)
    {
        var words = new SortedDictionary<uint, Entry>();
        foreach (var (key, columns) in Rows(Path.Combine(folder, "glove_clusters.tsv.gz")))
        {
            words.TryAdd(WordLexicon.Hash(key), new Entry { Glove = columns });
        }

        var classes = new Dictionary<ushort, int>();
        var grains = new List<ushort>();
        foreach (var (key, columns) in Rows(Path.Combine(folder, "brown_nlp4j.tsv.gz")))
        {
            // Of the five columns the coarsest is too coarse to help.
            if (classes.TryAdd(columns[4], classes.Count))
            {
                grains.AddRange(columns[1..]);
            }

            var hash = WordLexicon.Hash(key);
            if (!words.TryGetValue(hash, out var entry))
            {
                words[hash] = entry = new Entry();
            }

            entry.Brown ??= (ushort)classes[columns[4]];
        }

        Write(words, grains, output);
    }

    private static void Write(SortedDictionary<uint, Entry> words, List<ushort> grains, Stream output)
    {
        using var brotli = new BrotliStream(output, new BrotliCompressionOptions { Quality = 11 }, leaveOpen: true);
        Span<byte> counts = stackalloc byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(counts, words.Count);
        BinaryPrimitives.WriteInt32LittleEndian(counts[4..], grains.Count / WordClusters.GloveGrains);
        brotli.Write(counts);
        WritePlanes(brotli, [.. grains], 2);
        var previous = 0u;
        var steps = new List<uint>(words.Count);
        foreach (var hash in words.Keys)
        {
            steps.Add(hash - previous);
            previous = hash;
        }

        WritePlanes(brotli, [.. steps], 4);
        var glove = Enumerable.Range(0, WordClusters.GloveGrains)
            .SelectMany(grain => words.Values.Select(entry => (uint)(entry.Glove?[grain] ?? WordLexicon.None)));
        WritePlanes(brotli, [.. glove], 2);
        WritePlanes(brotli, [.. words.Values.Select(entry => (uint)(entry.Brown ?? WordLexicon.None))], 2);
    }

    private static void WritePlanes(BrotliStream brotli, uint[] values, int bytes)
    {
        var plane = new byte[values.Length];
        for (var shift = 0; shift < bytes * 8; shift += 8)
        {
            for (var i = 0; i < values.Length; i++)
            {
                plane[i] = (byte)(values[i] >> shift);
            }

            brotli.Write(plane);
        }
    }

    private static IEnumerable<(string Key, ushort[] Columns)> Rows(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            var columns = line.Split('\t');
            var key = columns[0].ToLowerInvariant().ToCharArray();
            WordLexicon.ToKey(key);
            yield return (new string(key), [.. columns[1..].Select(column => ushort.Parse(column, CultureInfo.InvariantCulture))]);
        }
    }

    private sealed class Entry
    {
        public ushort[]? Glove { get; init; }

        public ushort? Brown { get; set; }
    }
}
