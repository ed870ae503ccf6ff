namespace Stemma.Stories;

/// <summary>Who really reports a story: its origins, and which article was made from which.</summary>
/// <param name="Origins">A partition of the articles by their main origin.</param>
/// <param name="Derivations">The edges of a directed graph without cycles.</param>
public sealed record Lineage(ImmutableArray<Origin> Origins, ImmutableArray<Derivation> Derivations)
{
    /// <summary>What the counts rest on; without it every article has its origin for certain, as far as that is certain.</summary>
    internal OriginRoots Roots { get; init; } = OriginRoots.Of(Origins);

    /// <summary>The outlets of the story that the table of outlets does not know: they may be sisters of another.</summary>
    public ImmutableArray<string> UnknownOutlets { get; init; } = [];

    /// <summary>The id of the origin of a passage: inside a derived passage that one's, not the article's.</summary>
    /// <remarks>The origin of a mere passage need not be among <see cref="Origins"/>; <see cref="NameOf"/> knows it.</remarks>
    public string OriginOf(Passage passage) => Roots.Of(passage).Shown;

    /// <summary>The name of an origin, also of one that stands behind mere passages.</summary>
    public string NameOf(string origin) => Roots.Names.GetValueOrDefault(origin, origin);

    /// <summary>How many independent origins these passages have.</summary>
    public OriginCount Count(IEnumerable<Passage> passages) => Roots.Count(passages);
}
