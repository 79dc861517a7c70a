using MAB.DotIgnore;

namespace SearchService.Archive.Ingestion;

/// <summary>
/// The patterns of <c>.searchignore</c> files, written as in <c>.gitignore</c>: each holds for its folder and those below.
/// A pattern with <c>!</c> takes back what an earlier line of the same file ignores.
/// </summary>
internal sealed class IgnoreRules
{
    public const string FileName = ".searchignore";

    private readonly IReadOnlyList<(string Folder, IgnoreList Patterns)> _lists;

    private IgnoreRules(IReadOnlyList<(string Folder, IgnoreList Patterns)> lists) => _lists = lists;

    /// <summary>The rules of the folders above the one where a walk starts.</summary>
    public static IgnoreRules Above(Scope scope)
    {
        var rules = new IgnoreRules([]);
        if (scope.Path == scope.Folder)
        {
            return rules;
        }

        var folder = scope.Folder;
        foreach (var name in Path.GetRelativePath(scope.Folder, scope.Path).Split(Path.DirectorySeparatorChar))
        {
            rules = rules.With(folder);
            folder = Path.Combine(folder, name);
        }

        return rules;
    }

    /// <summary>These rules with those of a further folder.</summary>
    public IgnoreRules With(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? new IgnoreRules([.. _lists, (folder, new IgnoreList(file))]) : this;
    }

    public bool Ignore(FileSystemInfo item)
    {
        foreach (var (folder, patterns) in _lists)
        {
            var path = Path.GetRelativePath(folder, item.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (patterns.IsIgnored(path, item is DirectoryInfo))
            {
                return true;
            }
        }

        return false;
    }
}
