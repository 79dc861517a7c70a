using System.Text;
using System.Text.Json;
using Lucene.Net.Documents;
using SearchService.Articles;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Analysis;
using SearchService.Indexing.Words.Fields;
using SearchService.Indexing.Words.Weights;
using static SearchService.Indexing.Words.Fields.IndexFields;

namespace SearchService.Indexing.Storage.Writing;

/// <summary>An article as Lucene documents: its own, and right before it those of the blocks of a long text.</summary>
internal static class ArticleDocument
{
    private const int TitleWeight = 3;

    /// <summary>All are written and removed together.</summary>
    public static IReadOnlyList<Document> From(IndexedArticle indexed)
    {
        var (document, blocks) = indexed is { Corrected: null, Draft: { } draft }
            ? (draft.Take(), null)
            : Content(indexed.Article, indexed.Entities, indexed.Shown, indexed.Corrected?.Changes ?? []);
        Kind.Write(document, KindArticle);
        Id.Write(document, indexed.Id.Value);
        if (indexed.CopyOf is { } group)
        {
            CopyGroup.Write(document, group.Value);
        }

        AddCorrected(document, indexed.Corrected, indexed.Article);
        AddLedger(document, indexed);
        return blocks is null ? [document] : [.. WithBlocks(document, indexed, blocks)];
    }

    /// <summary>All that does not depend on the article's id and its place in the archive; with the blocks of a long text.</summary>
    /// <param name="article">The article.</param>
    /// <param name="found">What was found in it.</param>
    /// <param name="shown">What is shown and searched: the same, or what corrections made of it.</param>
    /// <param name="changes">What they changed.</param>
    public static (Document Document, TextBlocks? Blocks) Content(
        Article article, ArticleEntities found, ArticleEntities shown, IReadOnlyList<NameChange> changes)
    {
        var document = new Document();
        StoredEntities.Write(document, EntitiesCodec.Encode(found, article));
        var blocks = AddParts(document, article, shown);
        var kept = blocks is null ? article : article with { Text = "" };
        IndexFields.StoredArticle.Write(document, JsonSerializer.SerializeToUtf8Bytes(kept, StoredJson.Default.Article));
        Source.Write(document, article.Source is { } source ? [source] : []);
        Author.Write(document, article.Authors);
        Language.Write(document, article.Language);
        AddPublished(document, article.Published);
        AddEntities(document, shown, changes);
        AddDates(document, article, shown.Dates);
        return (document, blocks);
    }

    private static IEnumerable<Document> WithBlocks(Document article, IndexedArticle indexed, TextBlocks blocks)
    {
        Blocks.Write(article, blocks.Encode());
        for (var i = 0; i < blocks.Count; i++)
        {
            var document = new Document();
            Kind.Write(document, KindBlock);
            Id.WriteBeside(document, indexed.Id.Value);
            IndexFields.File.WriteBeside(document, indexed.File.Term);
            Block.Write(document, Encoding.UTF8.GetBytes(indexed.Article.Text, blocks[i].Start, blocks[i].Length));
            yield return document;
        }

        yield return article;
    }

    private static void AddCorrected(Document document, CorrectedEntities? corrected, Article article)
    {
        if (corrected is not null)
        {
            Corrected.Write(document, CorrectedYes);
            StoredCorrected.Write(document, EntitiesCodec.Encode(corrected.Entities, article));
        }
    }

    /// <summary>Every part is split into words once; the title counts three times for ranking. Gives the blocks of a long text.</summary>
    private static TextBlocks? AddParts(Document document, Article article, ArticleEntities entities)
    {
        var analyzer = AnalyzedField.AnalyzerOf(article.Language);
        var profile = new ArticleProfile();
        var tails = new HashSet<string>();
        TextBlocks? blocks = null;
        foreach (var (part, text) in SearchedParts.Of(article).Where(each => !string.IsNullOrWhiteSpace(each.Text)))
        {
            var analyzed = AnalyzedText.Of(analyzer, text, EntityMarkers.Of(entities, part));
            var weight = part.Kind == ArticlePartKind.Title ? TitleWeight : 1;
            blocks = part == ArticlePart.Text && text.Length > TextBlocks.WholeLength ? TextBlocks.Of(text, analyzed) : blocks;
            FieldOf(part).Write(document, analyzed);
            Ranked.Write(document, analyzed, weight);
            profile.Add(analyzed, weight);
            if (analyzer.Joins)
            {
                // Only long stems are compounds.
                analyzed.ForEachRanked(
                    term => _ = term.Length is > 9 and < 64 && tails.Add(term[(analyzer.Language.Length + 1)..]));
            }
        }

        Profile.Write(document, profile.Encode());
        Analyzed.Write(document, analyzer.Language);
        Tails.WriteAll(document, [.. tails.Select(stem => StemMarker.Term(analyzer.Language, StemMarker.Reversed(stem)))]);
        return blocks;
    }

