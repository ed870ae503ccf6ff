using Stemma.Training;

namespace Stemma.Tests;

public sealed class SequenceMatcherTests
{
    [Fact]
    public void TakesTheLongestRunFirstAndTheFirstOfEqualOnes() =>
        Assert.Equal([-1, 0, 1, 2, -1], SequenceMatcher.Partners(Words("x a b c x"), Words("a b c a b")));

    [Fact]
    public void AgreesWithThePlainDefinition()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            string[] first = [.. Enumerable.Range(0, random.Next(30)).Select(_ => Letter(random))];
            string[] second = [.. Enumerable.Range(0, random.Next(30)).Select(_ => Letter(random))];
            var plain = Enumerable.Repeat(-1, first.Length).ToArray();
            Match(first, second, 0, first.Length, 0, second.Length, plain);
            Assert.Equal(plain, SequenceMatcher.Partners(first, second));
        }
    }

    static void Match(string[] first, string[] second, int low, int high, int from, int to, int[] partners)
    {
        var (start, there, length) = (0, 0, 0);
        for (var i = low; i < high; i++)
            for (var j = from; j < to; j++)
            {
                var run = 0;
                while (i + run < high && j + run < to && first[i + run] == second[j + run])
                    run++;
                if (run > length)
                    (start, there, length) = (i, j, run);
            }

        if (length == 0)
            return;
        for (var k = 0; k < length; k++)
            partners[start + k] = there + k;
        Match(first, second, low, start, from, there, partners);
        Match(first, second, start + length, high, there + length, to, partners);
    }

    static string Letter(Random random) => ((char)('a' + random.Next(4))).ToString();

    static string[] Words(string text) => text.Split(' ');
}
