namespace Stemma.Language;

/// <summary>Finds where a token ends that starts with a mark.</summary>
static class MarkScanner
{
    public static int End(ReadOnlySpan<char> text, int chunk, int start)
    {
        var mark = text[start];
        if (CharKinds.IsApostrophe(mark) && start + 1 < text.Length)
            return ApostropheEnd(text, chunk, start);
        if (mark is '#' or '@' && start == chunk && start + 1 < text.Length && char.IsLetter(text[start + 1]))
            return WordEnd(text, start + 1);
        if (start == chunk && EmoticonEnd(text, start) is var emoticon and > 0)
            return emoticon;
        var end = start + 1;
        if (mark is '!' or '?')
        {
            while (end < text.Length && text[end] is '!' or '?')
                end++;
        }
        else if (mark is '.' or '-' or '*' or '_' or '=' or '~' or '`' or '<' or '>' or '^' or '+' or '$' or '#' or '–' or '—')
        {
            while (end < text.Length && text[end] == mark)
                end++;
        }

        return end;
    }

    /// <summary>A clitic after a word; "'90s", "'em"; two apostrophes as a quotation mark; or the mark alone.</summary>
    static int ApostropheEnd(ReadOnlySpan<char> text, int chunk, int start)
    {
        if (start > chunk && CharKinds.IsWord(text[start - 1]) && WordScanner.CliticEnd(text, start) is var end and > 0)
            return end;
        if (text[start + 1] == text[start])
            return start + 2;
        var word = WordEnd(text, start + 1);
        var rest = text[(start + 1)..word];
        var isShort = rest is "em" or "til" or "cause" or "tis" or "twas" or "n";
        var isDecade = rest.Length == 3 && char.IsAsciiDigit(rest[0]) && rest[2] == 's';
        return isShort || isDecade ? word : start + 1;
    }

    static int WordEnd(ReadOnlySpan<char> text, int start)
    {
        while (start < text.Length && (CharKinds.IsWord(text[start]) || text[start] == '_'))
            start++;
        return start;
    }

    /// <summary>":)", ";-)": eyes, at most a nose, and a mouth that ends the chunk.</summary>
    static int EmoticonEnd(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        if (rest.Length is < 2 or > 3 || rest[0] is not (':' or ';' or '='))
            return 0;
        if (rest.Length == 3 && rest[1] is not ('-' or '\''))
            return 0;
        return rest[^1] is ')' or '(' or 'D' or 'P' or '/' or '|' ? text.Length : 0;
    }
}