    private static BodyField FieldOf(ArticlePart part) => part.Kind switch
    {
        ArticlePartKind.Title => Title,
        ArticlePartKind.Summary => Summary,
        ArticlePartKind.Caption => Captions,
        _ => Text,
    };

    private static void AddPublished(Document document, PublicationTime? published)
    {
        if (published is not { } time)
        {
            return;
        }

        Published.Write(document, time.Days);
        PublishedSort.Write(document, time.SortKey);
        Year.Write(document, new PartialDate(time.Date.Year).ToString());
        if (time.Date.Month is not null)
        {
            Month.Write(document, (time.Date with { Day = null }).ToString());
        }

        if (time.Date.Day is not null)
        {
            Day.Write(document, time.Date.ToString());
        }
    }

    private static void AddEntities(Document document, ArticleEntities entities, IReadOnlyList<NameChange> changes)
    {
        var people = NameForms.Of(entities.People.Select(person => (person.Name, person.Mentions)), changes, NameKind.Person);
        IndexFields.Person.Write(document, entities.People.Select(person => person.Name));
        IndexFields.Person.WriteForms(document, people.Printed, people.Aliases);
        var places = NameForms.Of(entities.Places.Select(place => (place.Name, place.Mentions)), changes, NameKind.Place);
        IndexFields.Place.Write(document, entities.Places.Select(place => place.Name));
        IndexFields.Place.WriteForms(document, places.Printed, places.Aliases);
        foreach (var country in entities.Places.Select(place => place.Country).Distinct())
        {
            Country.Write(document, country);
        }

        Points.Write(document, [.. entities.Places
            .Select(place => place.Location).OfType<GeoPoint>().Select(point => (Bits(point.Latitude), Bits(point.Longitude))).Distinct()]);
    }

    private static int Bits(double degrees) => BitConverter.SingleToInt32Bits((float)degrees);

    private static void AddDates(Document document, Article article, IReadOnlyList<DateExpression> dates) =>
        MentionDays.Write(document, Union(dates.Select(date => date.Days).OfType<DayRange>().Concat(SpokenRanges.Of(article, dates))));

    /// <summary>Overlapping ranges become one: whether something overlaps any of them stays the same, in fewer bytes.</summary>
    private static List<(int First, int Last)> Union(IEnumerable<DayRange> ranges)
    {
        var union = new List<(int First, int Last)>();
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            var (first, last) = (range.First.SortKey, range.Last.SortKey);
            if (union.Count > 0 && first <= union[^1].Last)
            {
                union[^1] = (union[^1].First, Math.Max(union[^1].Last, last));
            }
            else
            {
                union.Add((first, last));
            }
        }

        return union;
    }

    private static void AddLedger(Document document, IndexedArticle indexed)
    {
        IndexFields.File.Write(document, indexed.File.Term);
        Entry.Write(document, indexed.Entry);
        Hash.Write(document, indexed.Hash);
        EntitiesVersion.Write(document, EntitiesCodec.Stamp(indexed.EntitiesVersion));
        IndexFields.Versions.Write(document, VersionsCodec.Encode(indexed.Versions));
        if (indexed.Versions.Count > 0)
        {
            FirstSeen.Write(document, indexed.Versions[0].Seen.UtcTicks);
        }

        if (!indexed.Sketch.IsEmpty)
        {
            Sketch.Write(document, indexed.Sketch.ToArray());
            SketchKey.WriteAll(document, [.. SketchKeys.Terms(indexed.Sketch)]);
        }
    }
}
