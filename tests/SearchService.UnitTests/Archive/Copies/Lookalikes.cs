using System.Globalization;
using System.Text.RegularExpressions;

namespace SearchService.UnitTests.Archive.Copies;

/// <summary>Texts that share much with another and are articles of their own.</summary>
internal static partial class Lookalikes
{
    /// <summary>What papers print about a story later, or beside it: each takes the story's paragraphs.</summary>
    public static IReadOnlyDictionary<string, Func<string[], Random,
        string[]>> OfStory
    { get; } = new Dictionary<string, Func<string[], Random, string[]>>
    {
        ["follow-up with background"] = FollowUp,
        ["correction"] = Correction,
        ["reactions that quote it"] = Reactions,
    };

    /// <summary>Two reports of one form for different days or places.</summary>
    public static IReadOnlyList<string> Forms { get; } =
    [
        "{City} shares closed {updown} on {day} as investors waited for figures on inflation, with the main index at {n} "
            + "points, a change of {p} per cent on the day. Turnover was {n} million shares against {n} million in the session "
            + "before. Among the most active issues, {Name} ended at {p} and {Name} at {p}, while {Name} was unchanged. Dealers said "
            + "that trading had been quiet and that few expected much movement before the end of the week. On the bond market the "
            + "yield of the ten-year issue stood at {p} per cent. The currency was quoted at {p} to the dollar.",
        "The weather in {City} on {day}: cloudy at first, with sunny spells later and a light wind from the {wind}. The "
            + "temperature will rise to {d} degrees in the afternoon and fall to {d} degrees at night. There is a {d} per cent "
            + "chance of rain. The sun rises at {t} and sets at {t}. High water at {City} bridge is at {t}. Those who suffer from "
            + "hay fever should stay indoors around noon, the forecasters said, and gardeners may want to water their plants in the "
            + "evening.",
        "{City} {g}, {City} {g}. In front of {n} spectators the home side started well and had the better of the first half, "
            + "but it was {Name} who broke the deadlock in the {d} minute with a shot from the edge of the area. After the break the "
            + "visitors came forward, and {Name} had two good chances before the referee {Name} blew for time. With this result the "
            + "hosts are {ord} in the table with {d} points. Their next match is on {day} at {City}.",
        "The board of {Name} Holdings declared a regular quarterly dividend of {d} cents a share, payable on {month} {day2} to "
            + "holders of record on {month} {day2}. The company, which is based in {City}, paid {d} cents in the quarter before. It "
            + "has paid a dividend without a break since it was listed on the exchange, the board said in a statement, and intends "
            + "to go on doing so as long as results allow.",
        "Police in {City} are looking for witnesses of a road accident in which a {age}-year-old cyclist was injured on {day}. "
            + "According to the first findings the driver of a car overlooked the cyclist when turning right into {Name} Street at "
            + "about {t}. The cyclist fell and was taken to hospital with light injuries. The damage is put at {n} euros. Anyone who "
            + "saw the accident is asked to call the station in {City} on extension {n}.",
        "The central bank in {City} offered {n} million in assistance to the money market at its early round on {day}. It "
            + "bought {n} million of bills outright, of which {n} million were treasury bills in band one at {p} per cent and {n} "
            + "million bank bills in band two at {p} per cent. Dealers had forecast a shortage of {n} million for the day. Bills "
            + "falling due and the take-up of treasury bills would drain the system, while a fall in the note circulation would add "
            + "to it, the bank said.",
        "The fish market of {City} reports for {day}: {n} boxes were landed by {d} boats. Cod fetched {p} a kilo, haddock {p}, "
            + "plaice {p} and monkfish {p}. Demand was steady and everything was sold by {t}. The largest catch was that of the "
            + "{Name}, with {n} boxes. The next auction is on {day}; boats are asked to give notice of their landings by {t} on the "
            + "evening before.",
        "{Name} {Name}, who taught at the school in {City} for {d} years, has died at the age of {age}. Born in {City} in "
            + "{year}, the eldest of {g} children, the deceased studied mathematics and came to the town in {year}. Generations of "
            + "pupils will remember a strict but fair teacher who never raised the voice. The funeral is on {day} at {t} in the "
            + "church of Saint {Name}. Instead of flowers the family asks for gifts to the lifeboat.",
    ];

    public static string[] Fill(string form, Random random) => [Slot().Replace(form, slot => Value(slot.Groups[1].Value, random))];

