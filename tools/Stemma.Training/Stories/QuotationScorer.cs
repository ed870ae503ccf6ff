namespace Stemma.Training;

/// <summary>Scores quotations: found, with the right speaker, the wordings of one utterance together, drift seen.</summary>
static class QuotationScorer
{
    // Shorter quotations are counted apart.
    const int Long = 4;

    internal static void Score(StoryMatch match, StoryScore score)
    {
        var given = Given(match);
        var wanted = Wanted(match);
        var group = new Dictionary<int, int>(); // the document's quote of each gold mention that was found
        var (found, foundShort, right) = (0, 0, 0);
        foreach (var (index, mention) in wanted.Index())
        {
            var hits = given.Where(quote => mention.Places.Any(quote.Place.IsSameAs)).ToList();
            if (hits.Count == 0)
            {
                score.Miss("quotation missed", $"{mention.Article}: {mention.Text}");
                continue;
            }

            group[index] = hits[0].Quote;
            var isRight = hits.Any(quote => ScoredName.Same(quote.Speaker, mention.Speaker));
            if (!isRight)
                score.Miss("speaker wrong", $"{mention.Text}: {hits[0].Speaker}, not {mention.Speaker}");
            foundShort += mention.IsShort ? 1 : 0;
            found += mention.IsShort ? 0 : 1;
            right += isRight && !mention.IsShort ? 1 : 0;
        }

        var ofLength = given.Where(quote => quote.Words >= Long).ToList();
        var borneOut = ofLength.Count(quote => wanted.Any(mention => mention.Places.Any(quote.Place.IsSameAs)));
        score.Add("quotes recall", found, wanted.Count(mention => !mention.IsShort));
        score.Add("quotes precision", borneOut, ofLength.Count);
        score.Add("short quotes recall", foundShort, wanted.Count(mention => mention.IsShort));
        score.Add("speakers right", right, found);
        ScoreGroups(wanted, group, score);
        ScoreDrift(match, wanted, group, score);
    }

    static void ScoreGroups(List<WantedQuote> wanted, Dictionary<int, int> group, StoryScore score)
    {
        bool Crosses((int First, int Second) pair) => wanted[pair.First].Article != wanted[pair.Second].Article;
        var together = StoryScorer.PairsOf(wanted.Count)
            .Where(pair => Crosses(pair) && wanted[pair.First].Quote == wanted[pair.Second].Quote).ToHashSet();
        var joined = StoryScorer.PairsOf(wanted.Count)
            .Where(pair => Crosses(pair) && group.TryGetValue(pair.First, out var first)
                && group.TryGetValue(pair.Second, out var second) && first == second).ToHashSet();
        var common = together.Intersect(joined).Count();
        score.Add("quote groups recall", common, together.Count);
        score.Add("quote groups precision", common, joined.Count);
    }

    /// <summary>Of the utterances found in more than one article: whether drift is told of those that drifted, only.</summary>
    static void ScoreDrift(StoryMatch match, List<WantedQuote> wanted, Dictionary<int, int> group, StoryScore score)
    {
        var seen = group.Keys.GroupBy(index => wanted[index].Quote)
            .Where(indices => indices.Select(index => wanted[index].Article).Distinct().Count() > 1)
            .ToDictionary(indices => indices.Key, indices => group[indices.Max()]);
        var right = seen.Count(pair =>
            match.Story.Quotes[pair.Value].Verdict == "drifted" == match.Gold.Quotes[pair.Key].Drift);
        score.Add("drift right", right, seen.Count);
    }

    static List<GivenQuote> Given(StoryMatch match) =>
    [
        .. from quote in match.Story.Quotes.Index()
           where quote.Item.IsDirect
           from mention in quote.Item.Mentions
           let place = match.Place(mention)
           where place is not null
           select new GivenQuote(quote.Index, quote.Item.SpeakerName, place.Value, WordCount(mention.Text)),
    ];

    static List<WantedQuote> Wanted(StoryMatch match) =>
    [
        .. from quote in match.Gold.Quotes.Index()
           from mention in quote.Item.Mentions
           select new WantedQuote(quote.Index, quote.Item.Speaker, mention.Article, mention.Text, match.Places(mention)),
    ];

    static int WordCount(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    sealed record GivenQuote(int Quote, string? Speaker, GoldPlace Place, int Words);

    sealed record WantedQuote(int Quote, string Speaker, string Article, string Text, ImmutableArray<GoldPlace> Places)
    {
        public bool IsShort => WordCount(Text) < Long;
    }
}
