namespace SearchService.Queries.Language;

/// <summary>Joins nodes so that trees which mean the same and would print the same are the same.</summary>
public static class TreeBuilder
{
    /// <summary>
    /// All of the parts, groups of the same kind flattened, "everything" left out beside what is more exact. Exclusions
    /// without anything beside them exclude from everything.
    /// </summary>
    public static QueryNode All(IEnumerable<QueryNode> parts)
    {
        List<QueryNode> flat = [.. parts.SelectMany(part => part is AllNode all ? all.Parts : [part])];
        if (flat.TrueForAll(part => part is ExcludeNode))
        {
            flat.Insert(0, EverythingNode.Instance);
        }
        else if (flat.Exists(part => part is not (ExcludeNode or EverythingNode)))
        {
            flat.RemoveAll(part => part is EverythingNode);
        }
        else
        {
            flat = [EverythingNode.Instance, .. flat.Where(part => part is ExcludeNode)];
        }

        return flat.Count == 1 ? flat[0] : new AllNode(flat);
    }

    /// <summary>Any of the parts, groups of the same kind flattened.</summary>
    public static QueryNode Any(IEnumerable<QueryNode> parts)
    {
        List<QueryNode> flat = [.. parts.SelectMany(part => part is AnyNode any ? any.Parts : [part])];
        return flat.Count == 1 ? flat[0] : new AnyNode(flat);
    }

    /// <summary>What has not what the node says; an exclusion of an exclusion is what it excludes.</summary>
    public static QueryNode Exclude(QueryNode node) => node is ExcludeNode exclude ? exclude.Inner : new ExcludeNode(node);

    /// <summary>
    /// The tree without some of its words, told by reference: the same word may stand in it twice. At least one word is left of each group.
    /// </summary>
    public static QueryNode Without(QueryNode tree, IReadOnlyList<QueryNode> words) => words.Count == 0 ? tree : tree switch
    {
        AllNode all =>
            All(all.Parts.Where(part => !words.Contains(part, ReferenceEqualityComparer.Instance)).Select(part => Without(part, words))),
        AnyNode any => Any(any.Parts.Select(part => Without(part, words))),
        FieldNode field => In(field.Field, Without(field.Inner, words)),
        BoostNode boost => Weigh(Without(boost.Inner, words), boost.Weight),
        ExcludeNode exclude => new ExcludeNode(Without(exclude.Inner, words)),
        _ => tree,
    };

    /// <summary>A weight, joined with one that is there already; 1 is none, and what is excluded has none.</summary>
    public static QueryNode Weigh(QueryNode node, decimal weight)
    {
        if (node is ExcludeNode)
        {
            return node;
        }

        if (node is BoostNode inner)
        {
            (node, weight) = (inner.Inner, weight * inner.Weight);
        }

        weight = Math.Clamp(decimal.Round(weight, 2), TermReader.MinWeight, TermReader.MaxWeight);
        return weight == 1 ? node : new BoostNode(node, weight);
    }

    /// <summary>A node searched in a field; what names its own field keeps it, and a weight or an exclusion moves outside.</summary>
    public static QueryNode In(QueryField field, QueryNode node) => node switch
    {
        ExcludeNode exclude => new ExcludeNode(In(field, exclude.Inner)),
        FieldNode or DateNode => node,
        BoostNode boost => Weigh(In(field, boost.Inner), boost.Weight),
        _ => new FieldNode(field, node),
    };
}
