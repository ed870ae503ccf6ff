using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Chooses the headline that stands for a story.</summary>
static class StoryTitle
{
    /// <summary>The headline whose words the other headlines share most; the earliest where several do.</summary>
    public static string Of(Story story)
    {
        var titles = story.Reports.Select(reading => reading.Article.Title).Where(title => title.Length > 0).ToList();
        if (titles.Count == 0)
            return FirstWords(story.Reports[0].Article.Text);
        var words = titles.Select(title => WordSequence.Of(title, [new(0, title.Length)]).Words.ToHashSet()).ToList();
        return titles
            .Select((title, index) => (Title: title, Shared: words.Where((_, other) => other != index)
                .Sum(other => words[index].Count(word => word.Length > 3 && other.Contains(word)))))
            .MaxBy(candidate => candidate.Shared / (double)Math.Max(6, candidate.Title.Split(' ').Length)).Title;
    }

    static string FirstWords(string text)
    {
        var line = text.AsSpan().TrimStart();
        var end = line.IndexOfAny('\n', '.');
        line = end < 0 ? line : line[..end];
        return line.Length <= 80 ? line.ToString() : string.Concat(line[..80].TrimEnd(), " …");
    }
}
