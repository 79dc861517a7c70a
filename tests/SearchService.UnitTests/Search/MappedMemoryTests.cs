using System.Globalization;
using SearchService.Indexing.Storage.Mapping;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Search;

public sealed class MappedMemoryTests : IDisposable
{
    private const int Bytes = 8 << 20;

    private readonly TempFolder _folder = new();

    [Fact]
    public void Pages_of_a_mapped_file_that_are_given_back_do_not_count_and_are_read_again_as_they_were()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var written = new byte[Bytes];
        new Random(7).NextBytes(written);
        var path = _folder.Write("words.dat", written);
        using var input = MappedInput.Whole("words", new MappedFile(path));
        Assert.True(ReadAll(input).AsSpan().SequenceEqual(written));

        MappedMemory.GiveBack();

        Assert.Equal(0, Counted(path));
        Assert.True(ReadAll(input).AsSpan().SequenceEqual(written));
    }

    private static byte[] ReadAll(MappedInput input)
    {
        var read = new byte[Bytes];
        input.Seek(0);
        input.ReadBytes(read, 0, Bytes);
        return read;
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Kilobytes of a mapped file that count as memory of this process.</summary>
    private static int Counted(string path) => File.ReadLines("/proc/self/smaps")
        .SkipWhile(line => !line.EndsWith(path, StringComparison.Ordinal))
        .Where(line => line.StartsWith("Rss:", StringComparison.Ordinal))
        .Select(line => int.Parse(line.AsSpan(4, line.Length - 6).Trim(), NumberStyles.None, CultureInfo.InvariantCulture))
        .First();
}
