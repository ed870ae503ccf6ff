namespace Stemma.Stories;

/// <summary>A derivation as it is found, with what it means for the origin of the article or of its passages.</summary>
sealed record Link
{
    /// <summary>The report that was made.</summary>
    public required Report Report { get; init; }

    /// <summary>The report it was made from; null for an origin.</summary>
    public Report? From { get; init; }

    /// <summary>The origin it was made from; null for a report.</summary>
    public NewsSource? Source { get; init; }

    /// <summary>Whether the article as a whole has its origin there, and not only its passages.</summary>
    public bool IsMain { get; init; }

    public DerivationKind Kind { get; init; }
    public DerivationCertainty Certainty { get; init; }

    /// <summary>How sure it is that both have one origin, whichever was first.</summary>
    public DerivationCertainty SharesOrigin { get; init; }

    public double Share { get; init; }
    public ImmutableArray<SharedPassage> Passages { get; init; } = [];
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    public Derivation Derivation => new()
    {
        Article = Report.Id,
        FromArticle = From?.Id,
        FromOrigin = Source?.Id,
        Kind = Kind,
        Share = Share,
        Certainty = Certainty,
        Passages = Passages,
        Evidence = Evidence,
    };

    public static ImmutableArray<SharedPassage> Shared(ReportPair pair, ImmutableArray<ReusedPassage> passages) =>
    [
        .. passages.Select(passage => new SharedPassage(
            pair.Here.Words.Span(passage.HereStart, passage.HereEnd),
            pair.There.At(pair.There.Words.Span(passage.ThereStart, passage.ThereEnd)))),
    ];
}
