using System.Buffers;

namespace Stemma.Intake;

/// <summary>Finds the authors that a page shows: in what it marks as byline, by links to their pages, in "By Ann Lee".</summary>
static class PageByline
{
    const int LongestByline = 120;
    const int MostWords = 14;

    static readonly SearchValues<string> _paths = SearchValues.Create(
        [.. WordTable.Rows("author-paths.tsv").Select(row => $"/{row[0]}/")], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address is of a page about an author: "/authors/ann-lee".</summary>
    internal static bool IsAuthorPage(ReadOnlySpan<char> address)
    {
        var at = address.IndexOfAny(_paths);
        if (at < 0)
            return false;
        var end = address[(at + 1)..].IndexOf('/');
        return address.Length - at - end > 4;
    }

    internal static ImmutableArray<string> Find(PageScan scan, HeadlinePlace place)
    {
        var near = place.Below.Of(scan.Bylines).Concat(place.Above.Of(scan.Bylines)).ToList();
        var links = near.Where(mark => IsAuthor(mark.Element)).SelectMany(mark => Names(mark.Text))
            .Distinct(StringComparer.OrdinalIgnoreCase).ToImmutableArray();
        if (!links.IsEmpty)
            return links;
        return FirstNames(near.Select(mark => Names(mark.Text)))
            ?? FirstNames(Lines(scan, place).Select(Named))
            ?? FirstNames(scan.Bylines.Where(mark => !mark.IsAside).Select(mark => Names(mark.Text))) ?? [];
    }

    static ImmutableArray<string>? FirstNames(IEnumerable<ImmutableArray<string>> found)
    {
        foreach (var names in found)
        {
            if (!names.IsEmpty)
                return names;
        }
        return null;
    }

    static bool IsAuthor(MarkupElement element) => element.Tag == "a" || element.Attribute("itemprop") is "author";

    static IEnumerable<string> Lines(PageScan scan, HeadlinePlace place) =>
        scan.Blocks.Skip(place.First).Take(place.End - place.First)
            .Where(block => !block.IsProse && block.Words <= MostWords && !block.Box.IsAside(null) && !block.Box.IsIn(BoxRole.Caption))
            .Select(block => block.Text);

    /// <summary>The names after "by" in a short line: "By Ann Lee", "Posted on 4 March by Ann Lee".</summary>
    static ImmutableArray<string> Named(string line)
    {
        var by = line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? 0 : line.IndexOf(" by ", StringComparison.Ordinal) + 1;
        return by == 0 && !line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? [] : Names(line[by..].Split(['•', '|', '·'])[0]);
    }

    static ImmutableArray<string> Names(string text)
    {
        if (text.Length is < 4 or > LongestByline)
            return [];
        var by = text.StartsWith("By ", StringComparison.OrdinalIgnoreCase);
        return [.. AuthorList.Split(by ? text[3..] : text).Where(IsPerson)];
    }

    static bool IsNameWord(string word) =>
        word.Length > 0 && (char.IsUpper(word[0]) || word is "de" or "van" or "von" or "la" or "bin" or "al");

    /// <summary>Two to four words, each with a capital, and no digits.</summary>
    static bool IsPerson(string name)
    {
        var words = name.Split(' ');
        return words.Length is >= 2 and <= 4 && words.All(IsNameWord) && !name.Any(char.IsDigit);
    }
}
