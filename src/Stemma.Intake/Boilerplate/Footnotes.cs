namespace Stemma.Intake;

/// <summary>Takes out the notes at the foot that a star in the text points to: what a law makes a site say of a name.</summary>
static class Footnotes
{
    const int FootLines = 8;
    const int MostWords = 25;

    /// <summary>More lines with stars are a list of the report.</summary>
    const int MostNotes = 3;

    internal static void Remove(LineSheet sheet)
    {
        var notes = new List<int>();
        var line = sheet.Before(sheet.Count);
        for (var seen = 0; line > 0 && seen < FootLines; seen++, line = sheet.Before(line))
        {
            if (IsNote(sheet[line]))
                notes.Add(line);
        }
        if (notes.Count <= MostNotes)
            notes.ForEach(note => sheet.Remove(note, RemovalReason.Other));
    }

    static bool IsNote(string line)
    {
        var text = line.AsSpan().TrimStart("*†");
        return text.Length < line.Length && text.Length > 0 && char.IsLetter(text[0]) && Words.Count(line) <= MostWords;
    }
}
