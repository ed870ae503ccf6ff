using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Says how surely two statements of different reports give values of one thing.</summary>
sealed class AlignmentScorer(Vocabulary vocabulary, AlignmentOptions options)
{
    /// <summary>From 0 (not to be joined) to 1.</summary>
    public double Score(Statement first, Statement second)
    {
        if (!AreCompatible(first, second))
            return 0;
        if (first.Kind is PointKind.Event)
            return ScoreOfEvents(first, second);
        if (Compare(first, second) is not { Verdict: var relation })
            return 0;
        var subject = SubjectSimilarity(first, second);
        if (subject <= 0)
            return 0;
        var context = ContextSimilarity(first, second);
        var score = (options.SubjectWeight * subject) + (options.ContextWeight * context)
            + (relation is Verdict.Agree ? options.AgreementWeight * Specificity(first) : 0);
        return score >= ThresholdFor(relation) ? Math.Min(1, score) : 0;
    }

    /// <summary>One kind of event, with the same who and whom.</summary>
    double ScoreOfEvents(Statement first, Statement second)
    {
        var predicate = vocabulary.SimilarityOfEvents(first.Predicate, second.Predicate);
        if (predicate < options.LeastPredicate)
            return 0;
        var score = (options.PredicateWeight * predicate) + (options.ArgumentWeight * first.Clause.Cosine(second.Clause))
            + ((1 - options.PredicateWeight - options.ArgumentWeight) * first.Wide.Cosine(second.Wide));
        return score >= (first.IsDenied == second.IsDenied ? options.EventThreshold : options.DenialThreshold) ? score : 0;
    }

    /// <summary>Whether one point may hold both: what one report gives side by side as two values is two things.</summary>
    public static bool AreCompatible(Statement first, Statement second) =>
        first.Report != second.Report
        || Compare(first, second) is { Verdict: var relation }
            && (relation is Verdict.Agree
                || (relation is Verdict.Refine && first.Kind is PointKind.Date && first.Sentence != second.Sentence));

    /// <summary>Null where the values cannot be compared: dates that nothing anchors might be any day.</summary>
    public static PairVerdict? Compare(Statement first, Statement second) =>
        first.Kind is PointKind.Event ? EventRules.Compare(first, second)
        : first.Quantity is { } a && second.Quantity is { } b ? NumberRules.Compare(a, b)
        : first.Time is { Days: not null } from && second.Time is { Days: not null } to ? DateRules.Compare(from, to)
        : first.Value == second.Value ? new(Verdict.Agree, "the same words")
        : null;

    double ThresholdFor(Verdict relation) => relation switch
    {
        Verdict.Agree => options.AgreeThreshold,
        Verdict.Refine => options.RefineThreshold,
        _ => options.ConflictThreshold,
    };

    /// <summary>How surely the nouns counted, or the events dated, are one: 0 where they are known to differ.</summary>
    double SubjectSimilarity(Statement first, Statement second)
    {
        if (first.Head.Length == 0 || second.Head.Length == 0)
            return options.UnknownSubject;
        if (first.Kind is not PointKind.Quantity)
            return vocabulary.SimilarityOfEvents(first.Head, second.Head);
        var similarity = vocabulary.SimilarityOfThings(first.Head, second.Head);
        if (similarity < options.LeastSubject)
            return first.Quantity!.Kind is QuantityKind.Count ? 0 : options.UnknownSubject;
        return similarity;
    }

    double ContextSimilarity(Statement first, Statement second)
    {
        var predicate = first.Predicate.Length > 0 && second.Predicate.Length > 0
            ? vocabulary.SimilarityOfEvents(first.Predicate, second.Predicate) : 0;
        return (0.25 * predicate) + (0.45 * first.Clause.Cosine(second.Clause))
            + (0.30 * first.Wide.Cosine(second.Wide));
    }

    /// <summary>How little chance there is that two reports give this value of different things, from 0 to 1.</summary>
    static double Specificity(Statement statement) => statement switch
    {
        { Quantity: { IsVague: true } } => 0.1,
        { Quantity.Value: var value } => value.Low switch { <= 3 => 0.15, <= 12 => 0.4, < 100 => 0.7, _ => 1 },
        { Time.Granularity: <= TimeGranularity.Hour } => 0.9,
        { Time.IsRelative: true } => 0.35,
        { Time.Granularity: TimeGranularity.Day } => 0.7,
        _ => 0.8,
    };
}
