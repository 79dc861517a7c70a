using System.Xml.Linq;
using SearchService.Readers.Names;
using SearchService.Readers.Xml;

namespace SearchService.Readers.WordPress;

/// <summary>What the export says of the site: its name, its language, and the names of its authors by their logins.</summary>
internal sealed class WordPressSite
{
    private readonly Dictionary<string, string> _authors = new(StringComparer.Ordinal);

    public string? Title { get; private set; }

    public string? Language { get; private set; }

    public void Take(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "title":
                Title ??= element.Line();
                break;
            case "language":
                Language ??= LanguageCode.Read(element.Line());
                break;
            case "author" when element.Child("author_login").Line() is { } login:
                var name = element.Child("author_display_name").Line()
                    ?? $"{element.Child("author_first_name").Line()} {element.Child("author_last_name").Line()}".Trim();
                _authors[login] = name.Length > 0 ? name : login;
                break;
        }
    }

    public string? AuthorOf(string? login) => login is null ? null : _authors.GetValueOrDefault(login, login);
}
