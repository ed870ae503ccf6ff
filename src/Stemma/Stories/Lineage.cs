namespace Stemma.Stories;

/// <summary>Who really reports a story: its origins, and which article was made from which.</summary>
/// <param name="Origins">A partition of the articles by their main origin.</param>
/// <param name="Derivations">The edges of a directed graph without cycles.</param>
public sealed record Lineage(ImmutableArray<Origin> Origins, ImmutableArray<Derivation> Derivations);
