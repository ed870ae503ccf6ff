namespace Stemma;

/// <summary>How an article was captured: what its source says of it, where each line stood there, and what was missing.</summary>
public sealed record Capture
{
    /// <summary>Nothing is known but the article itself.</summary>
    public static Capture None { get; } = new();

    /// <summary>The encoding of the source, by its web name; null where it was read by another.</summary>
    public string? Encoding { get; init; }

    /// <summary>The lines of the article's body, in order.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>What the source says of the article, each with the part of the source that says so.</summary>
    public ImmutableArray<ArticleFact> Facts { get; init; } = [];

    /// <summary>What the source holds and could not be read, or does not hold and should.</summary>
    public ImmutableArray<CaptureGap> Gaps { get; init; } = [];

    /// <summary>When the article was last changed.</summary>
    public PublicationDate? Modified { get; init; }

    /// <summary>The part of the outlet that it stood in: "World", "Business".</summary>
    public string? Section { get; init; }

    /// <summary>The value of a field and who says so; null where nobody does.</summary>
    public ArticleFact? Fact(ArticleField field) => Facts.FirstOrDefault(fact => fact.Field == field);

    /// <summary>The range of the decoded source that a passage of the text was read from; null where it is not known.</summary>
    public TextSpan? SourceOf(TextSpan passage)
    {
        TextSpan? source = null;
        foreach (var paragraph in Paragraphs)
        {
            if (paragraph.Source is { } range && paragraph.Span.Overlaps(passage))
                source = source?.Cover(range) ?? range;
        }
        return source;
    }
}

/// <summary>A line of an article's body, and where it was read from.</summary>
/// <param name="Span">Its place in the article's text.</param>
/// <param name="Source">
/// Its place in the decoded source, marks and all, in UTF-16 code units; null where the source has no place for it.
/// </param>
public readonly record struct Paragraph(TextSpan Span, TextSpan? Source);

/// <summary>Something that could not be read of an article.</summary>
/// <param name="Reason">The kind, in a word or two: "paywall", "damaged letters".</param>
/// <param name="Detail">What is missing, and what would mend it.</param>
public sealed record CaptureGap(string Reason, string Detail);
