using AngleSharp.Dom;

namespace Stemma.Intake;

/// <summary>Finds the authors that a page shows: in what it marks as byline, or in a line that begins with "By".</summary>
static class PageByline
{
    const int LongestByline = 120;

    internal static ImmutableArray<string> Find(PageScan scan)
    {
        foreach (var element in scan.Bylines)
        {
            var names = Names(element);
            if (names.Length > 0)
                return names;
        }
        return [];
    }

    static ImmutableArray<string> Names(IElement element)
    {
        var text = CleanText.Line(element.TextContent);
        if (text.Length is < 4 or > LongestByline)
            return [];
        var by = text.StartsWith("By ", StringComparison.OrdinalIgnoreCase);
        var names = AuthorList.Split(by ? text[3..] : text).Where(IsPerson).ToImmutableArray();
        return names;
    }

    static bool IsNameWord(string word) =>
        word.Length > 0 && (char.IsUpper(word[0]) || word is "de" or "van" or "von" or "la");

    /// <summary>Two to four words, each with a capital, and no digits.</summary>
    static bool IsPerson(string name)
    {
        var words = name.Split(' ');
        return words.Length is >= 2 and <= 4 && words.All(IsNameWord) && !name.Any(char.IsDigit);
    }
}
