using System.Globalization;
using BenchmarkDotNet.Running;
using SearchService.Benchmarks;
using SearchService.Benchmarks.Compare;
using SearchService.Benchmarks.Queries;

switch (args)
{
    case ["long-articles", .. var count]:
        LongArticles.Run(count is [var hits] ? int.Parse(hits, CultureInfo.InvariantCulture) : 10);
        break;
    case ["line-ends", var file, .. var how]:
        PeopleAcrossLineEnds.Run(file, uneven: how is ["uneven"]);
        break;
    case ["hostile", .. var endings]:
        HostileFileCosts.Run(endings);
        break;
    case ["queries", var folder, var size, .. var classes]:
        await QueryCosts.RunAsync(Path.GetFullPath(folder), int.Parse(size, CultureInfo.InvariantCulture), classes);
        break;
    case ["apart"]:
        WhatReadingApartCosts.Run();
        break;
    case ["speed", var language, var file]:
        SpeedByLanguage.Run(language, file);
        break;
    case ["names", var file, .. var how]:
        NamesInLabelledText.Run(file, inCapitals: how is ["capitals"]);
        break;
    case ["compare", .. var what]:
        await CompareCommand.RunAsync(what);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