    private static string[] FollowUp(string[] story, Random random)
    {
        var fresh = FreshParagraphs.OrderBy(_ => random.Next()).Take(random.Next(4, 7)).Select(form => Fill(form, random)[0]);
        var words = story.Sum(paragraph => paragraph.Split(' ').Length);
        var background = story.OrderBy(_ => random.Next()).ToArray();
        var kept = 0;
        return [.. fresh, .. background.TakeWhile(paragraph => (kept += paragraph.Split(' ').Length) < words * 0.4)];
    }

    private static string[] Correction(string[] story, Random random)
    {
        var paragraph = story[random.Next(story.Length)];
        var quoted = Sentence().Split(paragraph)[0];
        return [
            $"Correction: in a report that we published on {Value("day", random)} we wrote: “{quoted}” This was wrong. The figures "
            + "came from an earlier statement that had been withdrawn, which we did not notice before going to press. We thank the "
            + "readers who wrote in, and apologise to all concerned; the version in our archive has been put right."];
    }

    private static string[] Reactions(string[] story, Random random) =>
        [.. story.Take(1), .. FreshParagraphs.OrderBy(_ => random.Next()).Take(5).Select(form => Fill(form, random)[0])];

    /// <summary>A morning letter that prints several stories in full.</summary>
    public static string[] Digest(IEnumerable<string[]> stories) =>
        ["Good morning. This is what we printed yesterday, for those who were at sea.", .. stories.SelectMany(story => story)];

    private static string Value(string slot, Random random) => slot switch
    {
        "City" => Pick(
            ["Ansbury", "Port Calder", "Bergen", "Hesk", "Lowmoor", "Sokcho", "Tarnby", "Ostend", "Velbruck",
                "Quillon", "Marrow Bay", "Saltholm"], random),
        "Name" => Pick(
            ["Brandt", "Okafor", "Lisle", "Tully", "Varga", "Nakamura", "Dreyer", "Osei", "Petrova", "Achterberg",
                "Moar", "Hauge", "Sund", "Kettle"], random),
        "day" => Pick(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"], random),
        "month" => Pick(["January", "March", "April", "June", "September", "November"], random),
        "wind" => Pick(["north", "south-west", "east", "north-west"], random),
        "updown" => Pick(["higher", "lower", "slightly up", "little changed"], random),
        "ord" => Pick(["third", "ninth", "eleventh", "fourth", "last"], random),
        "n" => random.Next(110, 9900).ToString(CultureInfo.InvariantCulture),
        "d" => random.Next(3, 88).ToString(CultureInfo.InvariantCulture),
        "g" => random.Next(0, 7).ToString(CultureInfo.InvariantCulture),
        "day2" => random.Next(1, 29).ToString(CultureInfo.InvariantCulture),
        "age" => random.Next(18, 96).ToString(CultureInfo.InvariantCulture),
        "year" => random.Next(1925, 1990).ToString(CultureInfo.InvariantCulture),
        "t" => FormattableString.Invariant($"{random.Next(4, 23)}.{random.Next(10, 59)}"),
        _ => FormattableString.Invariant($"{random.Next(1, 99)}.{random.Next(10, 99)}"),
    };

    private static string Pick(string[] of, Random random) => of[random.Next(of.Length)];

    private static readonly string[] FreshParagraphs =
    [
        "A day later the tone has changed. {Name}, who had kept silent until now, spoke to reporters for {d} minutes and left "
            + "without taking questions.",
        "The opposition in {City} called for a debate before the end of the month and said that it would bring {d} amendments of its own.",
        "In the streets there was little to be seen of it on {day}. A handful of people stood in front of the hall with a "
            + "banner, and the police counted {d} of them.",
        "“We were told one thing and read another,” said {Name}, who runs a shop near the station. “I shall believe it when I "
            + "see it in writing.”",
        "Lawyers who know the case expect it to last until {month} at least. {Name} would not say whether there had been an offer.",
        "The price of it all is still open: one estimate speaks of {n} million, another of twice as much, and neither side has "
            + "published its books.",
        "At the university of {City}, {Name} has compared {d} such cases of the last century. Most of them, the study found, "
            + "ended with a whimper.",
        "Abroad the matter was watched with interest. A spokesman in {City} said on {day} that his government had taken note, and no more.",
        "What happens next depends on a meeting on {month} {day2}, to which {d} delegates have been invited. The agenda is not yet known.",
    ];

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Slot();

    [GeneratedRegex(@"(?<=[.!?][""”’]?)\s+(?=\p{Lu}|[""“])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sentence();
}
