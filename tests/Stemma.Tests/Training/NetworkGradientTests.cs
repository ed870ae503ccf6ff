using Stemma.Language;
using Stemma.Training;

namespace Stemma.Tests;

/// <summary>What training computes agrees with what small changes of the parameters do.</summary>
public sealed class NetworkGradientTests
{
    const float NamesShare = 1.5f;

    static readonly NoiseShares _none = new(0, 0, 0, 0, 0, 0, 0);
    static readonly NetworkShape _shape = new(4, 64, 32, 2, 32, 5, 6);

    static readonly Lesson[] _lessons =
    [
        new(["Anna", "met", "Berg", "."], [0, 1, 0, 2], [1, 4, 1, 1], [0, 1, 2, 3], [1, 0, 1, 0]),
        new(["It", "rained"], [3, 1], [1, 2], [4, 1], []),
        new(["Port", "Lorn", "burns"], [], [], [], [5, 6, 0]),
    ];

    [Fact]
    public void EachParameterIsMovedTheWayThatTheLossFalls()
    {
        var (learnt, gradient) = Start();
        gradient.Learn(_lessons);
        var random = new Random(2);
        foreach (var parameter in _shape.Parameters.Where(parameter => !parameter.IsTable))
        {
            var start = learnt[parameter.Name].Start;
            var place = start + Enumerable.Range(0, parameter.Length).MaxBy(i => Math.Abs(learnt.Gradients[start + i]) + (random.NextDouble() * 1e-6));
            Assert.Equal(Slope(place), learnt.Gradients[place], 2e-3);
        }
    }

    [Fact]
    public void TheSameSeedGivesTheSameNumbers()
    {
        static float[] Learnt()
        {
            var (learnt, gradient) = Start();
            for (var step = 0; step < 5; step++)
            {
                gradient.Learn(_lessons);
                learnt.Move(0.01f);
            }

            return learnt.Values;
        }

        Assert.Equal(Learnt(), Learnt());
    }

    static (LearntParameters Learnt, NetworkGradient Gradient) Start()
    {
        using var classes = WordList.Open(WordClasses.FileName);
        using var vectors = WordList.Open(WordVectors.FileName);
        var learnt = new LearntParameters(_shape, new Random(1));
        var loaded = WordVectors.Load(vectors);
        var network = new Network(_shape, loaded, learnt.Values);
        return (learnt, new(network, learnt, new(new([]), loaded, WordClasses.Load(classes), _shape.Grams), (_none, NamesShare)));
    }

    static double Slope(int place)
    {
        const float Change = 4e-3f;
        double Loss(float change)
        {
            var (learnt, gradient) = Start();
            learnt.Values[place] += change;
            var loss = gradient.Learn(_lessons);
            return loss.Tags + loss.Arcs + loss.Relations + (NamesShare * loss.Names);
        }

        return (Loss(Change) - Loss(-Change)) / (2 * Change);
    }
}
