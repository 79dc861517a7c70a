namespace SearchService.Readers.Sources;

/// <summary>One run of bytes with a name: a file, an entry of a container, or what came over a connection.</summary>
/// <param name="File">The name that outcomes carry: <c>a.txt</c>, <c>pack.zip!/a/1.txt</c>.</param>
/// <param name="Path">The name whose ending tells the format and whose parts may tell the date.</param>
/// <param name="Content">Read once, from the start; its owner disposes it.</param>
internal sealed record Entry(string File, string Path, HeadedStream Content)
{
    /// <summary>In how many containers the entry lies.</summary>
    public int Depth { get; init; }

    /// <summary>What the outermost file has unpacked so far; null where the entry lies in no container.</summary>
    public Containers.Unpacking? Unpacking { get; init; }

    /// <summary>The files that lie beside it; null where they cannot be looked at.</summary>
    public Surroundings? Beside { get; init; }

    /// <summary>What its bytes were mended for, a sentence each: every article in it carries them.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>The ending of the name in lower case with its dot, or the empty string.</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();
}
