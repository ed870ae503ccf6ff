using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>What a number counts, and what is said of those counted: that they died, were freed, are missing.</summary>
/// <param name="Head">The noun as a term; empty where the text leaves it open.</param>
/// <param name="States">What is said of them, as verbs; empty where nothing is.</param>
/// <param name="Name">In words of the report: "people killed"; empty where the text leaves it open.</param>
/// <param name="IsTally">Whether a noun such as "toll" or "number" carries the number.</param>
readonly record struct CountedThing(string Head, ImmutableArray<string> States, string Name, bool IsTally = false)
{
    /// <summary>Verbs less similar than this tell of different things.</summary>
    const double Unlike = 0.5;

    /// <summary>Nouns less similar than this name others.</summary>
    const double Akin = 0.3;

    /// <summary>Sentences that share less of their words hardly count one thing.</summary>
    const double LeastContext = 0.1;

    /// <summary>Whether both say where or of whom the number holds, and share no word of it.</summary>
    public static bool AreOfOtherScopes(Statement first, Statement second) =>
        !first.Scope.IsEmpty && !second.Scope.IsEmpty && !first.Scope.Words.Any(second.Scope.Contains)
        && !IsWhat(first, second) && !IsWhat(second, first);

    /// <summary>"Six nuclear tests", "three flight tests".</summary>
    public static bool AreNarrowedOtherwise(Statement first, Statement second) =>
        !first.Modifiers.IsEmpty && !second.Modifiers.IsEmpty && !first.Modifiers.Words.Any(second.Modifiers.Contains);

    /// <summary>Not the "six-page memo" of one report and the "nine-page answer" of another.</summary>
    public static bool ShareContext(Statement first, Statement second) =>
        first.Modifiers.Words.Any(second.Modifiers.Contains) || first.Wide.Cosine(second.Wide) >= LeastContext;

    /// <summary>"Took 3 million crowns in bribes", "took bribes of 3 million crowns from a mill": what the sum is, not of whom.</summary>
    static bool IsWhat(Statement scoped, Statement other) => scoped.Quantity is { Kind: QuantityKind.Money } && scoped.Scope.Words.Any(other.States.Contains);

    /// <summary>Whether other things became of those counted: some died, some were hurt.</summary>
    public static bool MetOtherFates(Statement first, Statement second, Vocabulary vocabulary) =>
        first.States.Any(Vocabulary.IsState) && second.States.Any(Vocabulary.IsState) && LikenessOfStates(first, second, vocabulary) < 0;

    /// <summary>Whether of one is said what became of them, and of the other anything else: some died, some lit candles.</summary>
    public static bool AreOthers(Statement first, Statement second, Vocabulary vocabulary) =>
        (first.States.Any(Vocabulary.IsState) || second.States.Any(Vocabulary.IsState)) && LikenessOfStates(first, second, vocabulary) < 0;

    /// <summary>"An officer fired one shot", "the man fired two": the same is done to what is counted, and by another.</summary>
    public static bool AreDoneByOthers(Statement first, Statement second, Vocabulary vocabulary) =>
        first.Predicate == second.Predicate && DoerOf(first) is { } a && DoerOf(second) is { } b
        && (a.Identity.Length > 0 || b.Identity.Length > 0) && a.Identity != b.Identity
        && vocabulary.SimilarityOfThings(a.Lemma, b.Lemma) < Akin;

    /// <summary>"Some loss of life", "five people died": of whom the same is told, whatever the noun.</summary>
    public static bool MetOneFate(Statement first, Statement second, Vocabulary vocabulary) =>
        first.States.Any(a => Vocabulary.IsState(a) && second.States.Any(b => a == b || (IsAway(a) && IsAway(b))))
        && (first.Head.Length == 0 || second.Head.Length == 0 || vocabulary.SimilarityOfThings(first.Head, second.Head) >= Akin)
        && !AreOfOtherScopes(first, second) && !ConflictRules.TellOfOtherEvents(first, second, vocabulary);

    /// <summary>Who is held is missing at home.</summary>
    static bool IsAway(string state) => state is "hold" or "miss";

    /// <summary>Null where those counted do it, or nobody is named.</summary>
    static EventPart? DoerOf(Statement statement) => statement.Frame?.Parts
        .Where(part => part.Role is ArgumentRole.Subject && part.Lemma != statement.Head)
        .Cast<EventPart?>().FirstOrDefault();

    /// <summary>How surely the same is said of those counted; -1 where something else is, 0 where nothing is.</summary>
    /// <remarks>Two numbers of people are numbers of the same thing only where the same is said of both.</remarks>
    public static double LikenessOfStates(Statement first, Statement second, Vocabulary vocabulary)
    {
        if (first.States.IsEmpty || second.States.IsEmpty)
            return 0;
        var best = first.States.Max(a => second.States.Max(b => vocabulary.SimilarityOfEvents(a, b)));
        return best >= Unlike ? best : -1;
    }
}
