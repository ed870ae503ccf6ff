using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language;

/// <summary>The functions that bend sums: tanh, the logistic function, and the positive part.</summary>
/// <remarks>tanh is a quotient of two polynomials, good to seven digits, so that every machine gets the same bits.</remarks>
static class Activation
{
    const float Limit = 7.9f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-Limit)), Vector256.Create(Limit));
        var s = x * x;
        var p = Vector256.Create(-2.76076847742355e-16f);
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(2.00018790482477e-13f));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(-8.60467152213735e-11f));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(5.12229709037114e-08f));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(1.48572235717979e-05f));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(6.37261928875436e-04f));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(4.89352455891786e-03f));
        var q = Vector256.Create(1.19825839466702e-06f);
        q = Vector256.FusedMultiplyAdd(q, s, Vector256.Create(1.18534705686654e-04f));
        q = Vector256.FusedMultiplyAdd(q, s, Vector256.Create(2.26843463243900e-03f));
        q = Vector256.FusedMultiplyAdd(q, s, Vector256.Create(4.89352518554385e-03f));
        return p * x / q;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Logistic(Vector256<float> x) =>
        Vector256.FusedMultiplyAdd(Tanh(x * 0.5f), Vector256.Create(0.5f), Vector256.Create(0.5f));

    /// <summary>Sets what is below 0 to 0.</summary>
    public static void Positive(Span<float> values)
    {
        foreach (ref var lanes in MemoryMarshal.Cast<float, Vector256<float>>(values))
            lanes = Vector256.Max(lanes, Vector256<float>.Zero);
    }
}
