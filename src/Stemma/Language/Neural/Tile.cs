using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language;

/// <summary>Up to six rows of one panel of a product, summed in registers.</summary>
/// <remarks>
/// Where fewer rows are left, the last stands for those that are missing: it is summed again and written with the same
/// numbers. The kernels are compiled whole at once (AggressiveOptimization), for the first call is already a long loop.
/// </remarks>
readonly struct Tile(Rows left, Rows sums, int row, int depth)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    ref float Left(int i) => ref Unsafe.Add(ref left.First, Math.Min(row + i, left.Count - 1) * left.Stride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    ref float Sum(int i) => ref Unsafe.Add(ref sums.First, Math.Min(row + i, left.Count - 1) * sums.Stride);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add6(ref float weights)
    {
        ref var l0 = ref Left(0);
        ref var l1 = ref Left(1);
        ref var l2 = ref Left(2);
        ref var l3 = ref Left(3);
        ref var l4 = ref Left(4);
        ref var l5 = ref Left(5);
        var (a0, b0) = (Vector512.LoadUnsafe(ref Sum(0)), Vector512.LoadUnsafe(ref Sum(0), 16));
        var (a1, b1) = (Vector512.LoadUnsafe(ref Sum(1)), Vector512.LoadUnsafe(ref Sum(1), 16));
        var (a2, b2) = (Vector512.LoadUnsafe(ref Sum(2)), Vector512.LoadUnsafe(ref Sum(2), 16));
        var (a3, b3) = (Vector512.LoadUnsafe(ref Sum(3)), Vector512.LoadUnsafe(ref Sum(3), 16));
        var (a4, b4) = (Vector512.LoadUnsafe(ref Sum(4)), Vector512.LoadUnsafe(ref Sum(4), 16));
        var (a5, b5) = (Vector512.LoadUnsafe(ref Sum(5)), Vector512.LoadUnsafe(ref Sum(5), 16));
        for (nint k = 0; k < depth; k++)
        {
            var (v, w) = (Vector512.LoadUnsafe(ref weights), Vector512.LoadUnsafe(ref weights, 16));
            weights = ref Unsafe.Add(ref weights, 32);
            var x = Vector512.Create(Unsafe.Add(ref l0, k));
            (a0, b0) = (Vector512.FusedMultiplyAdd(x, v, a0), Vector512.FusedMultiplyAdd(x, w, b0));
            x = Vector512.Create(Unsafe.Add(ref l1, k));
            (a1, b1) = (Vector512.FusedMultiplyAdd(x, v, a1), Vector512.FusedMultiplyAdd(x, w, b1));
            x = Vector512.Create(Unsafe.Add(ref l2, k));
            (a2, b2) = (Vector512.FusedMultiplyAdd(x, v, a2), Vector512.FusedMultiplyAdd(x, w, b2));
            x = Vector512.Create(Unsafe.Add(ref l3, k));
            (a3, b3) = (Vector512.FusedMultiplyAdd(x, v, a3), Vector512.FusedMultiplyAdd(x, w, b3));
            x = Vector512.Create(Unsafe.Add(ref l4, k));
            (a4, b4) = (Vector512.FusedMultiplyAdd(x, v, a4), Vector512.FusedMultiplyAdd(x, w, b4));
            x = Vector512.Create(Unsafe.Add(ref l5, k));
            (a5, b5) = (Vector512.FusedMultiplyAdd(x, v, a5), Vector512.FusedMultiplyAdd(x, w, b5));
        }

        Store(0, a0, b0);
        Store(1, a1, b1);
        Store(2, a2, b2);
        Store(3, a3, b3);
        Store(4, a4, b4);
        Store(5, a5, b5);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add4(ref float weights)
    {
        ref var l0 = ref Left(0);
        ref var l1 = ref Left(1);
        ref var l2 = ref Left(2);
        ref var l3 = ref Left(3);
        var (a0, b0) = (Vector512.LoadUnsafe(ref Sum(0)), Vector512.LoadUnsafe(ref Sum(0), 16));
        var (a1, b1) = (Vector512.LoadUnsafe(ref Sum(1)), Vector512.LoadUnsafe(ref Sum(1), 16));
        var (a2, b2) = (Vector512.LoadUnsafe(ref Sum(2)), Vector512.LoadUnsafe(ref Sum(2), 16));
        var (a3, b3) = (Vector512.LoadUnsafe(ref Sum(3)), Vector512.LoadUnsafe(ref Sum(3), 16));
        for (nint k = 0; k < depth; k++)
        {
            var (v, w) = (Vector512.LoadUnsafe(ref weights), Vector512.LoadUnsafe(ref weights, 16));
            weights = ref Unsafe.Add(ref weights, 32);
            var x = Vector512.Create(Unsafe.Add(ref l0, k));
            (a0, b0) = (Vector512.FusedMultiplyAdd(x, v, a0), Vector512.FusedMultiplyAdd(x, w, b0));
            x = Vector512.Create(Unsafe.Add(ref l1, k));
            (a1, b1) = (Vector512.FusedMultiplyAdd(x, v, a1), Vector512.FusedMultiplyAdd(x, w, b1));
            x = Vector512.Create(Unsafe.Add(ref l2, k));
            (a2, b2) = (Vector512.FusedMultiplyAdd(x, v, a2), Vector512.FusedMultiplyAdd(x, w, b2));
            x = Vector512.Create(Unsafe.Add(ref l3, k));
            (a3, b3) = (Vector512.FusedMultiplyAdd(x, v, a3), Vector512.FusedMultiplyAdd(x, w, b3));
        }

        Store(0, a0, b0);
        Store(1, a1, b1);
        Store(2, a2, b2);
        Store(3, a3, b3);
    }

    /// <summary>Four rows, half of the panel and then the other, for machines without wide vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add4In256(ref float weights)
    {
        for (nuint half = 0; half < 32; half += 16)
        {
            ref var l0 = ref Left(0);
            ref var l1 = ref Left(1);
            ref var l2 = ref Left(2);
            ref var l3 = ref Left(3);
            var (a0, b0) = (Vector256.LoadUnsafe(ref Sum(0), half), Vector256.LoadUnsafe(ref Sum(0), half + 8));
            var (a1, b1) = (Vector256.LoadUnsafe(ref Sum(1), half), Vector256.LoadUnsafe(ref Sum(1), half + 8));
            var (a2, b2) = (Vector256.LoadUnsafe(ref Sum(2), half), Vector256.LoadUnsafe(ref Sum(2), half + 8));
            var (a3, b3) = (Vector256.LoadUnsafe(ref Sum(3), half), Vector256.LoadUnsafe(ref Sum(3), half + 8));
            for (nint k = 0; k < depth; k++)
            {
                ref var row = ref Unsafe.Add(ref weights, k * 32);
                var (v, w) = (Vector256.LoadUnsafe(ref row, half), Vector256.LoadUnsafe(ref row, half + 8));
                var x = Vector256.Create(Unsafe.Add(ref l0, k));
                (a0, b0) = (Vector256.FusedMultiplyAdd(x, v, a0), Vector256.FusedMultiplyAdd(x, w, b0));
                x = Vector256.Create(Unsafe.Add(ref l1, k));
                (a1, b1) = (Vector256.FusedMultiplyAdd(x, v, a1), Vector256.FusedMultiplyAdd(x, w, b1));
                x = Vector256.Create(Unsafe.Add(ref l2, k));
                (a2, b2) = (Vector256.FusedMultiplyAdd(x, v, a2), Vector256.FusedMultiplyAdd(x, w, b2));
                x = Vector256.Create(Unsafe.Add(ref l3, k));
                (a3, b3) = (Vector256.FusedMultiplyAdd(x, v, a3), Vector256.FusedMultiplyAdd(x, w, b3));
            }

            Store(0, half, a0, b0);
            Store(1, half, a1, b1);
            Store(2, half, a2, b2);
            Store(3, half, a3, b3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Store(int i, Vector512<float> a, Vector512<float> b)
    {
        a.StoreUnsafe(ref Sum(i));
        b.StoreUnsafe(ref Sum(i), 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Store(int i, nuint half, Vector256<float> a, Vector256<float> b)
    {
        a.StoreUnsafe(ref Sum(i), half);
        b.StoreUnsafe(ref Sum(i), half + 8);
    }
}
