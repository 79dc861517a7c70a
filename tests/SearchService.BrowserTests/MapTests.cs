using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace SearchService.BrowserTests;

/// <summary>What was found on a large map, and distances.</summary>
[Collection(ReadingRoomTests.Name)]
public sealed class MapTests(ReadingRoom room)
{
    [Fact]
    public async Task A_place_and_a_distance_are_asked_for_by_name_without_scripts()
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/?q=Vladivostok");
            await page.GetByRole(AriaRole.Link, new() { Name = "Large map" }).ClickAsync();
            await page.GetByLabel("Around").FillAsync("<b>nowhere</b>");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("No place called “<b>nowhere</b>” is known.");
            await page.GetByLabel("Around").FillAsync("Vladivostok");
            await page.GetByLabel("within kilometres").FillAsync("200");
            await page.Keyboard.PressAsync("Enter");
            await Expect(someone.Search.ActiveFilters.First).ToContainTextAsync("within 200 km of Vladivostok");
            await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Vladivostok: ") }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page).ToHaveURLAsync(new Regex("place=Vladivostok"));
            await someone.OpenAsync("/place/Vladivostok");
            await page.GetByRole(AriaRole.Link, new() { Name = "10", Exact = true }).ClickAsync();
            await Expect(someone.Search.ActiveFilters.First).ToContainTextAsync("within 10 km of Vladivostok");
        });
    }

    [Fact]
    public async Task A_circle_is_drawn_with_the_mouse()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/map?q=Kim");
            var box = (await someone.Page.Locator(".map.large svg").BoundingBoxAsync())!;
            await someone.Page.Mouse.MoveAsync(box.X + 3, box.Y + 3);
            await someone.Page.Mouse.DownAsync();
            await someone.Page.Mouse.MoveAsync(box.X + 60, box.Y + 40);
            await someone.Page.Mouse.UpAsync();
            await Expect(someone.Page).ToHaveURLAsync(new Regex("q=Kim&near=-?[0-9.]+,-?[0-9.]+&km=[0-9]+$"));
            await Expect(someone.Search.ActiveFilters.First).ToContainTextAsync(new Regex("km of a point [0-9,]+ km from [A-Z]"));
        });
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1024)]
    [InlineData(700)]
    [InlineData(390)]
    public async Task Names_on_the_map_can_be_read_at_any_width(int width)
    {
        await using var visitor = await room.EnterAsync(new Look(Width: width));
        await visitor.TriesAsync(async someone =>
        {
            await someone.OpenAsync("/map");
            var heights = await someone.Page.Locator(".map.large text").EvaluateAllAsync<double[]>(
                "names => names.map(name => name.getBoundingClientRect().height).filter(height => height > 0)");
            Assert.NotEmpty(heights);
            Assert.All(heights, height => Assert.InRange(height, 11, 26));
        });
    }

    [Fact]
    public async Task A_country_narrows_as_an_area_with_the_mouse_and_in_a_list_with_the_keyboard()
    {
        await using var visitor = await room.EnterAsync();
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/map?q=Vladivostok");

            // In the north of Siberia, where no dot lies.
            var at = await page.EvaluateAsync<float[]>("""
                () => {
                  const point = new DOMPoint(122, -67).matrixTransform(document.querySelector(".map.large svg").getScreenCTM());
                  return [point.x, point.y];
                }
                """);
            await page.Mouse.ClickAsync(at[0], at[1]);
            await Expect(page).ToHaveURLAsync(new Regex("q=Vladivostok&country=RU$"));
            await Expect(someone.Search.ActiveFilters.First).ToContainTextAsync("country: Russia");
            await someone.OpenAsync("/map?q=Vladivostok");
            await page.Locator(".names").GetByRole(AriaRole.Link, new() { Name = "Russia", Exact = true }).FocusAsync();
            await someone.PressAsync("Enter");
            await Expect(page).ToHaveURLAsync(new Regex("q=Vladivostok&country=RU$"));
        });
    }

    [Fact]
    public async Task Compare_takes_a_period_and_tells_its_values()
    {
        await using var visitor = await room.EnterAsync(new Look(Scripts: false));
        await visitor.TriesAsync(async someone =>
        {
            var page = someone.Page;
            await someone.OpenAsync("/?q=Kim");
            await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Compare", Exact = true }).ClickAsync();
            await page.GetByLabel("Query 2").FillAsync("<i>flood</i>");
            await page.GetByLabel("from", new() { Exact = true }).FillAsync("2019");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator(".overlay text")).ToHaveTextAsync(["Kim", "<i>flood</i>"]);
            await page.GetByText("Values").First.ClickAsync();
            await Expect(page.Locator(".values thead th")).ToHaveTextAsync(new Regex[] { new("."), new("Kim"), new("<i>flood</i>") });
            Assert.Equal(400, (await someone.OpenAsync("/compare?q=a&from_date=x")).Status);
        });
    }
}
