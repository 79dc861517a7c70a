using System.Text;
using SearchService.Articles;
using SearchService.Entities.Corrections;
using SearchService.Stores.Corrections;
using SearchService.Testing;
using Xunit;

namespace SearchService.UnitTests.Stores;

/// <summary>The file of corrections is people's own: what they wrote stays as they wrote it.</summary>
public sealed class CorrectionsFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_correction_that_is_added_leaves_every_other_byte_as_it_was()
    {
        // Latin-1 with the line ends of Windows, as an old spreadsheet saves it.
        var before = Encoding.Latin1.GetBytes("# Namen\r\nhide\tperson\tJosé\r\nhide\tperson\tAnna Petrova");
        var path = _folder.Write(CorrectionsFile.Name, before);
        Assert.True(File().Add([Hide("Boris Orlov")]));
        var after = System.IO.File.ReadAllBytes(path);
        Assert.Equal(before, after[..before.Length]);
        Assert.Equal("\r\nhide\tperson\tBoris Orlov\r\n", Encoding.UTF8.GetString(after[before.Length..]));
    }

    [Fact]
    public void A_line_that_is_not_UTF8_is_a_fault_that_names_it_and_the_others_hold()
    {
        _folder.Write(CorrectionsFile.Name, Encoding.Latin1.GetBytes("hide\tperson\tJosé\r\nhide\tperson\tAnna Petrova\r\n"));
        var content = File().Read();
        Assert.Equal("Anna Petrova", Assert.Single(content.Corrections.All).Name);
        var fault = Assert.Single(content.Faults);
        Assert.Equal(1, fault.Line);
        Assert.Contains("0xE9", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_that_is_taken_back_takes_its_line_alone()
    {
        var kept = Encoding.Latin1.GetBytes("hide\tperson\tJosé\r\n");
        var path = _folder.Write(CorrectionsFile.Name, [.. kept, .. "hide\tperson\tAnna Petrova\r\n"u8]);
        Assert.NotNull(File().Remove(Hide("Anna Petrova").Id));
        Assert.Equal(kept, System.IO.File.ReadAllBytes(path));
    }

    [Fact]
    public void All_that_record_at_once_find_their_corrections_there()
    {
        var names = Enumerable.Range(0, 24).Select(i => $"Person Number{i}").ToList();
        // A store of its own for each, as processes have.
        Parallel.ForEach(names, new ParallelOptions { MaxDegreeOfParallelism = 8 }, name => Assert.True(File().Add([Hide(name)])));
        Assert.Equal(names.Order(), File().Read().Corrections.All.Select(correction => correction.Name).Order());
    }

    private static EntityCorrection Hide(string name) => new(CorrectionAction.Hide, NameKind.Person, name, null);

    private CorrectionsFile File() => new(_folder.FullPath);
}
