namespace Stemma.Collation;

/// <summary>The words of a value, which are no part of what is told around it.</summary>
/// <param name="Terms">Those that say something of a subject, as terms.</param>
/// <param name="Contents">All, and what they name, by the numbers of <see cref="SentenceContents"/>.</param>
sealed record OwnWords(ImmutableArray<string> Terms, SentenceContents Contents)
{
    public static OwnWords None { get; } = new([], SentenceContents.None);
}
