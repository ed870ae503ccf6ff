using System.Buffers;

namespace Stemma.Intake;

/// <summary>Tells notices on cookies and personal data, which say what they say in a few phrases and to the reader.</summary>
static class ConsentNotice
{
    /// <summary>A longer page is a report on such notices.</summary>
    const int MostWords = 300;

    /// <summary>How many different phrases there are at least in a notice, and how many words to each phrase at the most.</summary>
    const int LeastPhrases = 3;
    const int WordsAPhrase = 40;

    /// <summary>How many words there are at the most to each "you" or "we": reports on notices speak to nobody.</summary>
    const int WordsAnAddress = 25;

    /// <summary>The words of prose beside a notice from which on they are the report.</summary>
    const int LeastReport = 40;

    static readonly SearchValues<string> _phrases = Searched("consent-phrases.tsv");
    static readonly SearchValues<string> _address = SearchValues.Create([" you ", " your ", " we ", " our "], StringComparison.OrdinalIgnoreCase);

    static SearchValues<string> Searched(string list) =>
        SearchValues.Create([.. WordTable.Rows(list).Select(row => row[0])], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a page shows nothing else.</summary>
    internal static bool IsAll(ImmutableArray<string> lines)
    {
        var text = string.Join(' ', lines);
        return Words.Count(text) <= MostWords && IsNotice(text);
    }

    /// <summary>Sets aside the boxes of a page that hold a notice, however long, where prose stands beside them.</summary>
    internal static void SetAside(PageScan scan)
    {
        var marked = Enumerable.Range(0, scan.Blocks.Count).Where(i => scan.Blocks[i].Text.AsSpan().ContainsAny(_phrases)).ToList();
        if (marked.Count == 0)
            return;
        var prose = Prose(scan, 0, scan.Blocks.Count);
        foreach (var box in scan.Boxes.Where(box => box.End > box.First && marked.Exists(i => i >= box.First && i < box.End)))
        {
            if (!box.IsAside(null) && prose - Prose(scan, box.First, box.End) >= LeastReport && IsNotice(Text(scan, box)))
                box.SetAside();
        }
    }

    static int Prose(PageScan scan, int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
            words += scan.Blocks[i] is { IsProse: true } block && !block.Box.IsAside(null) ? block.Words : 0;
        return words;
    }

    static string Text(PageScan scan, PageNode box) =>
        string.Join(' ', scan.Blocks.Skip(box.First).Take(box.End - box.First).Select(block => block.Text));

    static bool IsNotice(string text)
    {
        var words = Words.Count(text);
        var phrases = Found(text, _phrases);
        return phrases.Distinct(StringComparer.OrdinalIgnoreCase).Count() >= LeastPhrases && phrases.Count * WordsAPhrase >= words
            && Found(text, _address).Count * WordsAnAddress >= words;
    }

    /// <summary>What stands there of some phrases, from each to the end of its first word.</summary>
    static List<string> Found(ReadOnlySpan<char> line, SearchValues<string> phrases)
    {
        var found = new List<string>();
        while (line.IndexOfAny(phrases) is >= 0 and var at)
        {
            line = line[at..];
            var end = line[1..].IndexOf(' ') + 1;
            found.Add(line[..(end == 0 ? line.Length : end)].Trim().ToString());
            line = end == 0 ? [] : line[end..];
        }
        return found;
    }
}
