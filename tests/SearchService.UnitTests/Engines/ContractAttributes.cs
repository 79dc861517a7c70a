using SearchService.Testing;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace SearchService.UnitTests.Engines;

/// <summary>Its tests run against a cluster, and are not there where there is none.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OnClusterAttribute : Attribute;

/// <summary>What every engine must do. One of each class that inherits it runs, as far as its engine is there.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("SearchService.UnitTests.Engines.ContractFactDiscoverer", "SearchService.UnitTests")]
public sealed class ContractFactAttribute : FactAttribute;

/// <inheritdoc cref="ContractFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("SearchService.UnitTests.Engines.ContractTheoryDiscoverer", "SearchService.UnitTests")]
public sealed class ContractTheoryAttribute : TheoryAttribute;

public sealed class ContractFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Engines.AreThere(testMethod) ? base.Discover(discoveryOptions, testMethod, factAttribute) : [];
}

public sealed class ContractTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo theoryAttribute) =>
        Engines.AreThere(testMethod) ? base.Discover(discoveryOptions, testMethod, theoryAttribute) : [];
}

internal static class Engines
{
    public static bool AreThere(ITestMethod method) =>
        TestCluster.Missing is null || !method.TestClass.Class.GetCustomAttributes(typeof(OnClusterAttribute)).Any();
}
