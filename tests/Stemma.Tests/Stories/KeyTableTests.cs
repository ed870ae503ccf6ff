using System.Runtime.CompilerServices;
using Stemma.Stories;

namespace Stemma.Tests;

/// <summary>The compact structures of a stream, beside their plain twins.</summary>
public sealed class KeyTableTests
{
    [Fact]
    public void ATableAnswersAsADictionaryDoes()
    {
        var random = new Random(8);
        var (table, plain) = (new KeyTable<int>(), new Dictionary<uint, int>());
        for (var i = 0; i < 20_000; i++)
        {
            var key = (uint)random.Next(1, 1500) * 2654435761u;
            if (random.Next(3) == 0 && plain.Remove(key))
                table.Remove(key);
            else if (random.Next(2) == 0)
                table.Added(key, out _) = plain[key] = i;
            Assert.Equal(plain.GetValueOrDefault(key), table.Get(key));
            Assert.Equal(plain.ContainsKey(key), !Unsafe.IsNullRef(ref table.Known(key)));
        }

        Assert.Equal(plain.Count, table.Count);
        Assert.Equal(plain.Select(pair => (pair.Key, pair.Value)).Order(), table.All.Order());
    }

    [Fact]
    public void AFullTableLeavesOutWhatIsNotKeptAndDoesNotGrowForIt()
    {
        const int Window = 500;
        var oldest = 0;
        var table = new KeyTable<int>(value => value >= oldest);
        for (var i = 0; i < 20_000; i++)
        {
            oldest = Math.Max(0, i - Window);
            table.Added((uint)(i + 1) * 2654435761u, out _) = i;
            Assert.Equal(i, table.Get((uint)(i + 1) * 2654435761u));
            Assert.Equal(oldest, table.Get((uint)(oldest + 1) * 2654435761u));
        }

        Assert.Equal(Enumerable.Range(oldest, Window + 1), table.All.Select(pair => pair.Value).Order().SkipWhile(value => value < oldest));
        Assert.True(table.Count < 2 * Window);
    }

    [Fact]
    public void ListsOfNumbersAreThoseOfADictionaryOfLists()
    {
        const int Most = 20;
        var random = new Random(9);
        var (lists, plain) = (new SlotLists(), new SortedDictionary<uint, List<int>>());
        for (var i = 0; i < 20_000; i++)
        {
            var (word, number) = ((uint)random.Next(1, 60), random.Next(40));
            var numbers = plain.GetValueOrDefault(word) ?? [];
            plain[word] = numbers;
            if (random.Next(3) == 0)
            {
                lists.Remove(word, number);
                numbers.Remove(number);
            }
            else
            {
                var isNew = !numbers.Contains(number);
                Assert.Equal(isNew, lists.Add(word, number, Most));
                if (isNew)
                    numbers.Add(number);
                numbers.RemoveRange(0, Math.Max(0, numbers.Count - Most));
            }

            Assert.Equal(numbers, lists.Of(word).ToArray());
        }

        Assert.Equal(plain.Where(pair => pair.Value.Count > 0).Select(pair => pair.Key), lists.All.Select(pair => pair.Word));
    }

    [Fact]
    public void TheProductWithAStoryIsThatOfBothSortedLists()
    {
        var random = new Random(10);
        var vector = new WordVector();
        for (var i = 0; i < 200; i++)
        {
            var ((left, leftWeights), (right, rightWeights)) = (Words(random, 1 + random.Next(400)), Words(random, 1 + random.Next(400)));
            vector.Fill(left, leftWeights);
            Assert.Equal(
                Likeness.Product(left, leftWeights, right, rightWeights), vector.Product(right, rightWeights), tolerance: 1e-3f);
        }
    }

    static (uint[] Words, float[] Weights) Words(Random random, int count)
    {
        var words = Enumerable.Range(0, count).Select(_ => (uint)random.Next(1, 600) * 40503u).Distinct().Order().ToArray();
        return (words, [.. words.Select(_ => random.NextSingle())]);
    }
}
