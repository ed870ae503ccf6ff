namespace Stemma.Intake;

/// <summary>Takes the headline out of the body wherever it stands there as a line: it stands once, above.</summary>
static class RepeatedTitle
{
    /// <summary>A headline is only looked for inside a line where it has this many letters; shorter ones are words.</summary>
    const int LeastInside = 20;

    internal static void Remove(LineSheet sheet, string? title)
    {
        if (string.IsNullOrWhiteSpace(title))
            return;
        var wanted = Phrases.Folded(title);
        for (var line = 0; line < sheet.Count; line++)
        {
            if (sheet.IsBlank(line) || sheet[line].Length > (title.Length * 2) + 40)
                continue;
            if (Phrases.Folded(sheet[line]) == wanted)
                sheet.Remove(line, RemovalReason.Repeated);
            else if (title.Length >= LeastInside && Words.Count(sheet[line]) <= Words.Count(title) + 6
                && sheet[line].EndsWith(title, StringComparison.Ordinal))
                Glued(sheet, line, title);
        }
    }

    /// <summary>A path of sections that runs into the headline, as a copied page has it.</summary>
    static void Glued(LineSheet sheet, int line, string title)
    {
        sheet.Cut(line, 0, sheet[line].Length - title.Length, RemovalReason.Navigation);
        sheet.Remove(line, RemovalReason.Repeated);
    }
}
