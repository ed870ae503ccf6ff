namespace Stemma.Intake;

/// <summary>Takes out the headlines of other reports that stand under "Read more:", and what follows the comments.</summary>
static class LinkLists
{
    const int MostWords = 20;
    const int MostLinks = 12;

    internal static void Remove(LineSheet sheet)
    {
        var heads = sheet.Heads;
        foreach (var head in heads)
        {
            var links = Links(sheet, head);
            if (links.Count == 0)
                continue;
            if (sheet.After(links[^1]) >= sheet.Count || links.TrueForAll(link => !Words.EndsSentence(sheet[link])))
                links.ForEach(link => sheet.Remove(link, RemovalReason.Related));
        }
    }

    static List<int> Links(LineSheet sheet, int head)
    {
        var links = new List<int>();
        var line = sheet.After(head);
        for (; line < sheet.Count && links.Count < MostLinks && IsLink(sheet[line]); line = sheet.After(line))
            links.Add(line);
        return line < sheet.Count && links.Count < 2 ? [] : links;
    }

    static bool IsLink(string line) =>
        Words.Count(line) is >= 3 and <= MostWords && !line.Contains('"') && !line.Contains('“');
}
