using BenchmarkDotNet.Running;
using SearchService.Benchmarks;

switch (args)
{
    case ["long-articles"]:
        LongArticles.Run();
        break;
    case ["hostile"]:
        HostileFileCosts.Run();
        break;
    case ["apart"]:
        WhatReadingApartCosts.Run();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
