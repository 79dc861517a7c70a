using System.Text;
using System.Text.Json.Nodes;
using SearchService.Articles.Calendars;

namespace SearchService.Api.Pages.Adding;

/// <summary>An article as somebody typed it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Text">Its text.</param>
/// <param name="Published">Its date, as people write it.</param>
/// <param name="Source">Where it appeared.</param>
/// <param name="Authors">Its authors, between semicolons.</param>
/// <param name="Section">The section of the newspaper.</param>
/// <param name="Language">The code of its language.</param>
/// <param name="Url">Its address.</param>
public sealed record AddedArticle(
    string Title, string Text, string Published, string Source, string Authors, string Section, string Language, string Url)
{
    public static AddedArticle Empty { get; } = new("", "", "", "", "", "", "", "");

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => this == Empty;

    /// <summary>What is wrong with it, in words; null where it can be kept.</summary>
    public string? Fault =>
        Text.Length == 0 ? "The article needs a text."
        : Published.Length > 0 && !TypedDate.TryParse(Published, out _)
            ? $"“{Published}” is not a date that can be read: write 2019, June 2019, 2019-06-24 or 24 June 2019."
        : Url.Length > 0 && !(Uri.TryCreate(Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            ? $"“{Url}” is not the address of a page: it begins with http:// or https://."
        : null;

    public static AddedArticle Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new AddedArticle(
            Of("title"), Of("text"), Of("published"), Of("source"), Of("authors"), Of("section"), Of("language"), Of("url"));

        // A form sends each line end as two characters.
        string Of(string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();
    }

    /// <summary>As it is posted: a line of JSON.</summary>
    public byte[] ToLine()
    {
        var line = new JsonObject();
        Put("title", Title);
        Put("text", Text);
        Put("published", TypedDate.TryParse(Published, out var date) ? date.ToString() : "");
        Put("source", Source);
        Put("section", Section);
        Put("language", Language);
        Put("url", Url);
        var authors = Authors.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (authors.Length > 0)
        {
            line["authors"] = new JsonArray([.. authors.Select(author => (JsonNode)author!)]);
        }

        return Encoding.UTF8.GetBytes(line.ToJsonString());

        void Put(string name, string value)
        {
            if (value.Length > 0)
            {
                line[name] = value;
            }
        }
    }
}
