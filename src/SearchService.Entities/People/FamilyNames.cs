using System.Collections.Frozen;

namespace SearchService.Entities.People;

/// <summary>
/// Common family names that stand before the given name in news in English: Chinese, Korean, Vietnamese, and some Japanese.
/// </summary>
internal static class FamilyNames
{
    private static readonly FrozenSet<string> First = FrozenSet.ToFrozenSet(
        (
            "kim lee park choi jung jeong kang cho yoon jang lim han shin seo kwon hwang ahn song yoo hong moon yang bae baek son "
            + "nam noh roh ri pak paek rhee ban "
        + "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng feng cao "
        + "peng zeng xiao tian dong pan yuan cai jiang "
        + "yu du ye cheng wei su lu ding ren shen xi mao jia zhong qin wen bo geng hua chan cheung wong leung lam tsai tsang tung "
        + "nguyen tran pham phan vo dang bui do ngo duong ho abe kishida suga koizumi hashimoto nakasone takeshita tanaka fukuda "
        + "aso hatoyama kan noda ishiba").Split(' ')
        .Distinct(),
        StringComparer.Ordinal);

    /// <param name="folded">A word as <see cref="NameText.Fold"/> gives it.</param>
    public static bool MayStandFirst(string folded) => First.Contains(folded);
}
