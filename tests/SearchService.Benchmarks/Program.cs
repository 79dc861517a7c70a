using BenchmarkDotNet.Running;
using SearchService.Benchmarks;

if (args is ["long-articles"])
{
    LongArticles.Run();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
