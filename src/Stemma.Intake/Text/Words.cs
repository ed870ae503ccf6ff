namespace Stemma.Intake;

/// <summary>Counts words the cheap way: what stands between spaces, and two signs of Chinese or Japanese each.</summary>
static class Words
{
    internal static int Count(ReadOnlySpan<char> text)
    {
        var (count, signs) = (0, 0);
        var inside = false;
        foreach (var c in text)
        {
            var word = c != ' ';
            if (word && !inside)
                count++;
            inside = word;
            if (c >= '\u3040' && c <= '\u9FFF')
                signs++;
        }
        return count + (signs / 2);
    }

    /// <summary>The words that begin with a capital, as a share of all.</summary>
    internal static double Capitalised(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? 0 : (double)words.Count(word => char.IsUpper(word[0])) / words.Length;
    }

    /// <summary>Whether a line ends as a sentence does.</summary>
    internal static bool EndsSentence(string line)
    {
        var text = line.AsSpan().TrimEnd("\"”’')] »");
        return text.Length > 0 && text[^1] is '.' or '!' or '?' or '…' or '。';
    }
}
