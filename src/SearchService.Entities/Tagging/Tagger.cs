using System.Collections.Concurrent;

namespace SearchService.Entities.Tagging;

/// <summary>
/// Finds names with a linear-chain conditional random field (Lafferty et al. 2001) over hashed features: words, their shape and
/// clusters, the line they stand in, and what the rest of the document says of them. Safe for many threads at once.
/// </summary>
internal sealed class Tagger(TaggerModel model, WordLexicon lexicon, NameListing? lists = null)
{
    private readonly ConcurrentBag<TaggerDesk> _desks = [];

    /// <summary>Adds the names of a document, in the order of its parts.</summary>
    /// <param name="parts">Title, text and what else belongs to one document: each says something of names in the others.</param>
    /// <param name="caution">How much likelier than not a token must be to belong to a name, in units of
    /// log-probability; 0 is even.</param>
    /// <param name="language">The language of the text for the model of all languages; the default for the English model.</param>
    public void Tag(IReadOnlyList<string> parts, List<TaggedName> names, float caution = 0, TaggedLanguage language = default)
    {
        if (!_desks.TryTake(out var desk))
        {
            desk = new TaggerDesk(model, lexicon, lists);
        }

        // A desk is given back only when all went well: what an exception left half done must not reach the next document.
        desk.Tag(parts, names, caution, language);
        if (desk.IsWorthKeeping)
        {
            _desks.Add(desk);
        }
    }
}
