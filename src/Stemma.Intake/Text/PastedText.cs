namespace Stemma.Intake;

/// <summary>Reads the head of a pasted text: lines of <c>Key: value</c>, the headline, the day, who published it.</summary>
static class PastedText
{
    internal static Draft Read(Draft draft)
    {
        var headed = HeaderLines.Read(draft);
        var sheet = new LineSheet(headed.Lines);
        var published = headed.Published ?? DateLines.Take(sheet);
        var title = headed.Title ?? TitleLine.Take(sheet);
        return headed with
        {
            Title = title,
            Published = published,
            Lines = sheet.Lines,
            Removed = [.. headed.Removed, .. sheet.Removed],
        };
    }
}
