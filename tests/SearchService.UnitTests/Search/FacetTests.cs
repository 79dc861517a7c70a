using SearchService.UnitTests.Engines;

namespace SearchService.UnitTests.Search;

public sealed class FacetTests : FacetContract
{
    private protected override ISampleEngine With(params Story[] stories) => SampleIndex.With(stories);
}
