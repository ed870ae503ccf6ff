namespace Stemma.Collation;

/// <summary>That people were killed or hurt, as one passage of a report tells it.</summary>
/// <param name="Fate">What became of them.</param>
/// <param name="Word">The word that tells it.</param>
/// <param name="Count">How many; null where the passage leaves it open ("people were killed").</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="People">The report's entities that are named so.</param>
sealed record Casualty(Fate Fate, TextSpan Word, decimal? Count, int Sentence, ImmutableArray<int> People)
{
    /// <summary>Whether they were hurt, and perhaps died of it.</summary>
    public bool IsHit => Fate is Fate.Shot or Fate.Treated;
}

/// <summary>What became of people.</summary>
enum Fate
{
    Killed,
    Injured,

    /// <summary>Hit by a bullet, and nothing said of what came of it.</summary>
    Shot,

    /// <summary>Taken to a hospital, or in some condition there: hurt, if nobody tells that they died of it.</summary>
    Treated,
}
