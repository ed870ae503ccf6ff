namespace Stemma.Language;

/// <summary>A matrix laid out for products: panels of 32 columns, each row after row; missing columns are 0.</summary>
sealed class PackedMatrix
{
    public const int PanelWidth = 32;

    float[] _panels = [];

    public int Depth { get; private set; }
    public int Panels { get; private set; }

    /// <summary>The columns with their padding.</summary>
    public int Width => Panels * PanelWidth;

    public static int WidthOf(int columns) => (columns + PanelWidth - 1) / PanelWidth * PanelWidth;

    /// <summary>The panel's numbers, row after row.</summary>
    public ref float Panel(int index) => ref _panels[index * Depth * PanelWidth];

    /// <summary>Takes these rows, each this wide.</summary>
    public PackedMatrix Pack(Rows rows, int columns)
    {
        Resize(rows.Count, columns);
        for (var row = 0; row < rows.Count; row++)
        {
            var source = rows.Values.AsSpan(rows.Start + row * rows.Stride, columns);
            for (var panel = 0; panel < Panels; panel++)
            {
                var part = source[(panel * PanelWidth)..Math.Min((panel + 1) * PanelWidth, columns)];
                part.CopyTo(_panels.AsSpan((panel * Depth + row) * PanelWidth));
            }
        }

        return this;
    }

    /// <summary>Takes these rows, each this wide, as columns, and last this column.</summary>
    public PackedMatrix PackTransposed(Rows rows, int columns, ReadOnlySpan<float> last)
    {
        Resize(columns, rows.Count + (last.IsEmpty ? 0 : 1));
        for (var row = 0; row < rows.Count; row++)
            PackColumn(rows.Values.AsSpan(rows.Start + row * rows.Stride, columns), row);
        if (!last.IsEmpty)
            PackColumn(last, rows.Count);
        return this;
    }

    void PackColumn(ReadOnlySpan<float> source, int column)
    {
        var target = _panels.AsSpan(column / PanelWidth * Depth * PanelWidth + column % PanelWidth);
        for (var i = 0; i < source.Length; i++)
            target[i * PanelWidth] = source[i];
    }

    void Resize(int depth, int columns)
    {
        (Depth, Panels) = (depth, WidthOf(columns) / PanelWidth);
        if (_panels.Length < Depth * Width)
            _panels = new float[Depth * Width];
        else if (columns < Width)
            Array.Clear(_panels, 0, Depth * Width);
    }
}
