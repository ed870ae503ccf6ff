namespace Stemma.Training;

/// <summary>Scores points: the mentions of one point together, its readings apart, the verdict right.</summary>
sealed class PointScorer
{
    readonly StoryMatch _match;
    readonly List<WantedMention> _wanted;

    // The points (with their readings) of the document that hold each gold mention, and the gold mentions of each point.
    readonly List<(int Point, int Reading)>[] _holders;
    readonly Dictionary<int, HashSet<int>> _members = [];

    PointScorer(StoryMatch match)
    {
        _match = match;
        _wanted =
        [
            .. from point in match.Gold.Points.Index()
               from reading in point.Item.Readings.Index()
               from mention in reading.Item.Mentions
               select new WantedMention(point.Index, reading.Index, mention, match.Places(mention)),
        ];
        _holders = [.. _wanted.Select(_ => new List<(int, int)>())];
        foreach (var (index, point) in match.Story.Points.Index())
            foreach (var (reading, mention) in point.Readings.Index().SelectMany(r => r.Item.Mentions.Select(m => (r.Index, m))))
                Hold((index, reading), match.Place(mention), ScoredPoint.Numeric(point.Kind));
    }

    ImmutableArray<ScoredPoint> Given => _match.Story.Points;
    ImmutableArray<GoldPoint> Gold => _match.Gold.Points;

    internal static void Score(StoryMatch match, StoryScore score)
    {
        var scorer = new PointScorer(match);
        scorer.ScoreAlignment(score);
        scorer.ScoreVerdicts(score);
        scorer.ScoreOrigins(score);
    }

    /// <summary>Notes that a point holds the gold mentions of a like kind that a place covers best (ties all count).</summary>
    void Hold((int Point, int Reading) holder, GoldPlace? place, bool isNumeric)
    {
        if (place is not { } here)
            return;
        var best = new Dictionary<int, double>();
        foreach (var (index, wanted) in _wanted.Index().Where(wanted => Gold[wanted.Item.Point].IsNumeric == isNumeric))
            foreach (var there in wanted.Places.Where(here.IsSameAs))
                best[index] = Math.Max(best.GetValueOrDefault(index), here.Jaccard(there));
        foreach (var index in best.Keys.Where(index => best[index] == best.Values.Max()))
        {
            if (!_holders[index].Contains(holder))
                _holders[index].Add(holder);
            if (!_members.TryGetValue(holder.Point, out var members))
                _members.Add(holder.Point, members = []);
            members.Add(index);
        }
    }

    void ScoreAlignment(StoryScore score)
    {
        var across = StoryScorer.PairsOf(_wanted.Count)
            .Where(pair => _wanted[pair.First].Article != _wanted[pair.Second].Article).ToList();
        var together = across.Where(pair => _wanted[pair.First].Point == _wanted[pair.Second].Point).ToList();
        var joined = across.Where(AreJoined).ToList();
        var common = together.Count(AreJoined);
        score.Add("mentions found", _holders.Count(holders => holders.Count > 0), _holders.Length);
        score.Add("alignment recall", common, together.Count);
        score.Add("alignment precision", common, joined.Count);
        foreach (var wanted in _wanted.Where((_, index) => _holders[index].Count == 0))
            score.Miss("mention missed", $"{Gold[wanted.Point].About}: {wanted.Article}: {wanted.Text}");
        foreach (var (first, second) in joined.Except(together))
            score.Miss("wrongly joined", $"{_wanted[first].Text} | {_wanted[second].Text}");
        foreach (var apart in together.Except(joined).GroupBy(pair => _wanted[pair.First].Point))
            score.Miss("left apart", $"{Gold[apart.Key].Kind} {Gold[apart.Key].About}: {apart.Count()} pairs: {string.Join(" ‖ ", HeldBy(apart.Key))}");
    }

    /// <summary>The mentions of a gold point as the points of the document hold them.</summary>
    IEnumerable<string> HeldBy(int goldPoint) => _wanted.Index()
        .Where(wanted => wanted.Item.Point == goldPoint && _holders[wanted.Index].Count > 0)
        .GroupBy(wanted => _holders[wanted.Index][0].Point)
        .Select(held => string.Join(" | ", held.Select(wanted => $"{wanted.Item.Article} {wanted.Item.Text}")));

