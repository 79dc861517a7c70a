using SearchService.Articles;
using Xunit;

namespace SearchService.UnitTests.Readers;

public sealed class ScrapedTextTests
{
    [Fact]
    public void A_scraped_page_becomes_title_story_captions_dateline_agency_and_source()
    {
        var article = Samples.ArticleOf("scraped-vladivostok.txt");

        Assert.Equal("Kim and Putin to talk arms as train nears Vladivostok", article.Title);
        Assert.Equal("Seoul", article.Dateline);
        Assert.Equal("AP", article.Agency);
        Assert.Equal("The Harbour Post", article.Source);
        Assert.Null(article.Published);
        Assert.Equal(
            ["Kim Jong-un and Vladimir Putin raise glasses at a dinner in Vladivostok in April 2019.",
                "A guard stands beside the track near the border."],
            article.Captions);

        var paragraphs = article.Text.Split("\n\n");
        Assert.StartsWith("Seoul: Kim Jong-un’s armoured train", paragraphs[0], StringComparison.Ordinal);
        Assert.Equal("Putin is due at a forum in the port until September 12.", paragraphs[^1]);
        Assert.Equal(7, paragraphs.Length);
    }

    private const string Story =
        """
        Ferry sinks off Busan
        {0}
        SEOUL, Sept 11 (Reuters) - A ferry with forty people on board sank off Busan on Monday, the coast guard said.

        Divers searched the wreck until nightfall and found nobody in the cabins below the deck.

        {1}

        The owner of the ship, who has three more of its kind, said that it had passed every test this year.
        {2}
        """;

    private static Article Read(string head = "", string middle = "", string tail = "") =>
        Samples.Text(Story.Replace("{0}", head, StringComparison.Ordinal).Replace("{1}", middle, StringComparison.Ordinal)
            .Replace("{2}", tail, StringComparison.Ordinal));

    [Theory]
    [InlineData("Share")]
    [InlineData("Save this for later")]
    [InlineData("Share | Save | Print")]
    [InlineData("Facebook Twitter Email")]
    [InlineData("Listen to this article 4 min")]
    [InlineData("5 min read")]
    [InlineData("3 hours ago")]
    [InlineData("View 12 comments")]
    [InlineData("Advertisement - scroll to continue")]
    [InlineData("Sign up for our morning newsletter")]
    [InlineData("Get the day’s news in your inbox")]
    [InlineData("Read more: The pact nobody wanted")]
    [InlineData("RELATED: Ships that never sailed")]
    [InlineData("Follow us on WhatsApp for breaking news")]
    [InlineData("Download our free app for the latest")]
    [InlineData("Support independent journalism with a monthly gift")]
    [InlineData("Teilen")]
    [InlineData("Lire aussi : Le bateau perdu")]
    [InlineData("Save this story for later")]
    [InlineData("Bookmark this article")]
    [InlineData("Add to my list")]
    [InlineData("Remove from saved")]
    [InlineData("Gift this article")]
    [InlineData("View full article at source")]
    [InlineData("Zum Originalartikel")]
    [InlineData("Follow The Harbour Post on Facebook and X")]
    [InlineData("Get a note directly from our foreign correspondents each Friday")]
    [InlineData("Image source, Getty Images")]
    [InlineData("Click to share on Bluesky (Opens in new window) Bluesky")]
    [InlineData("This page contains affiliate links, for which we may earn a small commission.")]
    [InlineData("By signing up, you agree to our terms of use and privacy policy.")]
    [InlineData("View original post")]
    [InlineData("See original")]
    [InlineData("Read the full story here")]
    [InlineData("Enlarge this image")]
    [InlineData("1.5x")]
    [InlineData("Via Google News")]
    [InlineData("Home News World Sport Opinion")]
    [InlineData("Unsubscribe: https://post.example/u")]
    [InlineData("Unsubscribe from these messages")]
    [InlineData("Join the Post’s WhatsApp Channel and get the latest news and must-reads.")]
    [InlineData("If you enjoyed this article, share it with a friend")]
    [InlineData("Our Standards: The Thomson Reuters Trust Principles.")]
    [InlineData("Associated Press writers Matthew W. Lee in Seoul, Bo Chen and Cy Day contributed to this report.")]
    public void Menu_lines_and_plugs_go_wherever_they_stand(string line)
    {
        foreach (var article in new[] { Read(head: line), Read(middle: line), Read(tail: line) })
        {
            Assert.DoesNotContain(line, article.Text, StringComparison.Ordinal);
            Assert.Equal(3, article.Text.Split("\n\n").Length);
            Assert.Equal("Ferry sinks off Busan", article.Title);
            Assert.Empty(article.Captions);
        }
    }

