namespace Stemma.Store;

/// <summary>Patterns for <c>like</c> in which what was typed stands for itself.</summary>
static class LikePattern
{
    /// <summary>Stands after every pattern.</summary>
    internal const string Escape = "escape '\\'";

    /// <summary>Whatever has these words in it, in lower case.</summary>
    internal static string Containing(string words) => $"%{Literal(words.ToLowerInvariant().Replace('\0', ' '))}%";

    static string Literal(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
