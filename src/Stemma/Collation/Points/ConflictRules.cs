using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>When two values that do not meet are held to be of one thing: only where nothing speaks against it.</summary>
static class ConflictRules
{
    const double SameState = 0.8;
    const double SameThing = 0.6;
    const double SamePredicate = 0.8;
    const double SameParts = 0.9;
    const double SameClause = 0.6;
    const double SameWords = 0.6;
    const double LeastContext = 0.3;

    public static bool AreOfOneThing(Statement first, Statement second, Vocabulary vocabulary) =>
        IsFirm(first) && IsFirm(second)
        && first.Wide.Cosine(second.Wide) >= LeastContext
        && (first.Quantity is { Kind: QuantityKind.Count } ? CountOneThing(first, second, vocabulary) : MeasureOneThing(first, second, vocabulary));

    /// <summary>A figure that is not on top of another one.</summary>
    public static bool IsFirm(Statement statement) => statement is { IsMore: false, Quantity.IsVague: false };

    /// <summary>"Two others dead", "3 dead": who the others are hangs on whom the report told of before.</summary>
    public static bool CountOthers(Statement first, Statement second) => IsOfOthers(first) != IsOfOthers(second);

    static bool IsOfOthers(Statement statement) => statement.Quantity?.Counted is { Lemma: "other" };

    /// <summary>One sentence, once with and once without its "not": nothing else is as surely of one thing.</summary>
    public static bool AreInOneWording(Statement first, Statement second) =>
        first.Kind is PointKind.Event && first.Report != second.Report && AreWordedAlike(first, second, SameClause, SameWords);

    /// <summary>The same predicate, in clauses and sentences that share so much of their words.</summary>
    public static bool AreWordedAlike(Statement first, Statement second, double sameClause, double sameSentence) =>
        first.Predicate == second.Predicate
        && first.Clause.Cosine(second.Clause) >= sameClause
        && first.Wide.Cosine(second.Wide) >= sameSentence;

    /// <summary>Whether the events that both are told of name other places, people or days beside.</summary>
    public static bool TellOfOtherEvents(Statement first, Statement second, Vocabulary vocabulary) =>
        first.Frame is { } a && second.Frame is { } b && EventEvidence.Of(a, b, vocabulary) is { Others: < 0 } or { Days: < 0 };

    /// <summary>The same noun, of which the same is said.</summary>
    static bool CountOneThing(Statement first, Statement second, Vocabulary vocabulary) =>
        (first.Quantity is { NamesNoun: true } || second.Quantity is { NamesNoun: true })
        && first.Head.Length > 0 && second.Head.Length > 0
        && vocabulary.SimilarityOfThings(first.Head, second.Head) >= SameThing
        && CountedThing.LikenessOfStates(first, second, vocabulary) >= SameState
        && !TellOfOtherEvents(first, second, vocabulary);

    /// <summary>The same event, with the same who and whom.</summary>
    static bool MeasureOneThing(Statement first, Statement second, Vocabulary vocabulary) =>
        first.Frame is { } a && second.Frame is { } b
        && EventEvidence.Of(a, b, vocabulary) is { Predicate: >= SamePredicate, Core: >= SameParts, Others: >= 0, Days: >= 0 };
}