    [Theory]
    [InlineData("Share prices of the owner fell by a tenth.")]
    [InlineData("“Sign up for nothing,” his mother had told him.")]
    [InlineData("Reuters could not reach the owner on Monday.")]
    [InlineData("He later sold the pictures to Getty Images.")]
    [InlineData("By Tuesday the search had moved to the south.")]
    [InlineData("Most viewed the captain as a careful man.")]
    [InlineData("Related firms own two further ships.")]
    [InlineData("Subscribe is what the form asks of investors; few did.")]
    [InlineData("Follow us, the divers shouted, and the boats did.")]
    [InlineData("Source: that was the word painted on the hull.")]
    [InlineData("The newsletter of the port had warned of rust.")]
    [InlineData("Photo finish: the two rescue boats arrived together.")]
    [InlineData("12 September 2023")]
    [InlineData("The survivors")]
    [InlineData("- Forty people were on board.")]
    [InlineData("“We waited.”")]
    [InlineData("Published accounts show a loss of 3 million.")]
    [InlineData("Credit: that is what the bank refused him.")]
    [InlineData("Share the burden, he said.")]
    [InlineData("The bank will earn a commission of ten per cent from the sale.")]
    [InlineData("By signing the paper he gave up his ship.")]
    [InlineData("Save this story for your children, he told them.")]
    [InlineData("Follow the captain on any Monday and you see why.")]
    [InlineData("File a complaint: that was all they could do.")]
    [InlineData("Add to this list the names of three more ships.")]
    [InlineData("The Guardian is the name of the second ship.")]
    [InlineData("Advertisement revenue had paid for the ship.")]
    [InlineData("See original papers in the case of the hull.")]
    [InlineData("If you like this ship, he said, wait for the next.")]
    [InlineData("Join the channel, the pilot told him by radio.")]
    [InlineData("Rust and fog contributed to this report being late.")]
    [InlineData("Our standards: the captain laughed at the words.")]
    public void What_only_looks_like_dirt_stays_in_the_story(string line)
    {
        var article = Read(middle: line);

        Assert.Contains(line, article.Text, StringComparison.Ordinal);
        Assert.Equal(4, article.Text.Split("\n\n").Length);
    }

    [Theory]
    [InlineData("Divers at the wreck on Monday. Credit: AP", "Divers at the wreck on Monday.")]
    [InlineData("Divers at the wreck on Monday.Credit:Getty Images", "Divers at the wreck on Monday.")]
    [InlineData("Divers at the wreck. (AP Photo/Lee Jin)", "Divers at the wreck.")]
    [InlineData("Divers at the wreck. Photograph: Ann Lee/The Post", "Divers at the wreck.")]
    [InlineData("Divers at the wreck Getty Images", "Divers at the wreck")]
    [InlineData("Divers at the wreck. Lee Jin/AFP/Getty Images", "Divers at the wreck.")]
    [InlineData("Divers at the wreck | KCNA via Reuters", "Divers at the wreck")]
    [InlineData("Divers at the wreck on Monday [Lee Jin/Reuters]", "Divers at the wreck on Monday")]
    [InlineData("Divers at the wreck. Photo by Lee Jin", "Divers at the wreck.")]
    [InlineData("Taucher am Wrack. Foto: dpa", "Taucher am Wrack.")]
    [InlineData("FILE PHOTO: Divers at the wreck in 2019. REUTERS/Lee Jin/File Photo", "Divers at the wreck in 2019.")]
    [InlineData("Image caption, Divers at the wreck on Monday", "Divers at the wreck on Monday")]
    public void Captions_are_kept_apart_without_their_credit(string line, string caption)
    {
        foreach (var article in new[] { Read(head: line), Read(middle: line), Read(tail: line) })
        {
            Assert.Equal([caption], article.Captions);
            Assert.Equal(3, article.Text.Split("\n\n").Length);
        }
    }

