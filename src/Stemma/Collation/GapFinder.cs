using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Says what could not be read or decided.</summary>
static class GapFinder
{
    /// <param name="story">The story as it came.</param>
    /// <param name="dated">The same under inferred dates.</param>
    public static IEnumerable<Gap> Find(Story story, Story dated)
    {
        for (var report = 0; report < story.Reports.Length; report++)
        {
            var article = story.Reports[report].Article;
            if (article.Published is null)
                yield return Undated(article, dated.Reports[report], StoryDating.Infer(story));
            foreach (var gap in article.Capture.Gaps)
                yield return new(article.Id, gap.Reason, gap.Detail);
            if (article.Language is not ("en" or "und"))
                yield return new(
                    article.Id, "language not read", $"Written in \"{article.Language}\": only names and figures are read.");
        }
    }

    static Gap Undated(Article article, ArticleReading reading, PublicationDate? inferred)
    {
        var open = reading.Times
            .Where(time => time is { IsRelative: true, Days: null, Kind: TimeKind.Date or TimeKind.Time })
            .ToList();
        var phrases = string.Join(", ", open.Take(4).Select(time => $"\"{reading.Article[time.Phrase]}\""));
        var words = open.Count == 0 ? "" : $" Not resolved: {phrases}{(open.Count > 4 ? " …" : "")}.";
        var anchor = inferred is null
            ? "The other reports do not tell its date either."
            : $"Months and years are read as of {inferred.Day:yyyy-MM}, the latest date that its story states.";
        return new(article.Id, "no publication date", $"{anchor}{words} State it with --published or a \"Published:\" line.");
    }
}
