using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Says what could not be read or decided.</summary>
static class GapFinder
{
    /// <summary>So many names or phrases stand in one gap.</summary>
    const int MostNamed = 4;

    /// <param name="story">The story as it came.</param>
    /// <param name="dated">The same under inferred dates.</param>
    public static IEnumerable<Gap> Find(Story story, Story dated, Lineage lineage)
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

        if (story.Reports.Length > 1 && lineage.UnknownOutlets.Length > 0)
            yield return Unlisted(lineage.UnknownOutlets);
    }

    /// <summary>Two sites of one newsroom that no table holds are counted as two origins.</summary>
    static Gap Unlisted(ImmutableArray<string> outlets)
    {
        var names = string.Join(", ", outlets.Take(MostNamed));
        return new(
            null,
            "outlets not in the table of outlets",
            $"{outlets.Length}: {names}{(outlets.Length > MostNamed ? " …" : "")}. Those of one house are one origin only where a table "
            + "says so (--sources).");
    }

    static Gap Undated(Article article, ArticleReading reading, PublicationDate? inferred)
    {
        var open = reading.Times
            .Where(time => time is { IsRelative: true, Days: null, Kind: TimeKind.Date or TimeKind.Time })
            .ToList();
        var phrases = string.Join(", ", open.Take(MostNamed).Select(time => $"\"{reading.Article[time.Phrase]}\""));
        var words = open.Count == 0 ? "" : $" Not resolved: {phrases}{(open.Count > MostNamed ? " …" : "")}.";
        var anchor = inferred is null
            ? "The other reports do not tell its date either."
            : $"Months and years are read as of {inferred.Day:yyyy-MM}, the latest date that its story states.";
        return new(article.Id, "no publication date", $"{anchor}{words} State it with --published or a \"Published:\" line.");
    }
}
