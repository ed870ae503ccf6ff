using Stemma.Language;

namespace Stemma.Collation;

/// <summary>The forms in which names of different reports are compared.</summary>
static class EntityNames
{
    const int LongestAcronym = 5;

    /// <summary>How many words a name has: the more, the fuller it is.</summary>
    public static int WordCount(string name) => name.AsSpan().Count(' ') + 1;

    /// <summary>"OSBY", as it stands in a dateline or a headline; not "UN", "NATO".</summary>
    public static bool IsShouted(string name) => name.Length > LongestAcronym && !name.Any(char.IsLower);

    /// <summary>Folded, without the article before it and the marks inside it: "the U.S." is "us".</summary>
    public static string Bare(string name)
    {
        var folded = Folding.Fold(name).Replace(".", "", StringComparison.Ordinal).Replace("’", "'", StringComparison.Ordinal);
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }
}
