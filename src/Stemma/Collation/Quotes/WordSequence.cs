namespace Stemma.Collation;

/// <summary>The words of some passages of one article, folded for comparing, each with its place.</summary>
sealed record WordSequence(ImmutableArray<string> Words, ImmutableArray<TextSpan> Spans)
{
    public int Length => Words.Length;

    /// <summary>Words in lower case; marks inside them ("U.S.", "don’t") do not count, marks between them part.</summary>
    public static WordSequence Of(string text, IEnumerable<TextSpan> passages)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var passage in passages)
        {
            for (var at = passage.Start; NextWord(text, at, passage.End) is { } span; at = span.End)
            {
                words.Add(Folded(text.AsSpan(span.Start, span.Length)));
                spans.Add(span);
            }
        }

        return new(words.DrainToImmutable(), spans.DrainToImmutable());
    }

    static TextSpan? NextWord(string text, int from, int end)
    {
        while (from < end && !char.IsLetterOrDigit(text[from]))
            from++;
        if (from >= end)
            return null;
        var stop = from + 1;
        while (stop < end && (char.IsLetterOrDigit(text[stop]) || JoinsLetters(text, stop, end)))
            stop++;
        return new(from, stop);
    }

    static bool JoinsLetters(string text, int at, int end) =>
        text[at] is '.' or '\'' or '’' or ','
        && at + 1 < end && char.IsLetterOrDigit(text[at + 1])
        && (text[at] is not ',' || (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])));

    static string Folded(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word)
        {
            if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }
}
