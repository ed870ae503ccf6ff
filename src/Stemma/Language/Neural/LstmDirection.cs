using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stemma.Language;

/// <summary>A long short-term memory (Hochreiter and Schmidhuber, 1997) that reads sentences in one direction.</summary>
/// <remarks>The columns of its weights are the gates in, forget and out, then the proposal, each as wide as its state.</remarks>
sealed class LstmDirection(int width, bool isBackward)
{
    public PackedMatrix InputWeights { get; } = new();
    public PackedMatrix StateWeights { get; } = new();
    public float[] Bias { get; } = new float[4 * width];
    public int Width => width;
    public bool IsBackward => isBackward;

    /// <summary>What the words say to the gates, before any state is known; needs no order.</summary>
    public void ReadInput(Rows input, Rows gates) => MatrixProduct.Write(input, InputWeights, Bias, gates);

    /// <summary>Reads the batch.</summary>
    /// <param name="batch">Where the words lie.</param>
    /// <param name="trace">Holds what the words say to the gates, and is left with the gates and the cells.</param>
    /// <param name="output">Its own columns of the output.</param>
    public void Read(SentenceBatch batch, LstmTrace trace, Rows output)
    {
        for (var i = 0; i < batch.Steps; i++)
        {
            var step = isBackward ? batch.Steps - 1 - i : i;
            var before = isBackward ? step + 1 : step - 1;
            var continued = i == 0 ? 0 : Math.Min(batch.Counts[before], batch.Counts[step]);
            if (continued > 0)
            {
                var state = output.From(batch.Offsets[before], continued);
                MatrixProduct.Add(state, StateWeights, trace.Gates.From(batch.Offsets[step], continued));
            }

            for (var place = 0; place < batch.Counts[step]; place++)
                Step(trace, output, batch.Offsets[step] + place, place < continued ? batch.Offsets[before] + place : -1);
        }
    }

    /// <summary>One word: its gates, its cell and its output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Step(LstmTrace trace, Rows output, int row, int before)
    {
        ref var gates = ref trace.Gates.From(row, 1).First;
        ref var cells = ref trace.Cells.From(row, 1).First;
        ref var bent = ref trace.BentCells.From(row, 1).First;
        ref var old = ref trace.Cells.From(Math.Max(before, 0), 1).First;
        ref var result = ref output.From(row, 1).First;
        var (forgetAt, outAt, proposalAt) = ((nuint)width, (nuint)width * 2, (nuint)width * 3);
        for (nuint i = 0; i < (nuint)width; i += 8)
        {
            var enter = Activation.Logistic(Vector256.LoadUnsafe(ref gates, i));
            var forget = Activation.Logistic(Vector256.LoadUnsafe(ref gates, i + forgetAt));
            var leave = Activation.Logistic(Vector256.LoadUnsafe(ref gates, i + outAt));
            var proposal = Activation.Tanh(Vector256.LoadUnsafe(ref gates, i + proposalAt));
            var cell = enter * proposal;
            if (before >= 0)
                cell = Vector256.FusedMultiplyAdd(forget, Vector256.LoadUnsafe(ref old, i), cell);
            var bentCell = Activation.Tanh(cell);
            enter.StoreUnsafe(ref gates, i);
            forget.StoreUnsafe(ref gates, i + forgetAt);
            leave.StoreUnsafe(ref gates, i + outAt);
            proposal.StoreUnsafe(ref gates, i + proposalAt);
            cell.StoreUnsafe(ref cells, i);
            bentCell.StoreUnsafe(ref bent, i);
            (leave * bentCell).StoreUnsafe(ref result, i);
        }
    }
}
