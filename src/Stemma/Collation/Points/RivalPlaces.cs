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
    const double LeastContextOfMoves = 0.35;

    /// <summary>Places that no gazetteer knows may lie in each other.</summary>
    const double LeastContextOfUnknown = 0.45;

    /// <summary>Sentences as alike as this tell of one thing, whatever word the place hangs on.</summary>
    const double SameSentence = 0.45;

    public ImmutableArray<ImmutableArray<Statement>> Find()
    {
        var statements = story.Reports
            .SelectMany((reading, report) => new NamedPlaceReader(report, reading, entities, vocabulary).Read())
            .ToImmutableArray();
        var named = Named();
        var groups = new Groups(statements.Length);
        for (var first = 0; first < statements.Length; first++)
        {
            for (var second = first + 1; second < statements.Length; second++)
            {
                if (AreOfOneThing(statements[first], statements[second], named))
                    groups.Join(first, second);
            }
        }

        return [.. groups.ToArrays()
            .Select(group => group.Select(index => statements[index]).ToImmutableArray())
            .Where(group => group.Select(statement => statement.Value).Distinct().Count() > 1)];
    }

    /// <summary>Every place that each report names, also as a party ("Brussels says").</summary>
    HashSet<(int Report, string Place)> Named() =>
        [.. entities.Ids.Select(pair => (pair.Key.Report, Place: entities.NameOf(pair.Value) ?? ""))];

    bool AreOfOneThing(Statement first, Statement second, HashSet<(int Report, string Place)> named)
    {
        if (first.Report == second.Report)
            return false;
        var context = first.Wide.Cosine(second.Wide);
        if (first.Value == second.Value)
            return context >= LeastContext && HangOnOneThing(first, second);
        return !named.Contains((first.Report, second.Value)) && !named.Contains((second.Report, first.Value))
            && PlaceRules.Compare(first, second) is { Verdict: Verdict.Conflict }
            && context >= LeastContextOfOthers(first, second);
    }

    /// <summary>How alike the sentences must be around two places that cannot both be so.</summary>
    double LeastContextOfOthers(Statement first, Statement second)
    {
        var isKnown = PlaceRules.IsTown(first) && PlaceRules.IsTown(second);
        return !HangOnOneThing(first, second) ? (isKnown ? SameSentence : 1)
            : !isKnown ? LeastContextOfUnknown
            : first.Predicate.Length > 0 || second.Predicate.Length > 0 ? LeastContextOfMoves : LeastContext;
    }

    bool HangOnOneThing(Statement first, Statement second) =>
        first.Head.Length > 0 && vocabulary.Weight(first.Head) >= LeastWeight
        && (first.Head == second.Head || vocabulary.SimilarityOfEvents(first.Head, second.Head) >= LeastLikeness);
}
