namespace Stemma.Stories;

/// <summary>That an article names another newsroom or agency as its source, in whole or for one passage.</summary>
/// <param name="Place">The words of the article that say so; null where they are no longer in its text.</param>
/// <param name="Passage">What is taken from there; null for the whole article.</param>
sealed record Credit(NewsSource Source, CreditForm Form, string Reason, TextSpan? Place, TextSpan? Passage)
{
    /// <summary>Whether what the article says leaves no other reading.</summary>
    public bool IsCertain { get; init; } = true;
}

/// <summary>What a credit says of the text.</summary>
enum CreditForm
{
    /// <summary>The text is the agency's own: dateline, byline, copyright, address.</summary>
    Text,

    /// <summary>The text was made from one that stands elsewhere: "Original source: …".</summary>
    Link,

    /// <summary>The article retells what another reports: "X reports, citing …".</summary>
    Report,

    /// <summary>One passage is from there: "told X", "according to X".</summary>
    Passage,
}