    bool AreJoined((int First, int Second) pair) =>
        _holders[pair.First].Any(one => _holders[pair.Second].Any(other => one.Point == other.Point));

    void ScoreVerdicts(StoryScore score)
    {
        var (judged, right, conflicts, conflictsFound) = (0, 0, 0, 0);
        foreach (var (index, point) in Gold.Index())
        {
            var votes = Votes(index);
            if (point.Verdict == "conflict" && point.Alt is null)
            {
                conflicts++;
                if (votes.Keys.Any(holder => Given[holder].IsDifference && Sides(index, holder) > 1))
                    conflictsFound++;
                else
                    score.Miss("conflict missed", point.About);
            }

            if (votes.Count == 0)
                continue;
            judged++;
            var verdict = Given[votes.MaxBy(vote => vote.Value).Key].Verdict;
            var judgement = verdict == "update" ? "conflict" : verdict;
            right += judgement == point.Verdict || judgement == point.Alt ? 1 : 0;
        }

        ScoreDifferences(score, conflictsFound, conflicts);
        score.Add("verdicts right", right, judged);
    }

    /// <summary>How many of the mentions of a gold point each point of the document holds.</summary>
    SortedDictionary<int, int> Votes(int goldPoint)
    {
        var votes = new SortedDictionary<int, int>();
        foreach (var (holders, _) in _holders.Zip(_wanted).Where(pair => pair.Second.Point == goldPoint))
            foreach (var (holder, _) in holders)
                votes[holder] = votes.GetValueOrDefault(holder) + 1;
        return votes;
    }

    /// <summary>How many readings of a gold point one point of the document holds.</summary>
    int Sides(int goldPoint, int holder) =>
        _members[holder].Select(index => _wanted[index]).Where(wanted => wanted.Point == goldPoint)
            .Select(wanted => wanted.Reading).Distinct().Count();

    void ScoreDifferences(StoryScore score, int conflictsFound, int conflicts)
    {
        var updates = Given.Index().Where(point => point.Item.IsUpdate).Select(point => point.Index).ToList();
        var claimed = Given.Index().Where(point => point.Item.IsDifference).Select(point => point.Index).ToList();
        var borneOut = claimed.Where(IsBorneOut).ToList();
        score.Add("updates precision", updates.Count(IsBorneOut), updates.Count);
        foreach (var point in claimed.Except(borneOut).Select(index => Given[index]))
            score.Miss("conflict not in gold", $"{point.About}: {string.Join(" | ", point.Readings.Select(r => r.Value))}");
        score.Add("conflicts recall", conflictsFound, conflicts);
        score.Add("conflicts precision", borneOut.Count, claimed.Count);
    }

    /// <summary>Whether a point joins two readings of one gold point that is allowed to differ so.</summary>
    bool IsBorneOut(int point) =>
        _members.TryGetValue(point, out var members) && members.Select(index => _wanted[index].Point).Distinct()
            .Any(gold => (Given[point].IsUpdate ? Gold[gold].MayUpdate : Gold[gold].MayConflict) && Sides(gold, point) > 1);

    void ScoreOrigins(StoryScore score)
    {
        var originOf = _match.Gold.Origins.Index()
            .SelectMany(origin => origin.Item.Articles.Select(article => (article, origin.Index)))
            .ToDictionary(pair => pair.article, pair => pair.Index);
        var (exact, counted) = (0, 0);
        foreach (var (point, members) in _members)
        {
            if (Given[point].Origins is not { Certain: { } certain } stated)
                continue;
            var origins = members.Select(index => originOf[_wanted[index].Article]).Distinct().Count();
            counted++;
            exact += certain <= origins && origins <= (stated.Possible ?? certain) ? 1 : 0;
        }

        score.Add("origins per point right", exact, counted);
    }

    sealed record WantedMention(int Point, int Reading, GoldMention Mention, ImmutableArray<GoldPlace> Places)
    {
        public string Article => Mention.Article;
        public string Text => Mention.Text;
    }
}
