namespace Stemma.Intake;

/// <summary>What became of one page, record or file: an article, or the reason there is none.</summary>
public abstract record IntakeResult
{
    IntakeResult() { }

    /// <summary>The article that was found.</summary>
    public sealed record Accepted(Article Article) : IntakeResult;

    /// <summary>Why there is no article.</summary>
    /// <param name="Source">The input's path as given, with <c>#record</c> where it holds several.</param>
    /// <param name="Place">Where in the input the trouble lies: "line 512", "byte 10"; empty for the whole.</param>
    /// <param name="Reason">The kind of trouble.</param>
    /// <param name="Detail">What is wrong, and what would mend it.</param>
    public sealed record Rejected(string Source, string Place, RejectionReason Reason, string Detail) : IntakeResult;
}

/// <summary>The kinds of trouble for which an input gives no article.</summary>
public enum RejectionReason
{
    NotFound,
    NotReadable,
    Empty,
    Binary,
    TooLarge,
    TooDeep,
    TooManyRecords,
    Compression,
    Malformed,
    Truncated,
    UnknownFormat,
    NoArticle,
    Duplicate,

    /// <summary>A document of Stemma's own: passed over where it lies among the inputs of a folder or pattern.</summary>
    Own,
}
