using System.Collections.Frozen;

namespace Stemma.Intake;

/// <summary>Takes the lines at the head of a pasted text that hold a date and nothing else but who sent it.</summary>
static class DateLines
{
    const int HeadLines = 8;
    const int MostWords = 14;

    static readonly FrozenSet<string> _words = WordTable.Set("dateline-words.tsv");
    static readonly FrozenSet<string> _agencies = WordTable.Set("agencies.tsv");

    /// <summary>The first date of the head; the lines go.</summary>
    internal static StatedTime? Take(LineSheet sheet)
    {
        StatedTime? found = null;
        var seen = 0;
        for (var line = sheet.After(-1); line < sheet.Count && seen < HeadLines; line = sheet.After(line), seen++)
        {
            if (Date(sheet[line], out var credited) is not { } date)
                continue;
            found ??= date;
            sheet.Remove(line, credited ? RemovalReason.Credit : RemovalReason.Dateline);
        }
        return found;
    }

    /// <summary>The date of a line that is nothing else; null for any other line.</summary>
    internal static StatedTime? Date(string line, out bool credited)
    {
        credited = false;
        if (Words.Count(line) > MostWords || DateScanner.Read(line) is not { } date)
            return null;
        foreach (var word in line.Split(_separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (_agencies.Contains(word))
                credited = true;
            else if (!char.IsAsciiDigit(word[0]) && !_words.Contains(word)
                && !DateScanner.IsMonth(word) && !DateScanner.IsZone(word))
                return null;
        }
        return date;
    }

    static readonly char[] _separators = [' ', ',', '.', ':', '-', '–', '—', '|', '/', '(', ')', '•', '·'];
}
