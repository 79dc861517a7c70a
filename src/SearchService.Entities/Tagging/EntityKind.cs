using SearchService.Articles;

namespace SearchService.Entities.Tagging;

/// <summary>What a name names. Organisations are tagged so that a team or paper called after a city is not taken for a place.</summary>
internal enum EntityKind : byte
{
    None,
    Person,
    Place,
    Organisation,
}

/// <summary>A name found by the tagger.</summary>
/// <param name="Part">The number of the part it stands in, from 0, in the order they were given.</param>
/// <param name="Span">Offsets into that part.</param>
internal readonly record struct TaggedName(int Part, TextSpan Span, EntityKind Kind);
