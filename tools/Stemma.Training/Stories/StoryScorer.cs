namespace Stemma.Training;

/// <summary>Scores a collated story against its gold.</summary>
/// <remarks>
/// Figure by figure what <c>score_story.py</c> of the shared sets gives.
/// A mention of the document and one of the gold are the same where they lie in one article and share at least half
/// of the shorter one; the words of the document's text are aligned with the gold's first.
/// </remarks>
static class StoryScorer
{
    public static StoryScore Score(ScoredStory story, GoldStory gold)
    {
        var match = new StoryMatch(story, gold);
        var score = new StoryScore();
        score.Add("articles", match.ArticleCount, gold.Texts.Count);
        ScoreText(match, score);
        ScoreOrigins(match, score);
        QuotationScorer.Score(match, score);
        ScoreLineage(match, score);
        PointScorer.Score(match, score);
        PeopleScorer.Score(match, score);
        score.Add("broken spans", story.BrokenSpans);
        return score;
    }

    /// <summary>What is prose stays, what is not goes.</summary>
    static void ScoreText(StoryMatch match, StoryScore score)
    {
        var (kept, prose, removed, boilerplate) = (0, 0, 0, 0);
        foreach (var (key, text) in match.Texts)
        {
            var present = match.Present(key);
            var foreign = Boilerplate(match.Gold.Articles[key], text.Text);
            foreach (var (index, word) in text.Words.Index().Where(word => text.IsProse(word.Item)))
            {
                var isPresent = present.Contains(index);
                if (foreign[word.Start])
                    (boilerplate, removed) = (boilerplate + 1, removed + (isPresent ? 0 : 1));
                else
                    (prose, kept) = (prose + 1, kept + (isPresent ? 1 : 0));
            }
        }

        score.Add("prose kept", kept, prose);
        score.Add("boilerplate removed", removed, boilerplate);
    }

    static bool[] Boilerplate(GoldArticle article, string text)
    {
        var foreign = new bool[text.Length];
        foreach (var part in article.Boilerplate.IsDefault ? [] : article.Boilerplate)
            foreach (var span in StoryMatch.Occurrences(text, part))
                foreign.AsSpan(span.Start, span.Length).Fill(true);
        return foreign;
    }

    /// <summary>Pairs of articles said to share one origin.</summary>
    static void ScoreOrigins(StoryMatch match, StoryScore score)
    {
        var (gold, story) = (match.Gold, match.Story);
        var wanted = Pairs(gold.Origins.Select(origin => origin.Articles.AsEnumerable()));
        var given = Pairs(story.Origins.Select(origin => origin.Articles.Select(match.KeyOf).OfType<string>()));
        var common = wanted.Intersect(given).Count();
        score.Add("origins precision", common, given.Count);
        score.Add("origins recall", common, wanted.Count);
        score.Add("origins exact count", story.Origins.Length == gold.Origins.Length ? 1 : 0);
        foreach (var (one, other) in wanted.Except(given).Order())
            score.Miss("origin pair missed", $"{one} {other}");
        foreach (var (one, other) in given.Except(wanted).Order())
            score.Miss("origin pair wrong", $"{one} {other}");
    }

    static HashSet<(string, string)> Pairs(IEnumerable<IEnumerable<string>> groups) =>
    [
        .. from members in groups.Select(keys => keys.Distinct().Order(StringComparer.Ordinal).ToList())
           from pair in PairsOf(members.Count)
           select (members[pair.First], members[pair.Second]),
    ];

    /// <summary>All pairs of indices below a count, the lower first.</summary>
    internal static IEnumerable<(int First, int Second)> PairsOf(int count) =>
        from first in Enumerable.Range(0, count)
        from second in Enumerable.Range(first + 1, count - first - 1)
        select (first, second);

    static void ScoreLineage(StoryMatch match, StoryScore score)
    {
        var wanted = new Dictionary<string, string>();
        foreach (var line in match.Gold.Lineage.Where(line => match.Texts.ContainsKey(line.To) && !line.Partial))
            wanted[line.To] = line.Kind;
        var given = match.Story.Lineage.ToLookup(line => match.KeyOf(line.Article), line => line.Kind);
        score.Add("lineage kind right", wanted.Count(line => given[line.Key].Contains(line.Value)), wanted.Count);
    }
}
