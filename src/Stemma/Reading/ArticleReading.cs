using Stemma.Language;

namespace Stemma.Reading;

/// <summary>What one article says: every list in the order of the text.</summary>
public sealed record ArticleReading(Article Article, Analysis Analysis)
{
    public ImmutableArray<TimeExpression> Times { get; init; } = [];
    public ImmutableArray<Quantity> Quantities { get; init; } = [];
    public ImmutableArray<Entity> Entities { get; init; } = [];
    public ImmutableArray<Quotation> Quotations { get; init; } = [];
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>The index of the place whose name holds a passage; null where none does.</summary>
    internal int? PlaceAt(TextSpan span)
    {
        for (var entity = 0; entity < Entities.Length; entity++)
        {
            if (Entities[entity].Kind is NameKind.Place && Entities[entity].Mentions.Any(mention => mention.Contains(span)))
                return entity;
        }

        return null;
    }

    /// <summary>The index of the word that says what a claim tells.</summary>
    internal int TokenOf(Claim claim) => Analysis.TokenAt(claim.Predicate.Start);
}
