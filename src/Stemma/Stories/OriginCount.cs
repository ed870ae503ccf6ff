namespace Stemma.Stories;

/// <summary>How many independent origins bear something out. What is not known never adds independence.</summary>
/// <param name="Certain">Origins known to be independent of each other.</param>
/// <param name="Possible">As many as there would be if every doubt were resolved towards independence.</param>
/// <param name="Names">Their names, in order.</param>
public sealed record OriginCount(int Certain, int Possible, ImmutableArray<string> Names);
