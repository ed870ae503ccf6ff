using System.Collections.Frozen;

namespace Stemma.Language;

/// <summary>Finds where a word or a number ends, with the marks that belong inside it.</summary>
static class WordScanner
{
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes =
        WordList.Words("prefixes.tsv", StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _units =
        WordList.Words("suffix_units.tsv", StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="text">Ends where the chunk between white spaces does.</param>
    /// <param name="chunk">Where that chunk starts.</param>
    /// <param name="start">Where the word starts.</param>
    public static int End(ReadOnlySpan<char> text, int chunk, int start)
    {
        var end = start;
        while (end < text.Length)
        {
            if (CharKinds.IsWord(text[end]))
            {
                end++;
                continue;
            }

            if (IsClitic(text, start, end))
                break;
            var after = end + 1 < text.Length && CharKinds.IsWord(text[end + 1]) ? Inside(text, start, end) : 0;
            if (after == 0)
                break;
            end = after;
        }

        end = WithStop(text, start, end);
        return CutUnit(text, start, end) is var unit and > 0 ? unit : end;
    }

    /// <summary>Where a word goes on after the mark inside it; 0 where the mark ends the word.</summary>
    static int Inside(ReadOnlySpan<char> text, int start, int mark)
    {
        var (before, after) = (text[mark - 1], text[mark + 1]);
        var digits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        var goesOn = text[mark] switch
        {
            '.' => digits || StopInside(text, start, mark),
            ',' => digits && IsGroup(text, mark),
            ':' => digits,
            '/' => digits || SlashInside(text, start, mark),
            '\'' or '’' => true,
            '-' or '\u2010' or '\u2011' => HyphenInside(text, start, mark),
            '&' => char.IsUpper(before) && char.IsUpper(after),
            '_' or '@' => true,
            _ => false,
        };
        return goesOn ? mark + 1 : 0;
    }

    /// <summary>Three digits and no more after a comma: "2,500".</summary>
    static bool IsGroup(ReadOnlySpan<char> text, int comma)
    {
        var end = comma + 1;
        while (end < text.Length && end < comma + 5 && char.IsAsciiDigit(text[end]))
            end++;
        return end == comma + 4;
    }

    /// <summary>A stop inside "U.S", "Ph.D", "example.com"; not one that lacks its space: "ended.The".</summary>
    static bool StopInside(ReadOnlySpan<char> text, int start, int stop)
    {
        var part = stop;
        while (part > start && text[part - 1] != '.')
            part--;
        if (stop - part == 1)
            return true;
        var after = text[stop + 1];
        return char.IsLower(after) ? !char.IsAsciiDigit(text[stop - 1]) : stop - part == 2 && part == start;
    }

    /// <summary>"w/o", "s/he": a single letter on one side at the word's start.</summary>
    static bool SlashInside(ReadOnlySpan<char> text, int start, int slash) =>
        slash - start == 1 && (slash + 2 >= text.Length || slash + 3 >= text.Length || !CharKinds.IsWord(text[slash + 3]));

    static bool HyphenInside(ReadOnlySpan<char> text, int start, int hyphen)
    {
        var head = text[start..hyphen];
        if (char.IsAsciiDigit(text[hyphen - 1]) && char.IsAsciiDigit(text[hyphen + 1]))
            return IsTelephone(text, start, hyphen);
        return _prefixes.Contains(head);
    }

    /// <summary>"555-0134", "1-800-555-0199", "11-20-2000": not a range, which is three tokens.</summary>
    static bool IsTelephone(ReadOnlySpan<char> text, int start, int hyphen)
    {
        var end = hyphen + 1;
        var hyphens = Hyphens(text[start..hyphen]);
        while (end < text.Length && end < hyphen + 16 && (char.IsAsciiDigit(text[end]) || text[end] == '-'))
            hyphens += text[end++] == '-' ? 1 : 0;
        return hyphens >= 1 || (hyphen - start == 3 && end - hyphen == 5);

        static int Hyphens(ReadOnlySpan<char> digits) => digits.Count('-');
    }

    /// <summary>Whether a clitic stands at the apostrophe: "'s", "'re", "'ll".</summary>
    static bool IsClitic(ReadOnlySpan<char> text, int start, int place)
    {
        if (!CharKinds.IsApostrophe(text[place]) || place == start)
            return false;
        return CliticEnd(text, place) > 0;
    }

    /// <summary>Where the clitic at this apostrophe ends; 0 where there is none.</summary>
    public static int CliticEnd(ReadOnlySpan<char> text, int apostrophe)
    {
        var rest = text[(apostrophe + 1)..];
        var length = 0;
        while (length < rest.Length && length < 3 && CharKinds.IsWord(rest[length]))
            length++;
        var clitic = length switch
        {
            1 => rest[0] is 's' or 'm' or 'd' or 'S' or 'M' or 'D',
            2 => rest[..2].Equals("re", StringComparison.OrdinalIgnoreCase)
                || rest[..2].Equals("ve", StringComparison.OrdinalIgnoreCase)
                || rest[..2].Equals("ll", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
        return clitic ? apostrophe + 1 + length : 0;
    }

    /// <summary>Takes the stop of an abbreviation into the word.</summary>
    static int WithStop(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.' || (end + 1 < text.Length && text[end + 1] == '.'))
            return end;
        return Abbreviations.KindOf(text[start..(end + 1)]) != AbbreviationKind.None ? end + 1 : end;
    }

    /// <summary>Cuts "12mph" after its number; 0 where no unit is written to a number.</summary>
    static int CutUnit(ReadOnlySpan<char> text, int start, int end)
    {
        if (!char.IsAsciiDigit(text[start]) || !CharKinds.IsWord(text[end - 1]) || char.IsAsciiDigit(text[end - 1]))
            return 0;
        var unit = end;
        while (unit > start && CharKinds.Of(text[unit - 1]) == CharKind.Letter)
            unit--;
        for (var i = start; i < unit; i++)
        {
            if (CharKinds.Of(text[i]) == CharKind.Letter)
                return 0;
        }

        return _units.Contains(text[unit..end]) ? unit : 0;
    }
}
