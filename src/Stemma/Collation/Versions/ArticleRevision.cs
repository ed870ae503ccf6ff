namespace Stemma.Collation;

/// <summary>What changed between two versions of one article.</summary>
public sealed record ArticleRevision(Article Before, Article After)
{
    /// <summary>In the order of the text.</summary>
    public ImmutableArray<TextChange> Sentences { get; init; } = [];

    /// <summary>Claims that were made, dropped or put in other words.</summary>
    public ImmutableArray<TextChange> Claims { get; init; } = [];

    /// <summary>Numbers of one thing that are not what they were.</summary>
    public ImmutableArray<TextChange> Figures { get; init; } = [];

    /// <summary>Whether the later version tells its readers that something was changed.</summary>
    public bool IsNoted { get; init; }

    /// <summary>Whether claims or figures were changed and nobody was told.</summary>
    public bool IsSilent => !IsNoted && (!Claims.IsEmpty || !Figures.IsEmpty);
}

/// <summary>A piece of text that was added (no place before), dropped (no place after), or changed.</summary>
/// <param name="Before">Its place in the earlier version.</param>
/// <param name="After">Its place in the later one.</param>
public sealed record TextChange(TextSpan? Before, TextSpan? After);
