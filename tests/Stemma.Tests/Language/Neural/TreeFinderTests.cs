using Stemma.Language;

namespace Stemma.Tests;

public sealed class TreeFinderTests
{
    [Fact]
    public void FindsWhatTryingEveryTreeFinds()
    {
        var random = new Random(8);
        for (var round = 0; round < 200; round++)
        {
            var length = random.Next(1, 6);
            var scores = Rows.Zeros(length, PackedMatrix.WidthOf(length + 1));
            foreach (ref var score in scores.Values.AsSpan())
                score = random.NextSingle();
            var heads = new int[length];

            new TreeFinder().Find(scores, heads);

            var best = Trees(length).Max(tree => Score(scores, tree));
            Assert.Equal(best, Score(scores, heads), 1e-5);
            Assert.Contains(Trees(length), tree => tree.SequenceEqual(heads));
        }
    }

    static double Score(Rows scores, int[] heads) => heads.Select((head, word) => (double)scores[word][head]).Sum();

    /// <summary>The plain twin: every tree with one word at the root and no arcs that cross.</summary>
    static IEnumerable<int[]> Trees(int length)
    {
        for (var number = 0; number < Math.Pow(length + 1, length); number++)
        {
            var heads = Enumerable.Range(0, length).Select(word => number / (int)Math.Pow(length + 1, word) % (length + 1)).ToArray();
            if (heads.Count(head => head == length) == 1 && heads.Select((_, word) => word).All(word => ReachesRoot(heads, word)) && !Crosses(heads))
                yield return heads;
        }
    }

    static bool ReachesRoot(int[] heads, int word)
    {
        for (var steps = 0; steps < heads.Length; steps++)
        {
            word = heads[word];
            if (word == heads.Length)
                return true;
        }

        return false;
    }

    static bool Crosses(int[] heads) =>
        heads.Select((head, word) => (First: Math.Min(head, word), Last: Math.Max(head, word), head))
            .Where(arc => arc.head != heads.Length)
            .Any(arc => Enumerable.Range(arc.First + 1, Math.Max(0, arc.Last - arc.First - 1)).Any(word => heads[word] < arc.First || heads[word] > arc.Last));
}
