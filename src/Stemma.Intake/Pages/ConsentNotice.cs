using System.Buffers;

namespace Stemma.Intake;

/// <summary>Tells a page that shows nothing but its notice on cookies and personal data.</summary>
static class ConsentNotice
{
    /// <summary>A longer text is a report on such notices.</summary>
    const int MostWords = 300;

    /// <summary>How many of their phrases there are at least, and how many words to each at the most.</summary>
    const int LeastPhrases = 3;
    const int WordsAPhrase = 40;

    static readonly SearchValues<string> _phrases =
        SearchValues.Create([.. WordTable.Rows("consent-phrases.tsv").Select(row => row[0])], StringComparison.OrdinalIgnoreCase);

    internal static bool IsAll(ImmutableArray<string> lines)
    {
        var words = lines.Sum(line => Words.Count(line));
        if (words > MostWords)
            return false;
        var phrases = lines.Sum(line => Count(line));
        return phrases >= LeastPhrases && phrases * WordsAPhrase >= words;
    }

    static int Count(ReadOnlySpan<char> line)
    {
        var phrases = 0;
        for (; line.IndexOfAny(_phrases) is >= 0 and var at; phrases++)
        {
            var end = line[at..].IndexOf(' ');
            line = end < 0 ? [] : line[(at + end)..];
        }
        return phrases;
    }
}
