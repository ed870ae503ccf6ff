namespace Stemma.Stories;

/// <summary>That an article was made from another one, or from an origin that is not among the articles.</summary>
public sealed record Derivation
{
    public required ArticleId Article { get; init; }

    /// <summary>The article it was made from; null where it was made from an absent origin.</summary>
    public ArticleId? FromArticle { get; init; }

    /// <summary>The origin it was made from; null where it was made from an article.</summary>
    public string? FromOrigin { get; init; }

    public required DerivationKind Kind { get; init; }

    /// <summary>The share of the article's words that come from there, from 0 to 1.</summary>
    public double Share { get; init; }

    public required DerivationCertainty Certainty { get; init; }
    public ImmutableArray<SharedPassage> Passages { get; init; } = [];
    public ImmutableArray<Evidence> Evidence { get; init; } = [];
}

/// <summary>How an article was made from another.</summary>
public enum DerivationKind
{
    Copy,
    Trim,
    Rewrite,
    Summary,
    Translation,

    /// <summary>Both took from a third: neither was made from the other.</summary>
    Common,
}

/// <summary>How sure a derivation is.</summary>
public enum DerivationCertainty
{
    Certain,
    Likely,
    Possible,
}

/// <summary>A passage of one article, and where it stands in the other (null where that is not among the articles).</summary>
public sealed record SharedPassage(TextSpan Here, Passage? There);
