using System.Buffers.Binary;
using Microsoft.Playwright;
using SearchService.Testing;
using Xunit;

namespace SearchService.BrowserTests;

/// <summary>
/// The pictures of docs/pages.md. They are taken anew where PICTURES is set to 1, so that a test run leaves no changed file behind.
/// </summary>
[Collection(ReadingRoomTests.Name)]
public sealed class PictureTests(ReadingRoom room)
{
    private const int Height = 1000;

    private static readonly string Folder = Path.Combine(Programs.Repository, "docs", "images");

    private static readonly bool TakeAnew = Environment.GetEnvironmentVariable("PICTURES") == "1";

    /// <summary>Every picture: its name, its page, and how the page is looked at.</summary>
    public static TheoryData<string, string, int, bool> Pictures
    {
        get
        {
            var pictures = new TheoryData<string, string, int, bool>();
            foreach (var page in MainPages.All)
            {
                pictures.Add(page.Name, page.Address, 1280, false);
            }

            pictures.Add("search-dark", MainPages.All[0].Address, 1280, true);
            pictures.Add("search-narrow", MainPages.All[0].Address, 390, false);
            return pictures;
        }
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task Every_main_page_can_be_pictured_and_its_picture_has_the_size_of_the_page(
        string name, string address, int width, bool dark)
    {
        var file = Path.Combine(Folder, name + ".png");
        await using var visitor = await room.EnterAsync(new Look(width, Height, dark));
        await visitor.TriesAsync(async someone =>
        {
            Assert.Equal(200, (await someone.OpenAsync(address)).Status);
            var taken = await someone.Page.ScreenshotAsync(new PageScreenshotOptions { Path = TakeAnew ? file : null });
            Assert.Equal((width, Height), SizeOf(taken));
            Assert.True(File.Exists(file), $"docs/images/{name}.png is missing: run the tests with PICTURES=1.");
            var kept = await File.ReadAllBytesAsync(file);
            Assert.Equal((width, Height), SizeOf(kept));

            // A page that could not be drawn is one colour, which packs to a small part of what words and lines take.
            Assert.InRange(kept.Length, taken.Length / 4, taken.Length * 4);
        });
    }

    [Fact]
    public async Task The_pages_of_docs_show_every_main_page_and_no_picture_lies_about_unused()
    {
        var docs = await Task.WhenAll(Directory.GetFiles(Path.Combine(Programs.Repository, "docs"), "*.md")
            .Append(Path.Combine(Programs.Repository, "README.md")).Select(page => File.ReadAllTextAsync(page)));
        Assert.All(Directory.GetFiles(Folder, "*.png"),
            file => Assert.Contains(docs, text => text.Contains($"images/{Path.GetFileName(file)}", StringComparison.Ordinal)));
        Assert.All(MainPages.All, page =>
            Assert.Contains(docs, text => text.Contains($"(images/{page.Name}.png)", StringComparison.Ordinal)));
    }

    /// <summary>Width and height, as the header of a PNG gives them (RFC 2083, 3.2 and 4.1.1).</summary>
    private static (int Width, int Height) SizeOf(byte[] png)
    {
        Assert.Equal((byte)0x89, png[0]);
        Assert.Equal("PNG"u8, png.AsSpan(1, 3));
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }
}
