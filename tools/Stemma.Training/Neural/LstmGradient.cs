using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>What the error of a direction's output says of its weights and of its input.</summary>
sealed class LstmGradient(LstmDirection direction, LearntParameters learnt, string place)
{
    readonly PackedMatrix _inputWeights = new();
    readonly PackedMatrix _stateWeights = new();
    readonly PackedMatrix _errors = new();
    Rows _cells = Rows.Zeros(0, 0);
    Rows _turned = Rows.Zeros(0, 0);

    public void Pack(Network network)
    {
        var width = 4 * direction.Width;
        _inputWeights.PackTransposed(network[$"input {place}"], width, []);
        _stateWeights.PackTransposed(network[$"state {place}"], width, []);
    }

    /// <summary>Adds to the gradients and to the errors of the input. The gates of the trace are overwritten.</summary>
    /// <param name="pass">What was read, and what was written.</param>
    /// <param name="errors">The errors of the output; overwritten.</param>
    /// <param name="inputErrors">Is added to.</param>
    public void Return(LstmPass pass, Rows errors, Rows inputErrors)
    {
        var (batch, input, trace, output) = pass;
        _cells = _cells.Sized(batch.Words, direction.Width);
        _cells.Values.AsSpan(0, batch.Words * direction.Width).Clear();
        for (var i = batch.Steps - 1; i >= 0; i--)
        {
            var step = direction.IsBackward ? batch.Steps - 1 - i : i;
            var before = direction.IsBackward ? step + 1 : step - 1;
            var continued = i == 0 ? 0 : Math.Min(batch.Counts[before], batch.Counts[step]);
            for (var word = 0; word < batch.Counts[step]; word++)
                Step(trace, errors, batch.Offsets[step] + word, word < continued ? batch.Offsets[before] + word : -1);
            if (continued > 0)
                MatrixProduct.Add(
                    trace.Gates.From(batch.Offsets[step], continued), _stateWeights, errors.From(batch.Offsets[before], continued));
        }

        MatrixProduct.Add(trace.Gates, _inputWeights, inputErrors);
        _errors.Pack(trace.Gates, 4 * direction.Width);
        MatrixProduct.Add(Turned(input, input.Stride), _errors, learnt[$"input {place}"]);
        MatrixProduct.Add(TurnedStates(batch, output), _errors, learnt[$"state {place}"]);
        for (var row = 0; row < batch.Words; row++)
            RowSums.Add(learnt[$"bias {place}"][0], trace.Gates[row], 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void Step(LstmTrace trace, Rows errors, int row, int before)
    {
        ref var gates = ref trace.Gates.From(row, 1).First;
        ref var bent = ref trace.BentCells.From(row, 1).First;
        ref var error = ref errors.From(row, 1).First;
        ref var cell = ref _cells.From(row, 1).First;
        ref var old = ref trace.Cells.From(Math.Max(before, 0), 1).First;
        ref var oldError = ref _cells.From(Math.Max(before, 0), 1).First;
        var width = (nuint)direction.Width;
        var one = Vector256<float>.One;
        for (nuint i = 0; i < width; i += 8)
        {
            var enter = Vector256.LoadUnsafe(ref gates, i);
            var forget = Vector256.LoadUnsafe(ref gates, i + width);
            var leave = Vector256.LoadUnsafe(ref gates, i + width * 2);
            var proposal = Vector256.LoadUnsafe(ref gates, i + width * 3);
            var bentCell = Vector256.LoadUnsafe(ref bent, i);
            var given = Vector256.LoadUnsafe(ref error, i);
            var change = Vector256.LoadUnsafe(ref cell, i) + given * leave * (one - bentCell * bentCell);
            var last = before >= 0 ? Vector256.LoadUnsafe(ref old, i) : Vector256<float>.Zero;
            if (before >= 0)
                (change * forget).StoreUnsafe(ref oldError, i);
            (change * proposal * enter * (one - enter)).StoreUnsafe(ref gates, i);
            (change * last * forget * (one - forget)).StoreUnsafe(ref gates, i + width);
            (given * bentCell * leave * (one - leave)).StoreUnsafe(ref gates, i + width * 2);
            (change * enter * (one - proposal * proposal)).StoreUnsafe(ref gates, i + width * 3);
        }
    }

    Rows Turned(Rows rows, int columns)
    {
        _turned = _turned.Sized(columns, rows.Count);
        rows.CopyTurned(columns, _turned);
        return _turned;
    }

    /// <summary>The state before each word, as columns; 0 at the start of a sentence.</summary>
    Rows TurnedStates(SentenceBatch batch, Rows output)
    {
        _turned = _turned.Sized(direction.Width, batch.Words);
        for (var step = 0; step < batch.Steps; step++)
        {
            var before = direction.IsBackward ? step + 1 : step - 1;
            var continued = before < 0 || before >= batch.Steps ? 0 : Math.Min(batch.Counts[before], batch.Counts[step]);
            for (var word = 0; word < batch.Counts[step]; word++)
            {
                var source = output.Values.AsSpan(output.Start + (word < continued ? batch.Offsets[before] + word : 0) * output.Stride);
                for (var i = 0; i < direction.Width; i++)
                    _turned.Values[i * batch.Words + batch.Offsets[step] + word] = word < continued ? source[i] : 0;
            }
        }

        return _turned;
    }
}

/// <summary>One reading of a batch by one direction.</summary>
sealed record LstmPass(SentenceBatch Batch, Rows Input, LstmTrace Trace, Rows Output);
