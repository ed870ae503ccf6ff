namespace Stemma.Collation;

/// <summary>Whether words differ by their spelling only: "travelling" and "traveling", "on to" and "onto".</summary>
static class Spelling
{
    /// <summary>Shorter words may be other words where a letter differs.</summary>
    const int LeastLetters = 5;

    public static bool AreSame(ReadOnlySpan<string> first, ReadOnlySpan<string> second) =>
        first.Length > 0 && second.Length > 0 && Key(first) is var key && key == Key(second)
        && (key.Length >= LeastLetters || string.Concat(first) == string.Concat(second));

    /// <summary>Without spaces and doubled letters, in the American spelling of -our, -ise, -ence, -tre.</summary>
    static string Key(ReadOnlySpan<string> words)
    {
        var joined = string.Concat(words)
            .Replace("our", "or", StringComparison.Ordinal)
            .Replace("is", "iz", StringComparison.Ordinal)
            .Replace("ence", "ense", StringComparison.Ordinal)
            .Replace("tre", "ter", StringComparison.Ordinal);
        var key = new StringBuilder(joined.Length);
        foreach (var letter in joined)
        {
            if (key.Length == 0 || key[^1] != letter)
                key.Append(letter);
        }

        return key.ToString();
    }
}
