using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Training;

/// <summary>Sums of products in a fixed order of lanes, so that every machine gets the same bits.</summary>
static class Blas
{
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var lanes = MemoryMarshal.Cast<float, Vector256<float>>(a);
        var others = MemoryMarshal.Cast<float, Vector256<float>>(b);
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < lanes.Length; i++)
            sum += lanes[i] * others[i];
        var total = Vector256.Sum(sum);
        for (var i = lanes.Length * 8; i < a.Length; i++)
            total += a[i] * b[i];
        return total;
    }

    /// <summary>The index of the highest; the first of equals.</summary>
    public static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}
