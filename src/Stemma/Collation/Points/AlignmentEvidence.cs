using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>What speaks for and against two statements being of one thing, as numbers of about 0 to 1.</summary>
static class AlignmentEvidence
{
    /// <summary>Verbs less similar than this tell of different things.</summary>
    const double Unlike = 0.3;

    /// <summary>What each number says, in their order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "bias", "agree", "refine", "special", "thing", "thing-unknown", "noun-modifiers", "clause", "sentence",
        "predicate", "core", "others", "days", "rarity", "lead", "hedge", "state",
    ];

    public static double[] Of(Statement first, Statement second, Verdict relation, Vocabulary vocabulary)
    {
        var events = first.Frame is { } a && second.Frame is { } b ? EventEvidence.Of(a, b) : default;
        var isUnknown = first.Head.Length == 0 || second.Head.Length == 0;
        return
        [
            1,
            relation is Verdict.Agree ? 1 : 0,
            relation is Verdict.Refine ? 1 : 0,
            relation is Verdict.Agree ? Specificity(first) : 0,
            isUnknown ? 0 : ThingLikeness(first, second, vocabulary),
            isUnknown ? 1 : 0,
            first.Modifiers.Cosine(second.Modifiers),
            first.Clause.Cosine(second.Clause),
            first.Wide.Cosine(second.Wide),
            events.Predicate,
            events.Core,
            events.Others,
            events.Days,
            events.Rarity / 10,
            first.Sentence <= 2 && second.Sentence <= 2 ? 1 : 0,
            first.Certainty == second.Certainty ? 1 : 0,
            StateLikeness(first, second, vocabulary),
        ];
    }

    static double ThingLikeness(Statement first, Statement second, Vocabulary vocabulary) =>
        first.Kind is PointKind.Quantity
            ? vocabulary.SimilarityOfThings(first.Head, second.Head)
            : vocabulary.SimilarityOfEvents(first.Head, second.Head);

    /// <summary>How surely the same is said of those counted; -1 where something else is, 0 where nothing is.</summary>
    public static double StateLikeness(Statement first, Statement second, Vocabulary vocabulary)
    {
        if (first.States.IsEmpty || second.States.IsEmpty)
            return 0;
        var best = first.States.Max(a => second.States.Max(b => vocabulary.SimilarityOfEvents(a, b)));
        return best >= Unlike ? best : -1;
    }

    /// <summary>How little chance there is that two reports give this value of different things, from 0 to 1.</summary>
    static double Specificity(Statement statement) => statement switch
    {
        { Quantity: { IsVague: true } } => 0.1,
        { Quantity.Value: var value } => value.Low switch { <= 3 => 0.15, <= 12 => 0.4, < 100 => 0.7, _ => 1 },
        { Time: { Clock: not null } } => 1,
        { Time: { IsRelative: true } } => 0.3,
        { Time: { Granularity: TimeGranularity.Day } } => 0.8,
        { Time: not null } => 0.6,
        _ => 0,
    };
}
