namespace Stemma.Collation;

/// <summary>What could not be read or decided.</summary>
/// <param name="Article">The article it concerns; null where it concerns the story.</param>
/// <param name="Reason">A short name of the reason: "no publication date".</param>
/// <param name="Detail">What exactly, and what would cure it.</param>
public sealed record Gap(ArticleId? Article, string Reason, string Detail);
