namespace Stemma.Stories;

/// <summary>Looks at a story again when it has grown: whether it is two, and whether smaller ones beside it belong to it.</summary>
sealed class StoryRevision(StoryShelf shelf, ClusteringOptions options)
{
    /// <summary>Parts that are less alike than this are two stories.</summary>
    const double Divided = 0.3;

    /// <summary>Two stories whose union is divided more clearly than this are not put together.</summary>
    const double Apart = 0.2;

    /// <summary>A story of at most so many reports may go into another.</summary>
    const int Small = 6;

    /// <summary>What is asked for more than of a report that arrives: a mistake would take in several.</summary>
    const double Reserve = 0.03;

    /// <summary>So many stories beside it are looked at.</summary>
    const int Neighbours = 6;

    readonly WordVector _vector = new();

    /// <summary>What became of the story, if anything.</summary>
    public ImmutableArray<StoryChange> Review(OpenStory story)
    {
        if (!story.IsToReview())
            return [];
        var changes = ImmutableArray.CreateBuilder<StoryChange>();
        if (StoryDivision.Of(story.Reports) is { Unity: < Divided } division)
            story = Split(story, division, changes);
        foreach (var neighbour in Beside(story))
        {
            if (Belongs(neighbour, story))
                story = Merge(story, neighbour, changes);
        }

        return changes.DrainToImmutable();
    }

    OpenStory Split(OpenStory story, StoryDivision division, ImmutableArray<StoryChange>.Builder changes)
    {
        var (first, second) = (story.With(division.Parts.First), story.With(division.Parts.Second));
        var leaving = story.Reports.Where(report => Leaves(report, division, first, second)).ToList();
        var kept = shelf.Replace(story, story.Reports.Except(leaving).ToList());
        var opened = shelf.Open(leaving[0]);
        foreach (var report in leaving.Skip(1))
            shelf.Join(opened, report);
        changes.Add(new(
            StoryChangeKind.Split,
            story.Id,
            opened.Id,
            [.. leaving.Select(report => MembershipEvidence.OfMove(report, opened))],
            [
                new($"its parts are {division.Unity:0.00} as alike to each other as each is in itself", null),
                .. MembershipEvidence.OfPart(kept, opened),
                .. MembershipEvidence.OfPart(opened, kept),
            ]));
        return kept;
    }

    /// <summary>What was looked at is where it was found; every other report goes where it is more alike.</summary>
    bool Leaves(ReportProfile report, StoryDivision division, OpenStory first, OpenStory second)
    {
        if (division.Parts.First.Contains(report))
            return false;
        if (division.Parts.Second.Contains(report))
            return true;
        _vector.Fill(report.Words, report.Weights);
        return second.CosineTo(_vector) > first.CosineTo(_vector);
    }

    /// <summary>Small stories that are like this one, the likest first.</summary>
    List<OpenStory> Beside(OpenStory story)
    {
        var (words, weights) = story.Direction();
        _vector.Fill(words, weights);
        return
        [
            .. shelf.Candidates(words, weights)
                .Where(other => other != story && other.Reports.Count <= Small)
                .Select(other => (other, Likeness: LikenessTo(other, story)))
                .OrderByDescending(pair => pair.Likeness).ThenBy(pair => pair.other.Number)
                .Take(Neighbours).Select(pair => pair.other),
        ];
    }

    /// <summary>The cosine of the story to what the vector holds, less what the days between cost.</summary>
    double LikenessTo(OpenStory other, OpenStory story) =>
        other.CosineTo(_vector) - Likeness.OfDays(story.DaysTo(other.FirstDay, other.LastDay));

    bool Belongs(OpenStory small, OpenStory story)
    {
        var (words, weights) = small.Direction();
        _vector.Fill(words, weights);
        var likeness = LikenessTo(story, small);
        return IsMore(likeness, 0)
            && IsMore(likeness, Background(words, weights, small, story))
            && StoryDivision.Of([.. story.Reports, .. small.Reports]).Unity >= Apart;
    }

    bool IsMore(double likeness, double background) => Likeness.Margin(likeness, background) - Reserve + options.Leniency > 0;

    /// <summary>The mean likeness of the stories that are next, to what the vector holds.</summary>
    double Background(uint[] words, float[] weights, OpenStory small, OpenStory story) => shelf.Candidates(words, weights)
        .Where(other => other != small && other != story)
        .Select(other => other.CosineTo(_vector))
        .OrderDescending().Take(Likeness.BackgroundStories).Sum() / Likeness.BackgroundStories;

    /// <summary>The larger keeps its id; of two of one size the older.</summary>
    OpenStory Merge(OpenStory story, OpenStory other, ImmutableArray<StoryChange>.Builder changes)
    {
        var isLarger = (story.Reports.Count, other.Number).CompareTo((other.Reports.Count, story.Number)) > 0;
        var (kept, gone) = isLarger ? (story, other) : (other, story);
        shelf.Remove(gone);
        foreach (var report in gone.Reports)
            shelf.Join(kept, report);
        changes.Add(new(
            StoryChangeKind.Merged,
            kept.Id,
            gone.Id,
            [.. gone.Reports.Select(report => MembershipEvidence.OfMove(report, kept))],
            [new("more reports showed that both tell of one event", null), .. MembershipEvidence.OfShared(gone, kept)]));
        return kept;
    }
}
