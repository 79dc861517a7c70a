namespace SearchService.UnitTests.Search;

/// <summary>The articles and queries of the golden files of ranking; they change with them.</summary>
internal static class RankingStories
{
    private const string Filler =
        " The rest of the day passed without events. Shops closed at six, the buses ran late, and the weather stayed mild for the season."
        + " Nobody whom this paper asked could remember a quieter evening, and most were glad of it.";

    /// <summary>Queries, and the articles that whoever types them wants most.</summary>
    public static (string Query, string[] Relevant)[] Queries { get; } =
    [
        ("ferry", ["ferry-short", "ferry-long"]),
        ("ferry harbour", ["ferry-harbour-near"]),
        ("vladivostok ferry harbour", ["ferry-harbour-near", "ferry-harbour-far"]),
        ("missile launch", ["missile-phrase", "missile-words"]),
        ("\"missile launch\"", ["missile-phrase"]),
        ("harbour OR missile", ["harbour", "missile-phrase", "missile-words"]),
        ("kim putin summit", ["summit"]),
        ("weapons for the war", ["weapons"]),
        ("title:harbour", ["harbour"]),
        ("person:Putin", ["summit", "summit-aside"]),
        ("harb*", ["harbour"]),
        ("harbor~", ["harbour"]),
    ];

    public static Story[] All { get; } =
    [
        new Story("ferry-short").Title("Ferry late").Text("The ferry was late.").Published("2023-01-05"),
        new Story("ferry-long").Title("A day at sea")
            .Text("We took the ferry at noon." + Filler + Filler + " The ferry came back at night.").Published("2023-02-05"),
        new Story("ferry-harbour-near").Title("Calm crossing")
            .Text("The ferry harbour of Vladivostok was calm." + Filler).Published("2022-03-01"),
        new Story("ferry-harbour-far").Title("Calm crossing")
            .Text("The ferry was calm." + Filler + " The harbour of Vladivostok was calm.").Published("2022-03-02"),
        new Story("harbour").Title("New harbour").Text("The harbour gets a second quay." + Filler).Published("2021-07-01"),
        new Story("missile-phrase").Title("Launch seen").Text("A missile launch was seen over the sea." + Filler).Published("2023-09-01"),
        new Story("missile-words").Title("Missiles")
            .Text("Launches of every kind worry the islands, and missiles most of all." + Filler).Published("2023-09-02"),
        new Story("summit").Title("Kim and Putin at summit")
            .Text("Kim Jong-un and Vladimir Putin spoke of weapons for the war. Putin showed Kim the harbour of Vladivostok." + Filler)
            .Published("2023-09-13").Person("Vladimir Putin", "Vladimir Putin", "Putin")
            .Person("Kim Jong-un", "Kim Jong-un", "Kim").Place("Vladivostok", "RU"),
        new Story("summit-aside").Title("Markets calm").Text("Markets shrugged off the summit." + Filler + " Putin was mentioned once.")
            .Published("2023-09-14").Person("Vladimir Putin", "Putin"),
        new Story("weapons").Title("Weapons makers gain")
            .Text("Makers of weapons gained as the war went on." + Filler).Published("2023-09-15"),
        new Story("weather").Title("Mild").Text("Mild." + Filler),
    ];
}
