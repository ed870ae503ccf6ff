using Stemma.Language;

namespace Stemma.Tests;

public sealed class NameChainTests
{
    [Fact]
    public void FindsWhatTryingEveryRunFinds()
    {
        var classes = NameFinder.Classes.Length;
        var random = new Random(9);
        for (var round = 0; round < 20; round++)
        {
            var (scores, steps) = (Rows.Zeros(3, 32), Rows.Zeros(classes + 1, classes));
            foreach (ref var value in scores.Values.AsSpan())
                value = random.NextSingle();
            foreach (ref var value in steps.Values.AsSpan())
                value = random.NextSingle();

            var found = new NameChain().Find(scores, steps).ToArray();

            var best = Enumerable.Range(0, classes * classes * classes)
                .Select(number => new[] { (byte)(number % classes), (byte)(number / classes % classes), (byte)(number / classes / classes) })
                .Where(run => NameFinder.MayFollow(0, run[0]) && NameFinder.MayFollow(run[0], run[1]) && NameFinder.MayFollow(run[1], run[2]))
                .MaxBy(run => Score(scores, steps, run));
            Assert.Equal(best, found);
        }
    }

    static float Score(Rows scores, Rows steps, byte[] run) =>
        steps[0][run[0]] + scores[0][run[0]] + steps[run[0] + 1][run[1]] + scores[1][run[1]] + steps[run[1] + 1][run[2]] + scores[2][run[2]];
}
