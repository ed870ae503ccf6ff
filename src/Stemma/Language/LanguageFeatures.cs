namespace Stemma.Language;

/// <summary>What tells languages apart: short words, and runs of one to four letters with the ends of words.</summary>
static class LanguageFeatures
{
    const int LongestWord = 24;
    const int LongestRun = 4;

    /// <summary>The most features that one word has.</summary>
    public const int MostOfWord = 1 + (LongestRun * (LongestWord + 2));

    /// <summary>The next run of letters, cut where it is long; empty at the end.</summary>
    public static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, ref int place)
    {
        while (place < text.Length && CharKinds.Of(text[place]) != CharKind.Letter)
            place++;
        var start = place;
        while (place < text.Length && place - start < LongestWord && CharKinds.Of(text[place]) == CharKind.Letter)
            place++;
        return text[start..place];
    }

    /// <summary>Writes the features of one word, and returns how many.</summary>
    public static int Write(ReadOnlySpan<char> word, Span<uint> features)
    {
        Span<char> padded = stackalloc char[LongestWord + 2];
        padded = padded[..(word.Length + 2)];
        padded[0] = padded[^1] = '_';
        for (var i = 0; i < word.Length; i++)
            padded[i + 1] = char.ToLowerInvariant(word[i]);
        var count = 0;
        features[count++] = FeatureHash.Of(401, FeatureHash.Of(padded));
        for (var length = 1; length <= LongestRun; length++)
        {
            for (var start = 0; start + length <= padded.Length; start++)
                features[count++] = FeatureHash.Of(401 + (uint)length, FeatureHash.Of(padded.Slice(start, length)));
        }

        return count;
    }
}
