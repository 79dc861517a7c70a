using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucene.Net.Codecs.Compressing;
using Lucene.Net.Store;
using Lucene.Net.Util;
using SearchService.Indexing.Storage.Mapping;
using Xunit;

namespace SearchService.UnitTests.Search.Plain;

/// <summary>What is unpacked from memory is what the engine unpacks.</summary>
public sealed class UnpackingProperties : IDisposable
{
    private const string Name = "_0.fdt";

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("unpacking-");

    [Property(MaxTest = 200)]
    public Property Stretches_are_those_of_the_plain_way() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var bytes = Repetitive(random);
            Pack(bytes);
            using var mappedFolder = new MappedDirectory(_folder.FullName);
            using var plainFolder = new SimpleFSDirectory(_folder);
            var offset = random.Next(bytes.Length);
            var length = random.Next(bytes.Length - offset + 1);
            var (mapped, mappedEnd) = Unpacked(mappedFolder, MappedUnpacking.Instance, bytes.Length, offset, length);
            var (plain, plainEnd) = Unpacked(plainFolder, CompressionMode.FAST, bytes.Length, offset, length);
            return (mapped.SequenceEqual(plain) && bytes.AsSpan(offset, length).SequenceEqual(plain) && mappedEnd == plainEnd)
                .Label($"{length} of {bytes.Length} bytes from {offset}");
        });

    [Property(MaxTest = 500)]
    public Property What_is_damaged_is_refused_or_unpacked_and_never_reaches_further() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var bytes = Repetitive(random);
            Pack(bytes);
            var packed = File.ReadAllBytes(Path.Combine(_folder.FullName, Name));
            for (var damages = random.Next(1, 4); damages > 0; damages--)
            {
                packed[random.Next(packed.Length)] = (byte)random.Next(256);
            }

            var cut = packed.AsSpan(0, random.Next(packed.Length + 1));
            var read = PackedText.Unpack(cut, bytes.Length, new byte[bytes.Length + PackedText.Room], out var unpacked);
            return (read <= cut.Length && unpacked <= bytes.Length + PackedText.Room).ToProperty();
        });

    [Fact]
    public void A_block_that_ends_too_early_or_points_before_its_beginning_is_damaged()
    {
        var bytes = new byte[64];
        Assert.Equal(-1, PackedText.Unpack([], 10, bytes, out _));
        Assert.Equal(-1, PackedText.Unpack([0x30, 1, 2], 10, bytes, out _));
        Assert.Equal(-1, PackedText.Unpack([0x10, 1, 2, 0], 10, bytes, out _));
        Assert.Equal(-1, PackedText.Unpack([0x10, 1, 0, 0], 10, bytes, out _));
        Assert.Equal(-1, PackedText.Unpack([0xF0, 255, 255], 10, bytes, out _));
        Assert.Equal(4, PackedText.Unpack([0x10, 1, 1, 0], 5, bytes, out var unpacked));
        Assert.Equal(5, unpacked);
        Assert.Equal([1, 1, 1, 1, 1], bytes[..5]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Words of a small alphabet that come again near and far, and runs of one byte.</summary>
    private static byte[] Repetitive(Random random)
    {
        List<byte> bytes = [];
        for (var length = random.Next(1, random.Next(2) == 0 ? 60 : 20_000); bytes.Count < length;)
        {
            if (bytes.Count > 0 && random.Next(3) > 0)
            {
                var start = random.Next(bytes.Count);
                bytes.AddRange(bytes.GetRange(start, Math.Min(random.Next(1, 90), bytes.Count - start)));
            }
            else if (random.Next(8) == 0)
            {
                bytes.AddRange(Enumerable.Repeat((byte)random.Next(256), random.Next(1, 700)));
            }
            else
            {
                bytes.AddRange(Enumerable.Range(0, random.Next(1, 40)).Select(_ => (byte)random.Next(97, 123)));
            }
        }

        return [.. bytes];
    }

    private void Pack(byte[] bytes)
    {
        using var folder = new SimpleFSDirectory(_folder);
        File.Delete(Path.Combine(_folder.FullName, Name));
        using var output = folder.CreateOutput(Name, IOContext.DEFAULT);
        CompressionMode.FAST.NewCompressor().Compress(bytes, 0, bytes.Length, output);
        output.WriteBytes([1, 2, 3], 3);
    }

    private static (byte[] Bytes, long End) Unpacked(
        Lucene.Net.Store.Directory folder, CompressionMode mode, int whole, int offset, int length)
    {
        using var input = folder.OpenInput(Name, IOContext.DEFAULT);
        var bytes = new BytesRef();
        mode.NewDecompressor().Decompress(input, whole, offset, length, bytes);
        return (bytes.Bytes.AsSpan(bytes.Offset, bytes.Length).ToArray(), input.Position);
    }
}
