namespace Stemma.Collation;

/// <summary>All the words of a sentence and all who and what is named in it, each as its number in the story.</summary>
/// <param name="Words">The lemmas, the small words too; ascending, each once.</param>
/// <param name="Names">People, organisations and places; ascending, each once.</param>
sealed record SentenceContents(ImmutableArray<int> Words, ImmutableArray<int> Names)
{
    public static SentenceContents None { get; } = new([], []);

    /// <summary>How much of the words of both stand in both (Jaccard, 1901), from 0 to 1.</summary>
    public double SharedWords(SentenceContents other)
    {
        var shared = Shared(Words, other.Words);
        var all = Words.Length + other.Words.Length - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    /// <summary>The same but for some words and names.</summary>
    public SentenceContents Without(SentenceContents others) => new(
        [.. Words.Where(word => !others.Words.Contains(word))], [.. Names.Where(name => !others.Names.Contains(name))]);

    /// <summary>How many are named in both.</summary>
    public int SharedNames(SentenceContents other) => Shared(Names, other.Names);

    /// <summary>How many are named in one only: the fewer of both sides.</summary>
    public int OtherNames(SentenceContents other) => Math.Min(Names.Length, other.Names.Length) - SharedNames(other);

    static int Shared(ImmutableArray<int> first, ImmutableArray<int> second)
    {
        var shared = 0;
        for (int mine = 0, its = 0; mine < first.Length && its < second.Length;)
        {
            var order = first[mine].CompareTo(second[its]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            its += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
