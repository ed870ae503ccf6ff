namespace Stemma.Intake;

/// <summary>Takes out of an article what is not its report, and lists it: by line, by sentence, by fragment.</summary>
static class BoilerplateCleaner
{
    internal static Draft Clean(Draft draft)
    {
        var sheet = new LineSheet(draft.Lines);
        RepeatedTitle.Remove(sheet, draft.Title);
        Galleries.Remove(sheet, draft.Title);
        for (var line = 0; line < sheet.Count; line++)
        {
            if (!sheet.IsBlank(line))
                Line(sheet, line);
        }
        LinkLists.Remove(sheet);
        Footnotes.Remove(sheet);
        var (outlet, authors) = Signatures.Take(sheet);
        return draft with
        {
            Lines = sheet.Lines,
            OutletName = draft.OutletName ?? outlet,
            Authors = draft.Authors.IsEmpty ? authors : draft.Authors,
            Removed = [.. draft.Removed, .. sheet.Removed],
        };
    }

    static void Line(LineSheet sheet, int line)
    {
        if (!sheet[line].Any(char.IsLetterOrDigit))
        {
            sheet.Remove(line, RemovalReason.Other);
            return;
        }
        CaptionMarks.Cut(sheet, line);
        NamedHeadlines.Cut(sheet, line);
        var mayHold = Phrases.MayHold(sheet[line]);
        if (Reason(sheet[line], mayHold) is { } reason)
            sheet.Remove(line, reason);
        else
            Sentences(sheet, line, mayHold);
    }

    static RemovalReason? Reason(string line, bool mayHold)
    {
        if (line is ['[', .., ']'] && Words.Count(line) <= 25 && !line.AsSpan(1).Contains('['))
            return RemovalReason.Related;
        return CreditLines.Reason(line) ?? Phrases.Reason(line, mayHold);
    }

    /// <summary>Takes single sentences out of a line of prose: a credit at its end, a newsletter in its middle.</summary>
    static void Sentences(LineSheet sheet, int line, bool mayHold)
    {
        var text = sheet[line];
        for (var end = text.Length; end > 0;)
        {
            var start = SentenceStart(text, end);
            if (start == 0 && end == text.Length)
                return;
            // The space before a sentence that was cut is gone with it, where nothing followed.
            if (Phrases.SentenceReason(text.AsSpan(start, end - start), mayHold) is { } reason)
                sheet.Cut(line, start, Math.Min(end, sheet[line].Length) - start, reason);
            end = start;
        }
    }

    /// <summary>Where the last sentence before this place begins: after a mark, a space, and before a capital.</summary>
    static int SentenceStart(string text, int end)
    {
        for (var i = end - 2; i > 1; i--)
        {
            if (text[i - 1] == ' ' && IsOpening(text[i]) && IsClosing(text[i - 2]))
                return i;
        }
        return 0;
    }

    static bool IsOpening(char c) => char.IsUpper(c) || c is '(' or '“' or '"' or '©' or '[';

    static bool IsClosing(char c) => c is '.' or '!' or '?' or '”' or '"' or ')' or ']';
}