    [Theory]
    [InlineData("By Ann Lee", "Ann Lee")]
    [InlineData("By Ann Lee and Bo Chen", "Ann Lee|Bo Chen")]
    [InlineData("BY ANN LEE", "Ann Lee")]
    [InlineData("By Ann Lee, Bo Chen and Cy Day in Seoul", "Ann Lee|Bo Chen|Cy Day")]
    [InlineData("By Ann Lee, Seoul correspondent", "Ann Lee")]
    [InlineData("Von Anna Groß und Jürgen Weiß", "Anna Groß|Jürgen Weiß")]
    [InlineData("Words by Ann Lee", "Ann Lee")]
    public void A_byline_gives_one_name_for_each_author(string line, string authors)
    {
        Assert.Equal(authors.Split('|'), Read(head: line).Authors);
        Assert.DoesNotContain("Lee", Read(head: line).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Published: 12 September 2023", "2023-09-12")]
    [InlineData("Date: September 12, 2023", "2023-09-12")]
    [InlineData("Posted on Sept. 12, 2023", "2023-09-12")]
    [InlineData("12 September 2023", "2023-09-12")]
    [InlineData("Tue 12 Sep 2023 08.30 BST", "2023-09-12T08:30:00+01:00")]
    [InlineData("Published: 12 September 2023 | Updated: 13 September 2023", "2023-09-12")]
    [InlineData("Publié le 12 septembre 2023", "2023-09-12")]
    [InlineData("September 12, 2023 — 5.30am", "2023-09-12T05:30:00Z")]
    public void A_date_line_gives_the_day_of_publication(string line, string published)
    {
        foreach (var article in new[] { Read(head: line), Read(tail: line) })
        {
            Assert.Equal(published, article.Published?.ToString());
            Assert.Equal(PublishedFrom.Text, article.PublishedFrom);
            Assert.Equal(3, article.Text.Split("\n\n").Length);
        }
    }

    [Theory]
    [InlineData("Source: The Harbour Post", "The Harbour Post")]
    [InlineData("This article first appeared in The Harbour Post.", "The Harbour Post")]
    [InlineData("This story was originally published by The Harbour Post on 12 September 2023.", "The Harbour Post")]
    [InlineData("© 2023 The Harbour Post. All rights reserved.", "The Harbour Post")]
    [InlineData("First published in The Harbour Post", "The Harbour Post")]
    public void A_source_line_at_the_end_names_the_paper(string line, string source)
    {
        var article = Read(tail: line);

        Assert.Equal(source, article.Source);
        Assert.Equal(3, article.Text.Split("\n\n").Length);
    }

    [Fact]
    public void A_list_of_other_stories_goes_and_the_story_behind_it_stays()
    {
        var article = Read(middle: "Related stories\nStorm closes three airports\nWhy the ferry never sails?\n");

        Assert.Equal(3, article.Text.Split("\n\n").Length);
        Assert.DoesNotContain("airports", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SEOUL, Sept 11 (Reuters) - The", "SEOUL, Sept 11", "Reuters")]
    [InlineData("SEOUL (AP) — The", "SEOUL", "AP")]
    [InlineData("Seoul: The", "Seoul", null)]
    [InlineData("WASHINGTON, D.C. (AP) – The", "WASHINGTON, D.C.", "AP")]
    [InlineData("MOSCOW/SEOUL, Sept 11 (Reuters) - The", "MOSCOW/SEOUL, Sept 11", "Reuters")]
    [InlineData("Seoul, South Korea — The", "Seoul, South Korea", null)]
    [InlineData("Berlin (dpa) - The", "Berlin", "dpa")]
    [InlineData("NEW YORK - The", "NEW YORK", null)]
    [InlineData("Lyon : The", "Lyon", null)]
    [InlineData("Round Rock, Texas: The", "Round Rock, Texas", null)]
    public void The_dateline_is_known_and_stays_with_its_words(string opening, string dateline, string? agency)
    {
        var article = Samples.Text(
            $"Ferry sinks off Busan\n\n{opening} coast guard searched for the ferry all of Monday night.\n\nNobody was found in "
            + "the cabins below the deck that night.");

        Assert.Equal(dateline, article.Dateline);
        Assert.Equal(agency, article.Agency);
        Assert.StartsWith(opening, article.Text, StringComparison.Ordinal);
    }

    /// <summary>As programs take text out of a PDF: paragraphs stand close, and a form feed ends each page.</summary>
    [Fact]
    public void Short_paragraphs_that_stand_close_and_pages_are_joined()
    {
        var article = Samples.Article("story.txt", """
            Ferry sinks off Busan
            By Ann Lee
            12 September 2023
            A ferry with forty people on board sank in heavy seas off the South
            Korean port of Busan on Tuesday, the coast guard said.
            Divers of the navy went down to the wreck at noon. The ministry said
            that the ship had been inspected in May and that no faults had been
            noted, which the union of seamen

            1

            """ + "\fdisputes. The Marit, built in Bergen in 1989, sailed between Busan and\nShimonoseki three times a week "
            + "until this month, as records of\nthe line show.\n\n2\n\f");

        Assert.Equal("Ferry sinks off Busan", article.Title);
        Assert.Equal(
        [
            "A ferry with forty people on board sank in heavy seas off the South Korean port of Busan on Tuesday, the coast guard said.",
            "Divers of the navy went down to the wreck at noon. The ministry said that the ship had been inspected in May and that no "
                + "faults had been noted, which the union of seamen disputes. The Marit, built in Bergen in 1989, sailed between Busan and "
                + "Shimonoseki three times a week until this month, as records of the line show.",
        ], article.Text.Split("\n\n"));
    }

    [Theory]
    [InlineData("== Ferry sinks off Busan", "Ferry sinks off Busan")]
    [InlineData("* Ferry sinks off Busan", "Ferry sinks off Busan")]
    [InlineData("= Ferry sinks off Busan =", "Ferry sinks off Busan")]
    public void The_mark_of_a_heading_is_no_part_of_the_title(string line, string title) => Assert.Equal(title, Samples.Article(
        "story.txt", line + "\n\nA ferry with forty people on board sank off Busan on Monday, the coast guard said.\n").Title);

    [Fact]
    public void Lines_wrapped_at_a_fixed_width_become_paragraphs()
    {
        var article = Samples.Text(
            """
            Harbour reopens after a week of ice

            The harbour of Vladivostok reopened on Friday after a week in which the
            ice was too thick for the two small breakers that the port has had since
            the war, and the first ship to leave was that of Kim Jong-
            un, which nobody saw.

            Traders said the first ships would carry grain, and that the price of it
            had risen by a fifth in the meantime.
            """);

        var paragraphs = article.Text.Split("\n\n");
        Assert.Equal(2, paragraphs.Length);
        Assert.Contains("in which the ice was too thick", paragraphs[0], StringComparison.Ordinal);
        Assert.EndsWith("that of Kim Jong-un, which nobody saw.", paragraphs[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_paragraph_is_a_text_without_title()
    {
        var article = Samples.Text("The harbour is open.");

        Assert.Null(article.Title);
        Assert.Equal("The harbour is open.", article.Text);
    }

    [Fact]
    public void A_standfirst_is_kept_apart_where_the_byline_parts_it_from_the_story()
    {
        var article = Read(head: "Forty people are missing after a night of fog and high seas.\nBy Ann Lee");

        Assert.Equal("Forty people are missing after a night of fog and high seas.", article.Summary);
        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal(3, article.Text.Split("\n\n").Length);
    }

    private const string Paragraphs = """
        Nach sechzehn Tagen Streik hat die Reederei am Sonntag wieder ein Schiff auf die Insel geschickt. An Bord waren 41 Leute.

        Die Gewerkschaft hat den Ausstand nur unterbrochen, und der Schlichter hat bis zum Januar Zeit für einen Vorschlag.
        """;

    [Fact]
    public void The_papers_name_above_the_headline_is_its_source()
    {
        var article = Samples.Text(
            $"Hafenkurier\nFähren fahren wieder\nVon Jürgen Öhlmann\n\n{Paragraphs}\nQuelle: Hafenkurier, 5. Dezember 2022\n");

        Assert.Equal(("Fähren fahren wieder", "Hafenkurier", "2022-12-05"), (article.Title, article.Source, article.Published?.ToString()));
        Assert.Equal(["Jürgen Öhlmann"], article.Authors);
    }

    [Theory]
    [InlineData("Datum: 12.09.2023", "2023-09-12")]
    [InlineData("Veröffentlicht am 12/09/2023", "2023-09-12")]
    public void A_date_in_numbers_reads_day_first_where_the_text_is_not_English(string line, string day) =>
        Assert.Equal(day, Samples.Text($"Fähren fahren wieder\n{line}\n\n{Paragraphs}").Published?.ToString());

    [Fact]
    public void A_date_in_numbers_reads_day_first_where_full_stops_part_them() =>
        Assert.Equal("2023-09-12", Samples.Text(
            "Ferries sail again\nPublished: 12.09.2023\n\nAfter sixteen days the company has sent a ship to the island again, with "
            + "41 people on board.\n\nThe union has halted its strike until January.").Published?.ToString());

    [Fact]
    public void A_dateline_with_a_whole_day_says_when()
    {
        var article = Samples.Text(
            "The light goes out\n\nHesk, 14 October 2024 – For the first time since 1871 there will be no light at the head of the "
            + "island.\n\nThe work should take a week.");

        Assert.Equal(("2024-10-14", PublishedFrom.Text), (article.Published?.ToString(), article.PublishedFrom));
    }

    [Fact]
    public void Paper_day_and_writer_on_one_line_are_fields()
    {
        var article = Samples.Article("story.md",
            "# The last baker\n\n*The Harbour Gazette, 30 June 2023. By Moira Sandison*\n\nAt four in the morning there is one "
            + "light on Hesk, and after tonight there will be none.\n");

        Assert.Equal(("The Harbour Gazette", "2023-06-30"), (article.Source, article.Published?.ToString()));
        Assert.Equal(["Moira Sandison"], article.Authors);
        Assert.StartsWith("At four", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_and_a_day_on_one_line_are_no_paper() =>
        Assert.Null(Samples.Text(
            "Ferries sail again\nBergen, 12 September 2023\n\nAfter sixteen days the company has sent a ship to the island again, "
            + "with 41 people on board.\n\nThe union has halted its strike until January.").Source);

    [Fact]
    public void Settings_of_the_page_are_no_part_of_the_story()
    {
        var article = Samples.Text(
            "Ferries sail again\nText size: A A A\n\nAfter sixteen days the company has sent a ship to the island again, with 41 "
            + "people on board.\n\nThe union has halted its strike until January.\nComments are closed\n");

        Assert.DoesNotContain("Text size", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Comments", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("REUTERS", "Reuters")]
    [InlineData("ASSOCIATED PRESS", "Associated Press")]
    [InlineData("Reuters", "Reuters")]
    public void An_agency_alone_on_a_line_is_told_in_capitals_too(string line, string agency)
    {
        var article = Samples.Text($"Ferry sinks off Busan\n\n{line}\n\nBUSAN, South Korea: A ferry with forty people on board sank on Monday.\n\n"
            + "Divers searched the wreck until nightfall and found nobody in the cabins.\n\nOriginal article\n");

        Assert.Equal((agency, "BUSAN, South Korea"), (article.Agency, article.Dateline));
        Assert.StartsWith("BUSAN, South Korea: A ferry", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("in the cabins.", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("By Ann Lee, 12 September 2023")]
    [InlineData("By Ann Lee | September 12, 2023")]
    [InlineData("Ann Lee | 12 September 2023")]
    [InlineData("12 September 2023 · Ann Lee · 4 min read")]
    public void Writer_and_day_on_one_line_are_both_read(string line)
    {
        var article = Samples.Text($"Ferry sinks off Busan\n\n{line}\n\nA ferry with forty people on board sank off Busan on Monday, they said.\n\n"
            + "Divers searched the wreck until nightfall and found nobody in the cabins.\n");

        Assert.Equal(["Ann Lee"], article.Authors);
        Assert.Equal("2023-09-12", article.Published?.ToString());
        Assert.StartsWith("A ferry with forty", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Place_and_day_alone_above_the_story_are_its_dateline()
    {
        var article = Samples.Text("Ferry sinks off Busan\n\nBy Ann Lee\n\nBusan, 12 September 2023\n\n"
            + "A ferry with forty people on board sank on Monday, the coast guard said.\n\n"
            + "Divers searched the wreck until nightfall and found nobody in the cabins.\n");

        Assert.Equal("2023-09-12", article.Published?.ToString());
        Assert.Equal("Busan, 12 September 2023", article.Dateline);
        Assert.Contains("Busan, 12 September 2023", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Source: Read Full Article")]
    [InlineData("Source: Read the original article here")]
    [InlineData("Source: Original article")]
    [InlineData("Source: Click here to view the full story")]
    [InlineData("Source: View Article")]
    [InlineData("Source: Link")]
    [InlineData("Quelle: Zum Originalartikel")]
    [InlineData("Quelle: Den ganzen Artikel lesen")]
    [InlineData("Source : Lire l’article complet")]
    [InlineData("Fuente: Leer el artículo completo")]
    [InlineData("Fonte: Leggi l’articolo originale")]
    [InlineData("Bron: Lees het volledige artikel")]
    public void What_a_link_is_called_is_no_source(string line)
    {
        var article = Read(tail: line);

        Assert.Null(article.Source);
        Assert.Equal(3, article.Text.Split("\n\n").Length);
    }

    [Theory]
    [InlineData("The Harbour Post", "The Harbour Post")]
    [InlineData("The Economist", "The Economist")]
    [InlineData("BBC", "BBC")]
    [InlineData("The Straits Times/ANN", "The Straits Times")]
    [InlineData("The Straits Times, Reuters", "The Straits Times")]
    [InlineData("The Post and Courier", "The Post and Courier")]
    [InlineData("via The Harbour Post", "The Harbour Post")]
    public void A_paper_alone_on_a_line_at_either_end_is_the_source(string line, string source)
    {
        var above = Samples.Text($"{line}\n{Story.Replace("{0}\n", "", StringComparison.Ordinal).Replace("{1}\n\n", "", StringComparison.Ordinal)
            .Replace("{2}", "", StringComparison.Ordinal)}");
        foreach (var article in new[] { Read(head: line), Read(tail: line), above })
        {
            Assert.Equal(source, article.Source);
            Assert.Equal("Ferry sinks off Busan", article.Title);
            Assert.Equal(3, article.Text.Split("\n\n").Length);
        }

        Assert.Null(Read(middle: line).Source);
    }

    [Theory]
    [InlineData("Continue reading at The Harbour Post", "The Harbour Post", null)]
    [InlineData("Read the full story in The Harbour Post", "The Harbour Post", null)]
    [InlineData("Published in The Harbour Post, September 12, 2023", "The Harbour Post", "2023-09-12")]
    public void A_line_that_leads_to_the_paper_names_the_source(string line, string source, string? day)
    {
        var article = Read(tail: line);

        Assert.Equal((source, day), (article.Source, article.Published?.ToString()));
        Assert.Equal(3, article.Text.Split("\n\n").Length);
    }

    [Theory]
    [InlineData("Share this article. {0}")]
    [InlineData("Listen to this article! {0}")]
    [InlineData("Save for later. Share this story. {0}")]
    [InlineData("{0} Read more: The pact nobody wanted")]
    [InlineData("{0} Sign up for our morning newsletter here.")]
    public void Dirt_that_is_glued_to_a_paragraph_is_cut_from_it(string line)
    {
        const string Paragraph = "The mayor, who had come by boat, said that the port would stay closed until Friday.";

        Assert.Contains("\n\n" + Paragraph + "\n\n", Read(middle: line.Replace("{0}", Paragraph, StringComparison.Ordinal)).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Share the money, he said. The mayor, who had come by boat, promised to do so until Friday.")]
    [InlineData("Read more than the title. The mayor, who had come by boat, said that he had not.")]
    [InlineData("The mayor asked what to do. Sign nothing, the lawyers told him. He signed on Friday, in the port.")]
    [InlineData("Listen to the captain. That is what everybody said of him in the port, year after year.")]
    public void Sentences_that_open_like_dirt_stay(string line) =>
        Assert.Contains("\n\n" + line + "\n\n", Read(middle: line).Text, StringComparison.Ordinal);

    [Fact]
    public void A_dateline_is_found_below_lines_that_are_no_sentences()
    {
        var article = Samples.Text("Ferry sinks off Busan\n\nWorld desk\n\nSeoul: A ferry with forty people on board sank on Monday.\n\n"
            + "Divers searched the wreck until nightfall and found nobody in the cabins.\n");

        Assert.Equal("Seoul", article.Dateline);
    }

    [Theory]
    [InlineData("AP and The Harbour Post")]
    [InlineData("The Harbour Post, AP")]
    public void A_paper_and_an_agency_on_one_line_are_both_read(string line)
    {
        var article = Samples.Text("Ferry sinks off Busan\n\nA ferry with forty people on board sank on Monday, they said.\n\n"
            + $"Divers searched the wreck until nightfall and found nobody in the cabins.\n\n{line}\n");

        Assert.Equal(("The Harbour Post", "AP"), (article.Source, article.Agency));
        Assert.EndsWith("in the cabins.", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ingredients")]
    [InlineData("The Squad")]
    [InlineData("Analyse")]
    public void A_heading_with_a_colon_above_a_list_is_no_dateline(string heading)
    {
        var article = Samples.Text($"A soup for the pier\n\n{heading}:\nTwo onions\nA litre of water\nA pound of fish\n\n"
            + "Cut the onions, boil the water, add the fish and wait for twenty minutes before you eat.\n");

        Assert.StartsWith($"{heading}:\n\nTwo onions\n\nA litre of water", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Analyse : ")]
    [InlineData("Kommentar: ")]
    [InlineData("Step One: ")]
    public void A_label_is_no_dateline(string label) => Assert.Null(Samples.Text(
        $"Ferry sinks off Busan\n\n{label}The ferry sank on Monday with forty people on board.\n\nNobody was found in the cabins.\n").Dateline);

    [Fact]
    public void The_headline_below_read_more_goes_with_it()
    {
        var article = Read(middle: "READ MORE\n\nThe pact that nobody wanted");

        Assert.DoesNotContain("pact", article.Text, StringComparison.Ordinal);
        Assert.Equal(3, article.Text.Split("\n\n").Length);
    }

    private const string Guide = """
        How to cross the sound

        {0}

        The season

        From May to September a ferry goes each morning, and in July a second one at night for those who work on the mainland.

        The ship

        She carries forty people and six cars, and the captain will tell you that she has never been late by more than an hour.

        The weather

        Fog is the enemy here, more than wind, and on one day in nine the crossing is called off before the first coffee is drunk.
        {1}
        """;

    [Theory]
    [InlineData("Table of contents\nThe season\nThe ship\nThe weather")]
    [InlineData("The season\n\nThe ship\n\nThe weather")]
    [InlineData("Contents\n\n1. The season\n2. The ship\n3. The weather")]
    public void A_table_of_contents_goes_and_the_headings_stay(string contents)
    {
        var text = Guide.Replace("{0}", contents, StringComparison.Ordinal).Replace("{1}", "", StringComparison.Ordinal);

        var paragraphs = Samples.Text(text).Text.Split("\n\n");

        Assert.Equal(["The season", "The ship", "The weather"], paragraphs.Where(paragraph => paragraph.Length < 20));
        Assert.Equal(6, paragraphs.Length);
    }

    [Fact]
    public void A_refrain_that_comes_again_stays()
    {
        const string Refrain = "Row, row across the sound\nThe tide is turning slowly\nAnd nobody is drowned\n";
        var poem = Samples.Text($"The ferryman\n\nHe took the oars at break of day\n{Refrain}\nHe brought the widow on her way\n{Refrain}");

        Assert.Equal(2, poem.Text.Split("The tide is turning slowly").Length - 1);
    }

    [Theory]
    [InlineData("He took the oars at break of day\nThe bread you cannot eat today\nSave for later\nAnd row across the windy bay\n", true)]
    [InlineData("He took the oars at break of day\nThe bread you cannot eat today\n\nSave for later\n\nAnd row across the windy bay\n", false)]
    [InlineData("He took the oars at break of day\nShare this article\nSave for later\nAnd row across the windy bay\n", false)]
    public void A_verse_may_say_what_a_button_says(string stanza, bool isVerse) => Assert.Equal(
        isVerse,
        Samples.Text($"The ferryman\n\n{stanza}\nHe brought the widow on her way\nAnd what she gave he gave away\nTo those who stay\n")
            .Text.Contains("Save for later", StringComparison.Ordinal));

    [Fact]
    public void A_button_between_the_lines_of_a_page_is_no_verse() => Assert.DoesNotContain(
        "Save for later",
        Samples.Text("Ferry sinks off Busan\nForty people on board\nSave for later\nDivers search until nightfall\n"
            + "A ferry with forty people on board sank off Busan on Monday, the coast guard said.\n"
            + "Divers searched the wreck until nightfall and found nobody in the cabins below the deck.\n").Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Moira Sand is a freelance reporter who lives on Hesk.", "Moira Sand")]
    [InlineData("About the author\n\nMoira Sand is a freelance reporter who lives on Hesk.", "Moira Sand")]
    [InlineData("About the author\n\nA sailor for thirty years, she keeps bees.", null)]
    public void What_is_said_of_the_writer_below_the_story_goes(string box, string? author)
    {
        var article = Read(tail: "\n" + box);

        Assert.EndsWith("every test this year.", article.Text, StringComparison.Ordinal);
        Assert.Equal(author is null ? [] : [author], article.Authors);
    }

    [Fact]
    public void A_reporter_whom_the_story_is_about_stays_in_it()
    {
        var article = Read(middle: "Among the dead is Moira Sand of the local paper.",
            tail: "\nMoira Sand is a reporter whom the whole port knew.");

        Assert.EndsWith("whom the whole port knew.", article.Text, StringComparison.Ordinal);
        Assert.Empty(article.Authors);
    }

    [Fact]
    public void A_day_and_a_german_noun_that_a_line_parts_are_one_word()
    {
        var english = Samples.Text(
            """
            Harbour reopens after a week of ice

            The harbour of Vladivostok reopened after a week in which the ice on Mon-
            day was too thick for the two small breakers that the port has had since
            the war, and the first ship to leave was that of a trader whose mer-
            chandise had waited for a long-
            term permit, as the chief of the port told the anti-corruption office.
            """);
        var german = Samples.Text(
            """
            Hafen nach einer Woche wieder offen

            Der Hafen von Bergen ist nach einer Woche wieder offen, und die neue Regie-
            rung des Landes hat den Händlern versprochen, dass die Preise für das Ge-
            treide nicht weiter steigen, auch wenn der Winter dauert, denn im Nor-
            den gebe es noch genug davon.
            """);

        Assert.Contains("the ice on Monday was too thick", english.Text, StringComparison.Ordinal);
        Assert.Contains("whose merchandise had waited for a long-term permit", english.Text, StringComparison.Ordinal);
        Assert.Contains("die neue Regierung des Landes", german.Text, StringComparison.Ordinal);
        Assert.Contains("für das Getreide nicht", german.Text, StringComparison.Ordinal);
    }
}
