namespace Stemma.Language;

/// <summary>What one direction of a recurrent layer wrote down while it read a batch.</summary>
sealed class LstmTrace
{
    /// <summary>In, forget, out and proposal of each word, after bending.</summary>
    public Rows Gates { get; private set; } = Rows.Zeros(0, 0);
    public Rows Cells { get; private set; } = Rows.Zeros(0, 0);

    /// <summary>tanh of the cells.</summary>
    public Rows BentCells { get; private set; } = Rows.Zeros(0, 0);

    public void Begin(int words, int width)
    {
        Gates = Gates.Sized(words, 4 * width);
        Cells = Cells.Sized(words, width);
        BentCells = BentCells.Sized(words, width);
    }
}
