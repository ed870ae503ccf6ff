namespace Stemma.Stories;

/// <summary>The newsroom, agency or authority whose reporting articles carry.</summary>
/// <param name="Id">Made from its name, or from its first article.</param>
/// <param name="Name">As readers know it.</param>
/// <param name="Articles">The articles that carry it in the main; an article has one main origin.</param>
/// <param name="Basis">Why they are held to be of this origin.</param>
/// <param name="IsCertain">Whether the evidence leaves no other reading.</param>
/// <param name="IsAbsent">Whether none of the articles is the origin's own: an agency that others print.</param>
public sealed record Origin(
    string Id,
    string Name,
    ImmutableArray<ArticleId> Articles,
    ImmutableArray<Evidence> Basis,
    bool IsCertain,
    bool IsAbsent);

/// <summary>Why something is held to be so: the reason in words, and the passage where it shows (if it is in a text).</summary>
public sealed record Evidence(string Reason, Passage? Passage);
