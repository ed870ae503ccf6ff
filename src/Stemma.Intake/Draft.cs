namespace Stemma.Intake;

/// <summary>What a reader found of one article, before its text is decided.</summary>
sealed record Draft
{
    /// <summary>The file's path as given, with <c>#record</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Where in the file the record stands, for a rejection.</summary>
    public string Place { get; init; } = "";

    public string? Title { get; init; }

    /// <summary>The body's lines in order, as found; blank lines are kept where the input has them.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>Where each line stood in the source, in the order of the lines; empty where it is not known.</summary>
    public ImmutableArray<TextSpan?> Places { get; init; } = [];

    public Uri? Address { get; init; }
    public string? OutletName { get; init; }
    public string? Domain { get; init; }
    public ImmutableArray<string> Authors { get; init; } = [];
    public StatedTime? Published { get; init; }
    public PublicationBasis Basis { get; init; } = PublicationBasis.Stated;
    public StatedTime? Modified { get; init; }
    public string? Section { get; init; }
    public string? Language { get; init; }

    /// <summary>The encoding of the source, where this reader decoded it.</summary>
    public string? Encoding { get; init; }

    /// <summary>Who says what its fields say, unless <see cref="Facts"/> knows better.</summary>
    public FactBasis Said { get; init; } = FactBasis.Text;

    /// <summary>Who says what of the article, where its reader knows.</summary>
    public ImmutableArray<ArticleFact> Facts { get; init; } = [];

    public ImmutableArray<CaptureGap> Gaps { get; init; } = [];

    /// <summary>What the reader itself has already taken out.</summary>
    public ImmutableArray<Removal> Removed { get; init; } = [];

    /// <summary>Whether the text was pasted: its own head may hold title, date and credit.</summary>
    public bool Pasted { get; init; }

    /// <summary>Whether the lines were chosen out of a page, so that only what is certain is taken out of them.</summary>
    public bool Extracted { get; init; }
}
