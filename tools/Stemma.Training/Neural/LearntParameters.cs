using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>The parameters of a network while they are learnt: values, gradients, and their running means (Kingma and Ba, 2014).</summary>
sealed class LearntParameters
{
    const float FirstDecay = 0.9f;
    const float SecondDecay = 0.98f;
    const float Epsilon = 1e-8f;
    const float LargestStep = 5;

    readonly float[] _firsts;
    readonly float[] _seconds;
    readonly Dictionary<string, Rows> _gradients = [];
    int _step;

    public LearntParameters(NetworkShape shape, Random random)
    {
        var count = (shape.Parameters.Sum(parameter => parameter.Length) + 7) / 8 * 8;
        (Values, Gradients) = (new float[count], new float[count]);
        (_firsts, _seconds, Averages) = (new float[count], new float[count], new float[count]);
        var start = 0;
        foreach (var parameter in shape.Parameters)
        {
            Start(parameter, Values.AsSpan(start, parameter.Length), random);
            _gradients[parameter.Name] = new(Gradients, start, parameter.Columns, parameter.Rows);
            start += parameter.Length;
        }

        Values.CopyTo(Averages, 0);
    }

    /// <summary>Goes on from a network.</summary>
    public LearntParameters(NetworkShape shape, Network network)
        : this(shape, new Random(0))
    {
        foreach (var parameter in shape.Parameters)
            network[parameter.Name].Values.AsSpan(network[parameter.Name].Start, parameter.Length)
                .CopyTo(Values.AsSpan(_gradients[parameter.Name].Start));
        Values.CopyTo(Averages, 0);
    }

    public float[] Values { get; }
    public float[] Gradients { get; }

    /// <summary>A running mean of the values, which errs less than the last ones (Polyak and Juditsky, 1992).</summary>
    public float[] Averages { get; }

    /// <summary>The gradient of a parameter.</summary>
    public Rows this[string parameter] => _gradients[parameter];

    static void Start(NetworkParameter parameter, Span<float> values, Random random)
    {
        var reach = parameter.IsTable ? 0.3f
            : parameter.Rows <= 2 || parameter.Name == "names" ? 0
            : MathF.Sqrt(6f / (parameter.Rows + (parameter.Name.StartsWith("state", StringComparison.Ordinal)
                || parameter.Name.StartsWith("input", StringComparison.Ordinal) ? parameter.Columns / 4 : parameter.Columns)));
        foreach (ref var value in values)
            value = (2 * random.NextSingle() - 1) * reach;
        if (parameter.Name.StartsWith("bias", StringComparison.Ordinal))
            values.Slice(parameter.Columns / 4, parameter.Columns / 4).Fill(1);
    }

    /// <summary>Moves the values against the gradients, which are then 0 again.</summary>
    public void Move(float rate)
    {
        _step++;
        var norm = MathF.Sqrt(Blas.Dot(Gradients, Gradients));
        var share = norm > LargestStep ? LargestStep / norm : 1;
        var size = rate * MathF.Sqrt(1 - MathF.Pow(SecondDecay, _step)) / (1 - MathF.Pow(FirstDecay, _step));
        var values = Lanes(Values);
        var gradients = Lanes(Gradients);
        var firsts = Lanes(_firsts);
        var seconds = Lanes(_seconds);
        for (var i = 0; i < values.Length; i++)
        {
            // Rows that no word of the batch looked up stay as they are.
            if (gradients[i] == Vector256<float>.Zero)
                continue;
            var gradient = gradients[i] * share;
            firsts[i] = firsts[i] * FirstDecay + gradient * (1 - FirstDecay);
            seconds[i] = seconds[i] * SecondDecay + gradient * gradient * (1 - SecondDecay);
            values[i] -= firsts[i] * size / (Vector256.Sqrt(seconds[i]) + Vector256.Create(Epsilon));
        }

        Array.Clear(Gradients);
    }

    /// <summary>Moves the averages towards the values.</summary>
    public void Average(float share)
    {
        var values = Lanes(Values);
        var averages = Lanes(Averages);
        for (var i = 0; i < values.Length; i++)
            averages[i] += (values[i] - averages[i]) * share;
    }

    static Span<Vector256<float>> Lanes(float[] numbers) => MemoryMarshal.Cast<float, Vector256<float>>(numbers.AsSpan());
}
