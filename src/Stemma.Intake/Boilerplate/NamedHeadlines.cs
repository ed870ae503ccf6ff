namespace Stemma.Intake;

/// <summary>
/// Takes out what a page opens at a name: the name in full and headlines of other reports, up to "MORE", as in
/// "Ana Holt Ana Maria HoltMayor opens bridge Ferry sold MORE said".
/// </summary>
static class NamedHeadlines
{
    const string End = " MORE";

    /// <summary>A list of headlines is no longer than this.</summary>
    const int MostCharacters = 1000;

    /// <summary>A name in full has no more words than this, with what stands before it.</summary>
    const int MostWords = 8;

    internal static void Cut(LineSheet sheet, int line)
    {
        for (var from = 0; EndAfter(sheet[line], from) is { } end;)
        {
            if (StartBefore(sheet[line], end) is { } start)
            {
                sheet.Cut(line, start, end - start, RemovalReason.Related);
                from = start;
            }
            else
            {
                from = end;
            }
        }
    }

    static int? EndAfter(string text, int from)
    {
        var at = text.IndexOf(End, from, StringComparison.Ordinal);
        while (at >= 0 && at + End.Length < text.Length && char.IsLetterOrDigit(text[at + End.Length]))
            at = text.IndexOf(End, at + End.Length, StringComparison.Ordinal);
        return at < 0 ? null : at + End.Length;
    }

    /// <summary>The first place from which a name is told twice, the second time grown together with a headline.</summary>
    static int? StartBefore(string text, int end)
    {
        for (var at = Math.Max(1, end - MostCharacters); at < end - End.Length; at++)
        {
            if (IsGrownTogether(text[at - 1], text[at]) && NameBefore(text, at) is { } start)
                return start;
        }

        return null;
    }

    static bool IsGrownTogether(char last, char first) =>
        char.IsLower(last) && (char.IsUpper(first) || char.IsAsciiDigit(first) || first is '\'' or '‘' or '"' or '“');

    /// <summary>Where the full name begins whose last word ends here: right after the same word as the text itself has it.</summary>
    static int? NameBefore(string text, int end)
    {
        var word = WordStart(text, end - 1);
        if (word < 0)
            return null;
        var name = text.AsSpan(word, end - word);
        if (word == 0 || !char.IsUpper(name[0]) || name is "Mc" or "Mac")
            return null;
        var start = word;
        for (var words = 0; words < MostWords && start > 0; words++)
        {
            start = start < 2 ? 0 : WordStart(text, start - 2);
            if (start < 0)
                return null;
            if (start < word && text.AsSpan(start).StartsWith(name, StringComparison.Ordinal) && text[start + name.Length] is var next
                && (next == ' ' || char.IsUpper(next)))
                return start + name.Length;
        }

        return null;
    }

    /// <summary>Where the word begins that holds a place; -1 where it is longer than a list of headlines.</summary>
    static int WordStart(string text, int place)
    {
        var length = Math.Min(place + 1, MostCharacters);
        var space = text.LastIndexOf(' ', place, length);
        return space >= 0 ? space + 1 : length == place + 1 ? 0 : -1;
    }
}
