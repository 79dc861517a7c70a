using System.Buffers.Binary;
using System.Text;

namespace SearchService.Readers.Legacy;

/// <summary>
/// A compound file (MS-CFB, Microsoft's "Compound File Binary File Format"): a tree of storages and streams in one file, as Office wrote it
/// until 2007. Every chain of sectors is followed for as long as the file is, so that one that leads back to itself ends.
/// </summary>
internal sealed class CompoundFile
{
    private const int HeaderLength = 512;
    private const int EntryLength = 128;
    private const uint LastSector = 0xFFFFFFFA;
    private const uint NoEntry = 0xFFFFFFFF;

    /// <summary>Where the header lists the first sectors of the allocation table, and how many.</summary>
    private const int FirstTables = 76;
    private const int TablesInHeader = 109;

    private readonly byte[] _file;
    private readonly int _shift;
    private readonly int _miniShift;
    private readonly uint _miniCutoff;
    private readonly uint[] _next;
    private readonly uint[] _miniNext;
    private readonly byte[] _entries;
    private readonly byte[] _mini;

    /// <exception cref="InvalidDataException">The bytes are no compound file, or one that is broken.</exception>
    public CompoundFile(byte[] file)
    {
        if (file.Length < HeaderLength)
        {
            throw new InvalidDataException("it is shorter than the header of its format");
        }

        _file = file;
        _shift = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(30));
        _miniShift = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(32));
        if (_shift is not (9 or 12) || _miniShift != 6)
        {
            throw new InvalidDataException("its header names a size of sectors that the format does not have");
        }

        _miniCutoff = UInt32(file, 56);
        _next = Numbers(Tables().SelectMany(sector => SectorOf(sector).ToArray()).ToArray());
        _entries = Chain(UInt32(file, 48));
        _miniNext = Numbers(Chain(UInt32(file, 60)));
        _mini = Read(Root, isMini: false);
    }

    public static CompoundEntry Root { get; } = new(0, "");

    /// <summary>What stands in a storage, in no order that means anything.</summary>
    public IEnumerable<CompoundEntry> In(CompoundEntry storage)
    {
        var met = new HashSet<uint>();
        var open = new Stack<uint>([Link(storage.Number, 76)]);
        while (open.TryPop(out var number))
        {
            if (number == NoEntry || (number + 1L) * EntryLength > _entries.Length || !met.Add(number))
            {
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16LittleEndian(EntryOf(number)[64..]);
            yield return new CompoundEntry(number, Encoding.Unicode.GetString(EntryOf(number)[..Math.Clamp(length - 2, 0, 64)]));
            open.Push(Link(number, 68));
            open.Push(Link(number, 72));
        }
    }

    /// <summary>What has a name in a storage; null where nothing has.</summary>
    public CompoundEntry? Find(CompoundEntry storage, string name) =>
        In(storage).FirstOrDefault(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The bytes of a stream in a storage; null where it has none of this name.</summary>
    public byte[]? Stream(CompoundEntry storage, string name) => Find(storage, name) is { } found ? Read(found) : null;

    public byte[] Read(CompoundEntry stream) => Read(stream, SizeOf(stream) < _miniCutoff);

    private byte[] Read(CompoundEntry stream, bool isMini)
    {
        var start = Link(stream.Number, 116);
        var bytes = isMini ? MiniChain(start) : Chain(start);
        return SizeOf(stream) is var size && size < (ulong)bytes.Length ? bytes[..(int)size] : bytes;
    }

    private ulong SizeOf(CompoundEntry stream)
    {
        var size = BinaryPrimitives.ReadUInt64LittleEndian(EntryOf(stream.Number)[120..]);

        // Small sectors came with sizes of 32 bits; what stands above them may be anything.
        return _shift == 9 ? size & uint.MaxValue : size;
    }

    /// <summary>The sectors that hold the allocation table: those in the header, then those in a chain of lists.</summary>
    private IEnumerable<uint> Tables()
    {
        for (var i = 0; i < TablesInHeader; i++)
        {
            if (UInt32(_file, FirstTables + 4 * i) is var sector && sector < LastSector)
            {
                yield return sector;
            }
        }

        var list = UInt32(_file, 68);
        for (var met = 0; list < LastSector && met < Sectors; met++)
        {
            var sectors = Numbers(SectorOf(list).ToArray());
            if (sectors.Length == 0)
            {
                break;
            }

            foreach (var sector in sectors[..^1].Where(sector => sector < LastSector))
            {
                yield return sector;
            }

            list = sectors[^1];
        }
    }

    private int Sectors => _file.Length >> _shift;

    private byte[] Chain(uint start)
    {
        using var bytes = new MemoryStream();
        for (var (sector, met) = (start, 0); sector < LastSector && met <= Sectors; met++)
        {
            bytes.Write(SectorOf(sector));
            sector = sector < _next.Length ? _next[sector] : uint.MaxValue;
        }

        return bytes.ToArray();
    }

    private byte[] MiniChain(uint start)
    {
        using var bytes = new MemoryStream();
        for (var (sector, met) = (start, 0); sector < LastSector && met <= _miniNext.Length; met++)
        {
            var from = Math.Min((long)sector << _miniShift, _mini.Length);
            bytes.Write(_mini, (int)from, (int)Math.Min(1 << _miniShift, _mini.Length - from));
            sector = sector < _miniNext.Length ? _miniNext[sector] : uint.MaxValue;
        }

        return bytes.ToArray();
    }

    /// <summary>The bytes of a sector, fewer where the file breaks off.</summary>
    private ReadOnlySpan<byte> SectorOf(uint sector)
    {
        var from = Math.Min((sector + 1L) << _shift, _file.Length);
        return _file.AsSpan((int)from, (int)Math.Min(1 << _shift, _file.Length - from));
    }

    private uint Link(uint entry, int at) => BinaryPrimitives.ReadUInt32LittleEndian(EntryOf(entry)[at..]);

    private ReadOnlySpan<byte> EntryOf(uint entry) => (entry + 1L) * EntryLength <= _entries.Length
        ? _entries.AsSpan((int)entry * EntryLength, EntryLength)
        : throw new InvalidDataException("its list of contents is cut off");

    private static uint UInt32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private static uint[] Numbers(byte[] bytes)
    {
        var numbers = new uint[bytes.Length / 4];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = UInt32(bytes, 4 * i);
        }

        return numbers;
    }
}

/// <summary>A storage or a stream.</summary>
internal sealed record CompoundEntry(uint Number, string Name);
