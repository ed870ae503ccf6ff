using System.Collections.Frozen;
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

    static readonly FrozenSet<string> _further = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "additional", "extra", "further", "more", "other");

    public static bool AreOfOneThing(Statement first, Statement second, Vocabulary vocabulary)
    {
        if (first.Quantity is not { } a || second.Quantity is not { } b || a.IsVague || b.IsVague)
            return false;
        if (CountsMore(first) || CountsMore(second))
            return false;
        return first.Wide.Cosine(second.Wide) >= LeastContext
            && (a.Kind is QuantityKind.Count ? CountOneThing(first, second, vocabulary) : MeasureOneThing(first, second));
    }

    /// <summary>One sentence, once with and once without its "not": nothing else is as surely of one thing.</summary>
    public static bool AreInOneWording(Statement first, Statement second) =>
        first.Kind is PointKind.Event && first.Report != second.Report && AreWordedAlike(first, second, SameClause, SameWords);

    /// <summary>The same predicate, in clauses and sentences that share so much of their words.</summary>
    public static bool AreWordedAlike(Statement first, Statement second, double sameClause, double sameSentence) =>
        first.Predicate == second.Predicate
        && first.Clause.Cosine(second.Clause) >= sameClause
        && first.Wide.Cosine(second.Wide) >= sameSentence;

    /// <summary>Whether the events that both are told of name other places, people or days beside.</summary>
    public static bool TellOfOtherEvents(Statement first, Statement second) =>
        first.Frame is { } a && second.Frame is { } b && EventEvidence.Of(a, b) is { Others: < 0 } or { Days: < 0 };

    /// <summary>"Another 40", "128 other politicians", "two more bodies" are on top of a number told before.</summary>
    public static bool CountsMore(Statement statement) => statement.Quantity is { Modifier: QuantityModifier.Additional }
        || statement.Quantity?.Counted is { Modifiers: var words } && words.Any(_further.Contains);

    /// <summary>"And 31 to another hospital" leaves its noun to the number before: two such numbers may count anything.</summary>
    static bool NamesNoun(Statement statement) =>
        statement.Quantity is { Counted: { } counted } quantity && quantity.Span.Contains(counted.Head);

    /// <summary>The same noun, of which the same is said.</summary>
    static bool CountOneThing(Statement first, Statement second, Vocabulary vocabulary) =>
        (NamesNoun(first) || NamesNoun(second))
        && first.Head.Length > 0 && second.Head.Length > 0
        && vocabulary.SimilarityOfThings(first.Head, second.Head) >= SameThing
        && CountedThing.LikenessOfStates(first, second, vocabulary) >= SameState
        && !TellOfOtherEvents(first, second);

    /// <summary>The same event, with the same who and whom.</summary>
    static bool MeasureOneThing(Statement first, Statement second) =>
        first.Frame is { } a && second.Frame is { } b
        && EventEvidence.Of(a, b) is { Predicate: >= SamePredicate, Core: >= SameParts, Others: >= 0, Days: >= 0 };
}
