using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucene.Net.Index;
using Lucene.Net.Store;
using SearchService.Indexing.Storage.Mapping;
using Xunit;

namespace SearchService.UnitTests.Search.Plain;

/// <summary>What is read of a mapped file is what the engine reads of it through a stream.</summary>
public sealed class MappedInputProperties : IDisposable
{
    private const string Name = "_0.dat";

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("mapped-");

    [Property(MaxTest = 100)]
    public Property Reads_are_those_of_the_plain_way() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            Write(bytes);
            using var plainFolder = new SimpleFSDirectory(_folder);
            using var mappedFolder = new MappedDirectory(_folder.FullName);
            var (offset, length) = random.Next(2) == 0 ? (0, bytes.Length) : (random.Next(bytes.Length), 0);
            length = Math.Max(length, random.Next(bytes.Length - offset + 1));
            using var plainSlices = plainFolder.CreateSlicer(Name, IOContext.DEFAULT);
            using var mappedSlices = mappedFolder.CreateSlicer(Name, IOContext.DEFAULT);
            using var plain = plainSlices.OpenSlice("part", offset, length);
            using var mapped = (IndexInput)mappedSlices.OpenSlice("part", offset, length).Clone();
            List<string> differ = [];
            for (var i = 0; i < 40 && differ.Count == 0; i++)
            {
                var (read, size, place) = (random.Next(8), random.Next(9), random.Next(length + 1));
                var (expected, said) = (Said(plain, read, size, place), Said(mapped, read, size, place));
                if (expected != said || plain.Position != mapped.Position || plain.Length != mapped.Length)
                {
                    differ.Add($"{read} at {plain.Position} of {plain.Length}: {expected}; "
                        + $"mapped: {said} at {mapped.Position} of {mapped.Length}");
                }
            }

            return (differ.Count == 0).Label(string.Join("", differ));
        });

    [Fact]
    public void Behind_the_end_and_after_it_was_closed_nothing_is_read()
    {
        Write([1, 2, 3]);
        using var folder = new MappedDirectory(_folder.FullName);
        var input = folder.OpenInput(Name, IOContext.DEFAULT);
        var clone = (IndexInput)input.Clone();
        Assert.Throws<EndOfStreamException>(() => input.ReadInt32());
        Assert.Throws<EndOfStreamException>(() => input.Seek(4));
        Assert.Equal(1, input.ReadByte());
        clone.Dispose();
        Assert.Equal(2, input.ReadByte());
        input.Dispose();
        Assert.Throws<ObjectDisposedException>(() => input.ReadByte());
        Assert.Throws<ObjectDisposedException>(() => clone.ReadByte());
    }

    [Fact]
    public void An_empty_file_ends_at_once()
    {
        Write([]);
        using var folder = new MappedDirectory(_folder.FullName);
        using var input = folder.OpenInput(Name, IOContext.DEFAULT);
        Assert.Equal(0, input.Length);
        Assert.Throws<EndOfStreamException>(() => input.ReadByte());
    }

    [Fact]
    public void A_number_of_too_many_bytes_is_damage()
    {
        Write([.. Enumerable.Repeat((byte)0xFF, 20)]);
        using var folder = new MappedDirectory(_folder.FullName);
        using var input = folder.OpenInput(Name, IOContext.DEFAULT);
        Assert.Throws<CorruptIndexException>(() => input.ReadVInt32());
        Assert.Throws<CorruptIndexException>(() => input.ReadVInt64());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(byte[] bytes) => File.WriteAllBytes(Path.Combine(_folder.FullName, Name), bytes);

    /// <summary>What is read; where nothing can be, both are put back where they were.</summary>
    private static string Said(IndexInput input, int read, int size, int place)
    {
        var before = input.Position;
        try
        {
            return read switch
            {
                0 => input.ReadByte().ToString(),
                1 => input.ReadInt16().ToString(),
                2 => input.ReadInt32().ToString(),
                3 => input.ReadInt64().ToString(),
                4 => input.ReadVInt32().ToString(),
                5 => input.ReadVInt64().ToString(),
                6 => Bytes(input, size),
                _ => Moved(input, place),
            };
        }
        catch (IOException)
        {
            input.Seek(before);
            return "nothing";
        }
    }

    private static string Bytes(IndexInput input, int size)
    {
        var bytes = new byte[size + 2];
        input.ReadBytes(bytes, 1, size);
        return Convert.ToHexString(bytes);
    }

    private static string Moved(IndexInput input, int place)
    {
        input.Seek(place);
        return "moved";
    }
}
