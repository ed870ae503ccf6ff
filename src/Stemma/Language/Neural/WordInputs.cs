namespace Stemma.Language;

/// <summary>The words of a batch as a network sees them.</summary>
sealed class WordInputs(WordKeys known, WordVectors vectors, WordClasses classes, int gramRows)
{
    const int LongestWord = 24;
    const int LongestEnd = 5;
    const int Run = 3;

    readonly List<int> _grams = [];
    readonly List<WordInput> _words = [];

    public int Count => _words.Count;
    public WordInput this[int index] => _words[index];

    public ReadOnlySpan<int> Grams(WordInput word) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_grams).Slice(word.FirstGram, word.GramCount);

    public void Clear()
    {
        _grams.Clear();
        _words.Clear();
    }

    public void Add(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord + 2];
        var length = Math.Min(word.Length, LongestWord);
        for (var i = 0; i < length; i++)
            lower[i + 1] = WordFacts.Plain(word[i]);
        lower[0] = lower[length + 1] = '_';
        var facts = WordFacts.Of(word, classes);
        var first = _grams.Count;
        AddGrams(lower[..(length + 2)]);
        var row = word.Length > LongestWord ? -1 : vectors.Find(lower.Slice(1, length));
        _words.Add(new(
            known[facts.Lower], row, (int)(facts.Shape % NetworkShape.ShapeRows), (int)facts.Lists % NetworkShape.ListRows,
            first, _grams.Count - first));
    }

    /// <summary>The beginnings and ends of the word, and all runs of three letters.</summary>
    void AddGrams(ReadOnlySpan<char> padded)
    {
        for (var length = 2; length <= Math.Min(LongestEnd, padded.Length); length++)
        {
            Add(501, padded[..length]);
            Add(502, padded[^length..]);
        }

        for (var start = 1; start + Run < padded.Length; start++)
            Add(503, padded.Slice(start, Run));
    }

    void Add(uint template, ReadOnlySpan<char> gram) =>
        _grams.Add((int)(FeatureHash.Of(template, FeatureHash.Of(gram)) % (uint)gramRows));
}
