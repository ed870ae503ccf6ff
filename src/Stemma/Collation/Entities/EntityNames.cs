using Stemma.Language;

namespace Stemma.Collation;

/// <summary>The forms in which names of different reports are compared.</summary>
static class EntityNames
{
    /// <summary>How many words a name has: the more, the fuller it is.</summary>
    public static int WordCount(string name) => name.AsSpan().Count(' ') + 1;

    /// <summary>Folded, without the article before it and the marks inside it: "the U.S." is "us".</summary>
    public static string Bare(string name)
    {
        var folded = Folding.Fold(name).Replace(".", "", StringComparison.Ordinal).Replace("’", "'", StringComparison.Ordinal);
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }
}
