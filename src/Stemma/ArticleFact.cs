namespace Stemma;

/// <summary>Something that a source says of its article, and which part of the source says so.</summary>
/// <param name="Field">What it is.</param>
/// <param name="Value">As the article has it; dates in ISO 8601, names with commas between them.</param>
/// <param name="Basis">Who says so.</param>
public sealed record ArticleFact(ArticleField Field, string Value, FactBasis Basis);

/// <summary>What a source can say of an article beside its text.</summary>
public enum ArticleField
{
    Title,
    Authors,
    Outlet,

    /// <summary>Who published it first, where the outlet only passes it on.</summary>
    Publisher,
    Published,
    Modified,
    Section,
    Language,

    /// <summary>The address that the source calls the article's own.</summary>
    Address,
}

/// <summary>The part of a source that says something of its article.</summary>
public enum FactBasis
{
    /// <summary>Linked data in a script of the page (schema.org).</summary>
    LinkedData,

    /// <summary>Elements in the head of the page.</summary>
    Metadata,

    /// <summary>What readers see.</summary>
    Shown,

    /// <summary>The address of the page.</summary>
    Address,

    /// <summary>A feed that carried it.</summary>
    Feed,

    /// <summary>A record of somebody who collected it: a field of JSON, a column, a header.</summary>
    Record,

    /// <summary>Whoever started the program.</summary>
    Given,

    /// <summary>Worked out from the text.</summary>
    Text,
}
