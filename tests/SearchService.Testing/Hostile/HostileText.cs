using System.Text;

namespace SearchService.Testing.Hostile;

/// <summary>Markdown, plain text and JSON.</summary>
public static class HostileText
{
    public static readonly IReadOnlyDictionary<string, Func<byte[]>> All = new Dictionary<string, Func<byte[]>>
    {
        ["yaml-aliases.md"] = () => Front(
            HostileBytes.Numbered(10, i => $"a{i}: &a{i} [{(i == 0 ? "x,x,x,x,x,x,x,x,x" : HostileBytes.Times($"*a{i - 1},", 9))}]\n")),
        ["yaml-alias-of-itself.md"] = () => Front("a: &a [*a, *a]\n"),
        ["yaml-aliases-as-names.md"] = () => Front("a: &a {x: 1}\n" + HostileBytes.Numbered(2_000, i => $"&b{i} k{i}: *a\n")),
        ["yaml-in-each-other.md"] = () => Front("a: " + HostileBytes.Times("[", 30_000)),
        ["yaml-in-each-other-by-lines.md"] = () => Front(HostileBytes.Numbered(350, i => new string(' ', i) + "a:\n")),
        ["yaml-lists-in-each-other.md"] = () => Front(HostileBytes.Times("- ", 30_000) + "a\n"),
        ["yaml-of-6000-fields.md"] = () => Front(HostileBytes.Numbered(6_000, i => $"a{i}: b\n")),
        ["front-matter-without-end.md"] = () => HostileBytes.Of("---\n" + HostileBytes.Times("a: b\n", 1_000_000)),
        ["table-of-200000-cells.md"] = () => Story(HostileBytes.Times("|", 200_000) + "\n" + HostileBytes.Times("|-", 200_000) + "|\n"),
        ["table-of-2000-by-100.md"] = () =>
            Story(HostileBytes.Times("| a ", 100) + "|\n" + HostileBytes.Times("|-", 100) + "|\n"
            + HostileBytes.Times(HostileBytes.Times("| a ", 100) + "|\n", 2_000)),
        ["table-of-uneven-rows.md"] = () => Story(
            "|" + HostileBytes.Times("a|", 20_000) + "\n|" + HostileBytes.Times("-|", 20_000) + "\n" + HostileBytes.Times("|a|\n", 20_000)),
        ["bars-in-a-paragraph.md"] = () => Story(HostileBytes.Times("a | b ", 200_000)),
        ["brackets.md"] = () => Story(HostileBytes.Times("[", 9_999)),
        ["links-in-links.md"] = () => Story(HostileBytes.Times("[a](", 9_999)),
        ["pictures-in-pictures.md"] = () => Story(HostileBytes.Times("![", 9_999) + HostileBytes.Times("](a)", 9_999)),
        ["quotes-in-each-other.md"] = () => Story(HostileBytes.Times(">", 100_000) + "a"),
        ["quotes-on-many-lines.md"] = () => Story(HostileBytes.Times(HostileBytes.Times(">", 100) + "a\n", 5_000)),
        ["stars.md"] = () => Story(HostileBytes.Times("*a **b ", 300_000)),
        ["stars-and-lines.md"] = () => Story(HostileBytes.Times("**_a", 400_000) + HostileBytes.Times("_**", 400_000)),
        ["ticks.md"] = () => Story(HostileBytes.Numbered(2_500, i => new string('`', i + 1) + "a ")),
        ["items-in-each-other.md"] = () => Story(HostileBytes.Numbered(1_500, i => new string(' ', i * 2) + "- a\n")),
        ["markers-in-each-other.md"] = () => Story(HostileBytes.Times("- ", 100_000) + "a"),
        ["200000-items.md"] = () => Story(HostileBytes.Times("- a\n", 200_000)),
        ["200000-numbers.md"] = () => Story(HostileBytes.Numbered(200_000, i => $"{i}. a\n")),
        ["4900-footnotes.md"] = () =>
            Story(HostileBytes.Numbered(4_900, i => $"[^{i}]: a\n\n") + HostileBytes.Numbered(4_900, i => $"[^{i}] ")),
        ["9000-definitions.md"] = () => Story(HostileBytes.Numbered(9_000, i => $"[a{i}]: b\n")),
        ["angle-brackets.md"] = () => Story(HostileBytes.Times("<a", 500_000)),
        ["markup-without-end.md"] = () => Story(HostileBytes.Times("<!-- a --", 500_000)),
        ["backslashes.md"] = () => Story(HostileBytes.Times("\\", 5_000_000)),
        ["entities.md"] = () => Story(HostileBytes.Times("&amp", 2_000_000)),
        ["million-headings.md"] = () => Story(HostileBytes.Times("# a\n", 1_000_000)),
        ["million-blank-lines.md"] = () => Story(HostileBytes.Times("a\n\n", 1_000_000)),
        ["one-line-of-11-megabytes.md"] = () => Story(HostileBytes.Times("ferry ", 1_800_000)),

        ["one-line-of-11-megabytes.txt"] = () => HostileBytes.Of(HostileBytes.Times("ferry ", 1_900_000)),
        ["one-word-of-11-megabytes.txt"] = () => HostileBytes.Of(HostileBytes.Times("a", 11_000_000)),
        ["spaces.txt"] = () => HostileBytes.Of("Ferry" + HostileBytes.Times(" ", 11_000_000) + "sank"),
        ["five-million-lines.txt"] = () => HostileBytes.Of(HostileBytes.Times("a\n", 5_500_000)),
        ["million-paragraphs.txt"] = () => HostileBytes.Of(HostileBytes.Times("a\n\n", 3_000_000)),
        ["bylines.txt"] = () => HostileBytes.Of(HostileBytes.Times("By Ann Lee and Bo Kim\n", 400_000)),
        ["agencies.txt"] = () => HostileBytes.Of(HostileBytes.Times("(Reuters)\n\n", 800_000)),
        ["credits.txt"] = () => HostileBytes.Of(HostileBytes.Times("A ferry at sea. Photo: AP / Ann Lee\n\n", 250_000)),
        ["labels.txt"] = () => HostileBytes.Of(HostileBytes.Times("Title: Ferry\n", 700_000)),
        ["dates.txt"] = () => HostileBytes.Of(HostileBytes.Times("Published: September 12, 2023 08:30 GMT\n\n", 200_000)),
        ["capitals.txt"] = () => HostileBytes.Of(HostileBytes.Times("SEOUL, A. B. C, ", 600_000)),
        ["names.txt"] = () => HostileBytes.Of("By " + HostileBytes.Times("Ann Lee, ", 900_000)),
        ["hyphens.txt"] = () => HostileBytes.Of(HostileBytes.Times("har-\n", 2_000_000)),
        ["list-headings.txt"] = () => HostileBytes.Of(HostileBytes.Times("Most read\nFerry sinks\n\n", 400_000)),
        ["requests.txt"] = () => HostileBytes.Of(
            HostileBytes.Times("Sign up to sign up to get get our ", 12) + "\n"
            + HostileBytes.Times(HostileBytes.Times("sign up to get our the ", 16) + "\n\n", 20_000)),
        ["marks-on-marks.txt"] = () => HostileBytes.Of("Ferry" + HostileBytes.Times("\u0301", 5_000_000)),
        ["rare-language.txt"] = () => HostileBytes.Of(HostileBytes.Times("zxq wvj kpf ", 900_000)),
        ["old-letters.txt"] = () => [.. Encoding.Latin1.GetBytes(HostileBytes.Times("caf\u00e9 \u00e0 la mer ", 700_000))],
        ["wide-letters.txt"] = () => Encoding.Unicode.GetBytes(HostileBytes.Times("ferry ", 900_000)),

        ["arrays-in-each-other.json"] = () => HostileBytes.Of(HostileBytes.Times("[", 5_000_000)),
        ["objects-in-each-other.json"] = () => HostileBytes.Of(HostileBytes.Times("{\"a\":", 1_000_000)),
        ["unknown-field-in-depth.json"] = () => Json("\"x\":" + HostileBytes.Times("[", 400) + HostileBytes.Times("]", 400)),
        ["million-fields.json"] = () => Json(HostileBytes.Numbered(600_000, i => $"\"a{i}\":1,") + "\"b\":1"),
        ["million-writers.json"] = () => Json("\"authors\":[" + HostileBytes.Times("\"Ann Lee\",", 900_000) + "\"Bo\"]"),
        ["half-a-million-writers.json"] = () => Json("\"authors\":[" + HostileBytes.Numbered(500_000, i => $"\"Ann Lee{i}\",") + "\"Bo\"]"),
        ["writers-in-a-line.json"] = () => Json($"\"author\":\"{HostileBytes.Times("Ann Lee and ", 800_000)}\""),
        ["captions-without-end.json"] = () => Json("\"captions\":[" + HostileBytes.Numbered(600_000, i => $"\"A {i}\",") + "\"b\"]"),
        ["number-of-10-million-digits.json"] = () => Json("\"published\":" + HostileBytes.Times("9", 10_000_000)),
        ["date-of-10-megabytes.json"] = () => Json($"\"published\":\"{HostileBytes.Times("12 September ", 800_000)}\""),
        ["title-of-10-megabytes.json"] = () => Json($"\"title\":\"{HostileBytes.Times("Ferry ", 1_700_000)}\""),
        ["escapes.json"] = () => HostileBytes.Of("{\"text\":\"" + HostileBytes.Times("\\u0041", 1_900_000) + "\"}"),
        ["line-breaks-as-content.json"] = () => HostileBytes.Of("{\"content\":\"<p>" + HostileBytes.Times("<br>", 2_500_000) + "</p>\"}"),
        ["fonts-as-content.json"] = () => HostileBytes.Of(
            "{\"content\":\"<p>" + HostileBytes.Numbered(3_000, i => $"<font a{i}=b>") + HostileBytes.Times("<p>a", 60_000) + "</p>\"}"),
        ["divisions-as-content.json"] = () =>
            HostileBytes.Of("{\"content\":\"<div>" + HostileBytes.Times("<div>", 1_500_000) + "</div>\"}"),
        ["millions-of-articles.json"] = () => HostileBytes.Of("[" + HostileBytes.Times("{\"text\":\"a\"},", 100_000) + "{}]"),
        ["string-without-end.json"] = () => HostileBytes.Of("{\"text\":\"" + HostileBytes.Times("ferry ", 1_800_000)),
        ["paragraphs-as-a-list.json"] = () => HostileBytes.Of("{\"text\":[" + HostileBytes.Times("\"a\",", 2_000_000) + "\"b\"]}"),
        ["quotes-without-end.ndjson"] = () => HostileBytes.Of(HostileBytes.Times("\"", 11_000_000)),
        ["100000-lines-that-are-none.ndjson"] = () => HostileBytes.Of(HostileBytes.Times("{\n", 100_000)),
    };

    private static byte[] Front(string yaml) => HostileBytes.Of($"---\n{yaml}---\n{HostileBytes.Sentence}\n");

    private static byte[] Story(string markdown) => HostileBytes.Of($"# Ferry\n\n{HostileBytes.Sentence}\n\n{markdown}\n");

    private static byte[] Json(string fields) => HostileBytes.Of("{\"text\":\"" + HostileBytes.Sentence + "\"," + fields + "}");
}
