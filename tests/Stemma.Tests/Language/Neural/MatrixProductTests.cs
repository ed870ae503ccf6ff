using Stemma.Language;

namespace Stemma.Tests;

public sealed class MatrixProductTests
{
    [Fact]
    public void AgreesWithThePlainSumToTheLastBit()
    {
        var random = new Random(3);
        for (var round = 0; round < 60; round++)
        {
            var (rows, depth, columns) = (random.Next(1, 20), random.Next(1, 70), random.Next(1, 80));
            var (left, right) = (Noise(rows, depth, random), Noise(depth, columns, random));
            var sums = Rows.Zeros(rows, PackedMatrix.WidthOf(columns));

            MatrixProduct.Add(left, new PackedMatrix().Pack(right, columns), sums);

            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                    Assert.Equal(PlainSum(left, right, row, column), sums[row][column]);
            }
        }
    }

    [Fact]
    public void APackIsUsedAgainForAnotherSize()
    {
        var random = new Random(4);
        var pack = new PackedMatrix();
        foreach (var columns in new[] { 70, 5, 33 })
        {
            var (left, right) = (Noise(3, 8, random), Noise(8, columns, random));
            var (straight, turned) = (Rows.Zeros(3, PackedMatrix.WidthOf(columns)), Rows.Zeros(columns, 8));
            MatrixProduct.Add(left, pack.Pack(right, columns), straight);
            right.CopyTurned(columns, turned);
            var again = Rows.Zeros(3, PackedMatrix.WidthOf(columns));
            MatrixProduct.Add(left, pack.PackTransposed(turned, 8, []), again);

            Assert.Equal(straight.Values, again.Values);
        }
    }

    /// <summary>The plain twin: one fused step after another.</summary>
    static float PlainSum(Rows left, Rows right, int row, int column)
    {
        var sum = 0f;
        for (var i = 0; i < left.Stride; i++)
            sum = MathF.FusedMultiplyAdd(left[row][i], right[i][column], sum);
        return sum;
    }

    static Rows Noise(int rows, int columns, Random random)
    {
        var noise = Rows.Zeros(rows, columns);
        foreach (ref var value in noise.Values.AsSpan())
            value = random.NextSingle() - 0.5f;
        return noise;
    }
}
