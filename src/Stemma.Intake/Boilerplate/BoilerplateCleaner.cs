namespace Stemma.Intake;

/// <summary>Takes out of an article what is not its report, and lists it: by line, by sentence, by fragment.</summary>
static class BoilerplateCleaner
{
    internal static Draft Clean(Draft draft)
    {
        var sheet = new LineSheet(draft.Lines);
        RepeatedTitle.Remove(sheet, draft.Title);
        for (var line = 0; line < sheet.Count; line++)
        {
            if (!sheet.IsBlank(line))
                Line(sheet, line);
        }
        return draft with { Lines = sheet.Lines, Removed = [.. draft.Removed, .. sheet.Removed] };
    }

    static void Line(LineSheet sheet, int line)
    {
        if (!sheet[line].Any(char.IsLetterOrDigit))
            sheet.Remove(line, RemovalReason.Other);
        else if (Phrases.Reason(sheet[line]) is { } reason)
            sheet.Remove(line, reason);
    }
}
