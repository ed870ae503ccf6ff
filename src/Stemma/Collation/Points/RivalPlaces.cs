using Stemma.Reading;
using Stemma.Stories;

namespace Stemma.Collation;

/// <summary>Finds where different reports place one thing differently.</summary>
/// <remarks>
/// Two places are of one thing where the same word is said to be there, in sentences alike. Two different places are so only
/// where neither report names the place of the other: who names both tells of two things.
/// </remarks>
sealed class RivalPlaces(Story story, StoryEntities entities, Vocabulary vocabulary)
{
    const double LeastWeight = 0.1;
    const double LeastLikeness = 0.8;
    const double LeastContext = 0.12;

    /// <summary>One may be in two places, one after the other: "taken to", "flown to", "based in".</summary>
    const double LeastContextOfMoves = 0.45;

    /// <summary>Places that no gazetteer knows may lie in each other.</summary>
    const double LeastContextOfUnknown = 0.6;

    /// <summary>What happened longer ago than this is not the news.</summary>
    const int LeastDaysPast = 365;

    /// <summary>Sentences as alike as this tell of one thing, whatever word the place hangs on.</summary>
    const double SameSentence = 0.6;

    public ImmutableArray<ImmutableArray<Statement>> Find()
    {
        var statements = story.Reports
            .SelectMany((reading, report) => new NamedPlaceReader(report, reading, entities, vocabulary).Read())
            .ToImmutableArray();
        var places = statements.Index()
            .GroupBy(item => item.Item.Value)
            .Select(group => new NamedPlace(group.Key, PlaceRules.IsTown(group.Key), [.. group]))
            .ToImmutableArray();
        var groups = new Groups(statements.Length);
        var disputed = new HashSet<NamedPlace>();
        foreach (var (first, second) in Rivals(places, Naming()))
        {
            groups.Join(first.Statement, second.Statement);
            disputed.UnionWith([first.Place, second.Place]);
        }

        foreach (var place in disputed)
            JoinAgreeing(place, groups);
        return [.. groups.ToArrays()
            .Select(group => group.Select(index => statements[index]).ToImmutableArray())
            .Where(group => group.Select(statement => statement.Value).Distinct().Count() > 1)];
    }

    /// <summary>The reports that name each place, also as a party ("Brussels says").</summary>
    ILookup<string, int> Naming() =>
        entities.Ids.ToLookup(pair => entities.NameOf(pair.Value) ?? "", pair => pair.Key.Report);

    IEnumerable<((NamedPlace Place, int Statement) First, (NamedPlace Place, int Statement) Second)> Rivals(
        ImmutableArray<NamedPlace> places, ILookup<string, int> naming)
    {
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = i + 1; j < places.Length; j++)
            {
                var (a, b) = (places[i], places[j]);
                if (PlaceRules.Compare(a.Statements[0].Item, b.Statements[0].Item) is not { Verdict: Verdict.Conflict })
                    continue;
                foreach (var first in a.Without(naming[b.Name].ToHashSet()))
                {
                    foreach (var second in b.Without(naming[a.Name].ToHashSet()))
                    {
                        if (first.Item.Wide.Cosine(second.Item.Wide) is > 0 and var context
                            && context >= LeastContextOfOthers(first.Item, second.Item, a.IsTown && b.IsTown)
                            && !AreOfOtherDays(first.Item, second.Item))
                            yield return ((a, first.Index), (b, second.Index));
                    }
                }
            }
        }
    }

    void JoinAgreeing(NamedPlace place, Groups groups)
    {
        foreach (var (first, one) in place.Statements)
        {
            foreach (var (second, other) in place.Statements)
            {
                if (first < second && one.Report != other.Report && one.Wide.Cosine(other.Wide) >= LeastContext
                    && HangOnOneThing(one, other))
                    groups.Join(first, second);
            }
        }
    }

    /// <summary>How alike the sentences must be around two places that cannot both be so.</summary>
    double LeastContextOfOthers(Statement first, Statement second, bool areKnown) =>
        !HangOnOneThing(first, second) ? (areKnown && PlaceRules.TellHomesAlike(first, second, vocabulary) ? SameSentence : 1)
        : !areKnown ? LeastContextOfUnknown
        : first.Predicate.Length > 0 || second.Predicate.Length > 0 ? LeastContextOfMoves : LeastContext;

    /// <summary>"Was in Osby in 2011", "was in Halden in 2005"; what is told without a day is of the time of its report.</summary>
    bool AreOfOtherDays(Statement first, Statement second)
    {
        var (a, b) = (DaysOf(first), DaysOf(second));
        return EventEvidence.DaysMeeting(a, b) is not 0 and var meeting ? meeting < 0 : IsLongPast(a, first) || IsLongPast(b, second);
    }

    bool IsLongPast(ImmutableArray<DayInterval> days, Statement statement) => story.Reports[statement.Report].Article.Published?.Day is { } told
        && days.Length > 0 && days.All(time => time.End.DayNumber < told.DayNumber - LeastDaysPast);

    ImmutableArray<DayInterval> DaysOf(Statement statement)
    {
        var reading = story.Reports[statement.Report];
        var sentence = reading.Analysis.Sentences[statement.Sentence].Span;
        return [.. reading.Times.Where(time => time is { Kind: TimeKind.Date, Days: not null } && sentence.Contains(time.Span))
            .Select(time => time.Days!.Value)];
    }

    bool HangOnOneThing(Statement first, Statement second) =>
        first.Head.Length > 0 && vocabulary.Weight(first.Head) >= LeastWeight
        && (first.Head == second.Head || vocabulary.SimilarityOfEvents(first.Head, second.Head) >= LeastLikeness);

    /// <summary>A place, and all that is said to be there.</summary>
    sealed record NamedPlace(string Name, bool IsTown, ImmutableArray<(int Index, Statement Item)> Statements)
    {
        /// <summary>What the reports say that are none of these.</summary>
        public IEnumerable<(int Index, Statement Item)> Without(HashSet<int> reports) =>
            Statements.Where(statement => !reports.Contains(statement.Item.Report));
    }
}
