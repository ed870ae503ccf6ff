using Stemma.Language;

namespace Stemma.Training;

/// <summary>What is hidden from a network while it learns, so that it leans on nothing alone.</summary>
/// <remarks>A column is hidden for a whole sentence (Gal and Ghahramani, 2016).</remarks>
sealed class TrainingNoise(ulong seed, NoiseShares shares)
{
    ulong _state = seed;

    readonly Dictionary<int, (float[] Mask, int Columns)> _masks = [];

    public WordInput Hide(WordInput word)
    {
        if (Next() < shares.Words)
            word = word with { Word = 0 };
        if (Next() < shares.Vectors)
            word = word with { Vector = -1 };
        if (Next() < shares.Letters)
            word = word with { GramCount = 0 };
        if (Next() < shares.Lists)
            word = word with { Lists = 0 };
        return word;
    }

    /// <summary>Chooses what is hidden from each sentence between two layers.</summary>
    public void Draw(int layer, int sentences, int columns)
    {
        var share = layer == 0 ? shares.Input : shares.States;
        var mask = new float[sentences * columns];
        foreach (ref var value in mask.AsSpan())
            value = Next() < share ? 0 : 1 / (1 - share);
        _masks[layer] = (mask, columns);
    }

    public void Mask(int layer, SentenceBatch batch, Rows rows)
    {
        var (mask, columns) = _masks[layer];
        for (var step = 0; step < batch.Steps; step++)
        {
            for (var place = 0; place < batch.Counts[step]; place++)
                Multiply(rows[batch.Offsets[step] + place], mask.AsSpan(place * columns, columns));
        }
    }

    /// <summary>Hides single numbers of what was read off, and leaves the mask in another place.</summary>
    public void MaskRow(Span<float> row, Span<float> mask)
    {
        foreach (ref var value in mask)
            value = Next() < shares.ReadOff ? 0 : 1 / (1 - shares.ReadOff);
        Multiply(row, mask);
    }

    /// <summary>A number from 0 to 1 (Marsaglia's xorshift).</summary>
    float Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (_state >> 40) * (1f / (1 << 24));
    }

    static void Multiply(Span<float> row, ReadOnlySpan<float> mask)
    {
        for (var i = 0; i < mask.Length; i++)
            row[i] *= mask[i];
    }
}

/// <summary>How much is hidden: of the words' own rows, vectors, letters and lists; of the input, of the states, and of what is read off.</summary>
sealed record NoiseShares(float Words, float Vectors, float Letters, float Lists, float Input, float States, float ReadOff);
