using SearchService.Queries;
using SearchService.Wire.Requests;
using Xunit;

namespace SearchService.UnitTests.Wire;

public sealed class FilterTextTests
{
    [Theory]
    [InlineData("Echo", "Echo", false)]
    [InlineData("-Echo", "Echo", true)]
    [InlineData("\"-Echo\"", "-Echo", false)]
    [InlineData("-\"-Echo\"", "-Echo", true)]
    [InlineData("-", "-", false)]
    [InlineData("\"Echo", "\"Echo", false)]
    public void A_leading_hyphen_excludes_and_quotes_keep_it(string typed, string value, bool exclude) =>
        Assert.Equal(new FieldFilter(FilterField.Source, value, exclude), FilterText.Read(FilterField.Source, typed));

    [Theory]
    [InlineData("Echo")]
    [InlineData("-Echo")]
    [InlineData("--x")]
    [InlineData("\"Echo\"")]
    [InlineData("O\"Echo\"")]
    public void A_value_is_read_as_it_was_written(string value)
    {
        foreach (var exclude in (bool[])[false, true])
        {
            Assert.Equal(new FieldFilter(FilterField.Source, value, exclude),
                FilterText.Read(FilterField.Source, FilterText.Of(value, exclude)));
        }
    }
}
