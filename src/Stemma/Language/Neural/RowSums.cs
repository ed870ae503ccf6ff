using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language;

/// <summary>Sums of rows, number by number. Widths are multiples of four.</summary>
static class RowSums
{
    /// <summary>Adds a multiple of a row.</summary>
    public static void Add(Span<float> sums, ReadOnlySpan<float> row, float factor)
    {
        var to = MemoryMarshal.Cast<float, Vector128<float>>(sums);
        var from = MemoryMarshal.Cast<float, Vector128<float>>(row)[..to.Length];
        var factors = Vector128.Create(factor);
        for (var i = 0; i < to.Length; i++)
            to[i] = Vector128.FusedMultiplyAdd(from[i], factors, to[i]);
    }

    /// <summary>The positive part of the sum of two rows.</summary>
    public static void Positive(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> sums)
    {
        var to = MemoryMarshal.Cast<float, Vector128<float>>(sums);
        var a = MemoryMarshal.Cast<float, Vector128<float>>(left);
        var b = MemoryMarshal.Cast<float, Vector128<float>>(right);
        for (var i = 0; i < to.Length; i++)
            to[i] = Vector128.Max(a[i] + b[i], Vector128<float>.Zero);
    }
}
