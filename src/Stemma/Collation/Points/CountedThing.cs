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
