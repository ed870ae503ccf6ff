namespace Stemma.Intake;

/// <summary>Finds the headline of a pasted text: a line that is said twice, or a first line that is no sentence.</summary>
static class TitleLine
{
    const int HeadLines = 8;
    const int MostWords = 30;
    const int MostCharacters = 220;

    internal static string? Take(LineSheet sheet)
    {
        var head = Head(sheet);
        var title = head.FirstOrDefault(line => IsSaidAgain(sheet, line), -1);
        if (title < 0)
            title = head.FirstOrDefault(line => Phrases.Reason(sheet[line]) is null && sheet[line].Any(char.IsLetter), -1);
        if (title < 0 || !IsHeadline(sheet[title]) || sheet.After(title) >= sheet.Count)
            return null;
        return sheet.Take(title);
    }

    static List<int> Head(LineSheet sheet)
    {
        var head = new List<int>();
        for (var line = sheet.After(-1); line < sheet.Count && head.Count < HeadLines; line = sheet.After(line))
            head.Add(line);
        return head;
    }

    static bool IsSaidAgain(LineSheet sheet, int line)
    {
        if (!IsHeadline(sheet[line]) || Words.Count(sheet[line]) < 3)
            return false;
        return Head(sheet).Any(other => other != line && sheet[other].EndsWith(sheet[line], StringComparison.Ordinal));
    }

    static bool IsHeadline(string line) => line.Length <= MostCharacters && Words.Count(line) <= MostWords
        && !line.EndsWith('.') && !line.EndsWith(':') && !line.EndsWith(',') && !line.EndsWith(';');
}
