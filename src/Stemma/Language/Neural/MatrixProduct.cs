using System.Runtime.Intrinsics;

namespace Stemma.Language;

/// <summary>Products of matrices, the hot loop of the neural models.</summary>
/// <remarks>
/// Each number of the product is summed in the order of the depth, by fused steps, whatever the width of the machine's
/// vectors: every machine gets the same bits.
/// </remarks>
static class MatrixProduct
{
    const int Wide = 6;
    const int Narrow = 4;
    const int Width = PackedMatrix.PanelWidth;

    /// <summary>Writes <c>left × right</c> with the bias added to each row.</summary>
    public static void Write(Rows left, PackedMatrix right, ReadOnlySpan<float> bias, Rows sums)
    {
        for (var row = 0; row < sums.Count; row++)
            bias.CopyTo(sums[row]);
        Add(left, right, sums);
    }

    /// <summary>Adds <c>left × right</c> to the sums, whose rows have room for the padded columns.</summary>
    public static void Add(Rows left, PackedMatrix right, Rows sums)
    {
        for (var panel = 0; panel < right.Panels; panel++)
        {
            ref var weights = ref right.Panel(panel);
            var columns = sums.Right(panel * Width);
            for (var row = 0; row < left.Count;)
            {
                var rest = left.Count - row;
                var tile = new Tile(left, columns, row, right.Depth);
                if (!Vector512.IsHardwareAccelerated)
                    tile.Add4In256(ref weights);
                else if (rest > Narrow)
                    tile.Add6(ref weights);
                else
                    tile.Add4(ref weights);
                row += Vector512.IsHardwareAccelerated && rest > Narrow ? Wide : Narrow;
            }
        }
    }
}
