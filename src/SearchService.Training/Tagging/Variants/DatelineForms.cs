using System.Text.RegularExpressions;
using SearchService.Articles;
using SearchService.Entities.Tagging;

namespace SearchService.Training.Tagging.Variants;

/// <summary>
/// The labels that the silver texts carry are worst in datelines, and all their datelines are of one style. Here the place is
/// marked for sure, and most datelines are printed in some other style of newspapers and agencies.
/// </summary>
internal static partial class DatelineForms
{
    private const double Kept = 0.4;

    private static readonly string[] Agencies = ["Reuters", "AP", "AFP", "Bloomberg", "Xinhua", "TASS", "Kyodo", "Yonhap",
        "dpa", "UPI", "PTI", "ANSA", "EFE", "CNN"];

    public static LabelledText Rewrite(LabelledText text, Random random)
    {
        var line = Dateline().Match(text.Text);
        if (!line.Success)
        {
            return text;
        }

        var city = line.Groups["city"].Value;
        var region = line.Groups["region"] is { Success: true } group ? group.Value : null;
        var day = $"{line.Groups["month"].Value} {line.Groups["day"].Value}";
        var builder = new LabelledTextBuilder();
        if (random.NextDouble() < Kept)
        {
            Place(builder, city, region);
            builder.Append($", {day} - ");
        }
        else
        {
            Restyle(builder, city, region, day, random);
        }

        return builder.Append(text, new TextSpan(line.Length, text.Text.Length)).Build(text);
    }

    private static void Restyle(LabelledTextBuilder builder, string city, string? region, string day, Random random)
    {
        var dash = random.GetItems(["-", "–", "—", "--"], 1)[0];
        var agency = random.GetItems(Agencies, 1)[0];
        if (random.Next(3) == 0)
        {
            (city, region) = (Mixed(city), region is null ? null : Mixed(region));
        }

        Place(builder, city, random.Next(4) == 0 ? null : region);
        switch (random.Next(6))
        {
            case 0:
                builder.Append(": ");
                break;
            case 1:
                builder.Append($" {dash} ");
                break;
            case 2:
                builder.Append($", {day} {dash} ");
                break;
            case 3:
                builder.Append($", {day} (").AppendName(agency, EntityKind.Organisation).Append($") {dash} ");
                break;
            case 4:
                builder.Append(", ").AppendName(agency, EntityKind.Organisation).Append($" {dash} ");
                break;
            default:
                builder.Append(" (").AppendName(agency, EntityKind.Organisation).Append($") {dash} ");
                break;
        }
    }

    private static void Place(LabelledTextBuilder builder, string city, string? region)
    {
        builder.AppendName(city, EntityKind.Place);
        if (region is not null)
        {
            builder.Append(", ").AppendName(region, EntityKind.Place);
        }
    }

    private static string Mixed(string capitals) => WordTail().Replace(capitals, tail => tail.Value.ToLowerInvariant());

    [GeneratedRegex(
        @"^(?<city>[A-Z][A-Z .'-]+?)(, ?(?<region>[A-Z][A-Za-z. ]+?))?, ?(?<month>(?i:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct"
        + @"|Nov|Dec))[a-z]*\.? ?(?<day>\d{1,2}) ?- ?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"(?<=[A-Z])[A-Z]+", RegexOptions.CultureInvariant)]
    private static partial Regex WordTail();
}
