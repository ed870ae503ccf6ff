namespace Stemma.Collation;

/// <summary>Statements held to speak of one thing, parted by the value they give, and how the values compare.</summary>
sealed record PointDraft(
    PointKind Kind, string About, ImmutableArray<ImmutableArray<Statement>> Readings, ImmutableArray<DraftPair> Pairs)
{
    public ImmutableArray<Statement> Statements => [.. Readings.SelectMany(statements => statements)];
}

/// <summary>Two values of a draft, with what follows from them.</summary>
sealed record DraftPair(ImmutableArray<Statement> First, ImmutableArray<Statement> Second, PairVerdict Verdict);
