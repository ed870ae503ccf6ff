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

    /// <summary>One star and then the words; two, or one at the end as well, are marks of bold letters.</summary>
    static bool IsNote(string line) => line.Length > 1 && line[0] is '*' or '†' && char.IsLetter(line[1])
        && line.IndexOf('*', 1) < 0 && Words.Count(line) <= MostWords;
}
