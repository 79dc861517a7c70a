using System.Text;
using Lucene.Net.Documents;
using SearchService.Articles;
using SearchService.Indexing.Storage.Stored;
using SearchService.Indexing.Words.Fields;
using static SearchService.Indexing.Words.Fields.IndexFields;

namespace SearchService.Indexing.Storage.Writing;

/// <summary>An article as Lucene documents: its own, and right before it those of the blocks of a long text.</summary>
internal static class ArticleDocument
{
    /// <summary>All are written and removed together.</summary>
    public static IReadOnlyList<Document> From(IndexedArticle indexed)
    {
        var content = indexed is { Corrected: null, Draft: { } draft }
            ? draft.Take()
            : ArticleContent.Of(indexed.Article, indexed.Entities, indexed.Shown, indexed.Corrected?.Changes ?? []);
        var document = From(content);
        Kind.Write(document, KindArticle);
        Id.Write(document, indexed.Id.Value);
        if (indexed.CopyOf is { } group)
        {
            CopyGroup.Write(document, group.Value);
        }

        AddCorrected(document, indexed.Corrected, indexed.Article);
        AddLedger(document, indexed);
        return content.Blocks is { } blocks ? [.. WithBlocks(document, indexed, blocks)] : [document];
    }

    private static Document From(ArticleContent content)
    {
        var (document, article) = (new Document(), content.Article);
        StoredEntities.Write(document, content.FoundEntities);
        foreach (var (part, words, weight) in content.Parts)
        {
            FieldOf(part).Write(document, words);
            Ranked.Write(document, words, weight);
        }

        Profile.Write(document, content.Profile);
        Analyzed.Write(document, content.Analyzed);
        Tails.WriteAll(document, content.Tails);
        IndexFields.StoredArticle.Write(document, content.StoredArticle);
        Source.Write(document, article.Source is { } source ? [source] : []);
        Section.Write(document, article.Section is { } section ? [section] : []);
        Author.Write(document, article.Authors);
        Language.Write(document, article.Language);
        AddPublished(document, article.Published);
        AddDoubt(document, article);
        if (article.Embargo is { } embargo)
        {
            Embargo.Write(document, embargo.UtcTicks);
        }

        AddEntities(document, content);
        MentionDays.Write(document, content.MentionDays);
        return document;
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

    private static void AddDoubt(Document document, Article article)
    {
        if (article.Published is null)
        {
            DoubtfulDate.Write(document, DateUnknown);
        }
        else if (article.PublishedFrom is PublishedFrom.Path or PublishedFrom.Text)
        {
            DoubtfulDate.Write(document, DateGuessed);
        }
    }

    private static void AddEntities(Document document, ArticleContent content)
    {
        var (people, places) = (content.Shown.People, content.Shown.Places);
        IndexFields.Person.Write(document, people.Select(person => person.Name));
        IndexFields.Person.WriteForms(document, content.People.Printed, content.People.Aliases);
        IndexFields.Place.Write(document, places.Select(place => place.Name));
        IndexFields.Place.WriteForms(document, content.Places.Printed, content.Places.Aliases);
        foreach (var country in places.Select(place => place.Country).Distinct())
        {
            Country.Write(document, country);
        }

        Points.Write(document, [.. places
            .Select(place => place.Location).OfType<GeoPoint>().Select(point => (Bits(point.Latitude), Bits(point.Longitude))).Distinct()]);
    }

    private static int Bits(double degrees) => BitConverter.SingleToInt32Bits((float)degrees);

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
