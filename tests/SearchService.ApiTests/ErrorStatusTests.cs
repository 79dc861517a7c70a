using SearchService.Api.Endpoints;
using SearchService.Testing;
using SearchService.Wire.Requests;
using Xunit;

namespace SearchService.ApiTests;

public sealed class ErrorStatusTests
{
    private static readonly string[] Errors = File.ReadAllLines(Path.Combine(Programs.Repository, "docs", "errors.md"));

    [Fact]
    public void Every_code_has_the_status_that_the_page_of_errors_names() => Assert.All(
        ErrorCode.All,
        code => Assert.Contains(Errors, line => line.StartsWith($"| `{code.Name}` |", StringComparison.Ordinal)
            && line.EndsWith($"| {code.Status()} |", StringComparison.Ordinal)));
}
