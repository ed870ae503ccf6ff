namespace Stemma.Reports;

/// <summary>How many of something there are, in words: "1 origin", "3 origins".</summary>
public static class ReadableCount
{
    /// <param name="count">How many there are.</param>
    /// <param name="noun">What they are, in the singular; its plural adds an "s".</param>
    public static string Of(long count, string noun) => $"{count} {Noun(count, noun)}";

    /// <summary>Only the noun, for where the number stands apart.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="noun">What they are, in the singular; its plural adds an "s".</param>
    public static string Noun(long count, string noun) => count == 1 ? noun : noun + "s";
}
