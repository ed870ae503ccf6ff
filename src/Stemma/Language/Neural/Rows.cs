using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Stemma.Language;

/// <summary>Some rows of numbers in an array: where the first begins, and how far one row is from the next.</summary>
readonly record struct Rows(float[] Values, int Start, int Stride, int Count)
{
    /// <summary>A matrix of its own, of zeros.</summary>
    public static Rows Zeros(int count, int columns) => new(new float[count * columns], 0, columns, count);

    /// <summary>A matrix of this size in the same array where that is long enough; what it holds is not defined.</summary>
    public Rows Sized(int count, int columns) =>
        Values.Length >= count * columns
            ? new(Values, 0, columns, count)
            : new(new float[count * columns * 5 / 4], 0, columns, count);

    /// <summary>The same, of zeros.</summary>
    public Rows Cleared(int count, int columns)
    {
        var rows = Sized(count, columns);
        Array.Clear(rows.Values, 0, count * columns);
        return rows;
    }

    /// <summary>Writes the first columns as rows.</summary>
    public void CopyTurned(int columns, Rows target)
    {
        const int Block = 16;
        for (var first = 0; first < Count; first += Block)
        {
            var end = Math.Min(first + Block, Count);
            for (var column = 0; column < columns; column++)
            {
                var line = target.Values.AsSpan(target.Start + column * target.Stride, Count);
                for (var row = first; row < end; row++)
                    line[row] = Values[Start + row * Stride + column];
            }
        }
    }

    public Span<float> this[int row] => Values.AsSpan(Start + row * Stride, Stride);

    /// <summary>The same columns of fewer rows.</summary>
    public Rows From(int first, int count) => this with { Start = Start + first * Stride, Count = count };

    /// <summary>The same rows from a later column on.</summary>
    public Rows Right(int column) => this with { Start = Start + column };

    /// <summary>The place of the first number, for kernels.</summary>
    public ref float First => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Values), Start);
}
