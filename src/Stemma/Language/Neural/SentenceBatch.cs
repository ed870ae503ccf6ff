namespace Stemma.Language;

/// <summary>Where the words of many sentences lie, so that a recurrent layer reads all of them at once, step by step.</summary>
/// <remarks>
/// The longest sentence comes first. Row by row lie the first words of all sentences, then the second words of those
/// that have one, and so on: the sentences that are read at a step are always the first of the batch.
/// </remarks>
sealed class SentenceBatch
{
    int[] _order = [];
    int[] _rowOfWord = [];
    int[] _starts = [];

    /// <summary>The first row of each step.</summary>
    public int[] Offsets { get; private set; } = [];

    /// <summary>How many sentences have a word at each step.</summary>
    public int[] Counts { get; private set; } = [];
    public int Steps { get; private set; }
    public int Words { get; private set; }
    public int Sentences { get; private set; }

    /// <summary>The row of a word, counted through the sentences as they were given.</summary>
    public int RowOf(int word) => _rowOfWord[word];

    /// <summary>The place in the order of lengths of a sentence as given.</summary>
    public int PlaceOf(int sentence) => _order[sentence];

    /// <summary>The number of the first word of a sentence as given.</summary>
    public int StartOf(int sentence) => _starts[sentence];

    /// <summary>Lays out sentences of these lengths.</summary>
    public void Lay(ReadOnlySpan<int> lengths)
    {
        Sentences = lengths.Length;
        var all = lengths.ToArray();
        var longestFirst = Enumerable.Range(0, all.Length).OrderByDescending(i => all[i]).ThenBy(i => i).ToArray();
        Steps = all.Length == 0 ? 0 : all[longestFirst[0]];
        (Offsets, Counts) = (new int[Steps], new int[Steps]);
        (_order, _starts) = (new int[all.Length], new int[all.Length]);
        for (var place = 0; place < all.Length; place++)
        {
            _order[longestFirst[place]] = place;
            for (var step = 0; step < all[longestFirst[place]]; step++)
                Counts[step]++;
        }

        Words = 0;
        for (var step = 0; step < Steps; step++)
        {
            Offsets[step] = Words;
            Words += Counts[step];
        }

        PlaceWords(all);
    }

    void PlaceWords(int[] lengths)
    {
        _rowOfWord = new int[Words];
        var word = 0;
        for (var sentence = 0; sentence < lengths.Length; sentence++)
        {
            _starts[sentence] = word;
            for (var step = 0; step < lengths[sentence]; step++)
                _rowOfWord[word++] = Offsets[step] + _order[sentence];
        }
    }
}
