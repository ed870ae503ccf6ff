using Stemma.Language;

namespace Stemma.Collation;

/// <summary>The words around a value that say what it is of, each with its weight.</summary>
/// <remarks>A term is a lemma, traced to its verb or country where it comes from one ("pullout", "Iraqi").</remarks>
sealed class Terms
{
    readonly SortedDictionary<string, double> _weights = new(StringComparer.Ordinal);
    double _squared;
    float[]? _meaning;

    public IEnumerable<string> Words => _weights.Keys;
    public bool IsEmpty => _weights.Count == 0;

    /// <summary>A term that is already there keeps the greater weight.</summary>
    public void Add(string term, double weight)
    {
        var before = _weights.GetValueOrDefault(term);
        if (weight <= before)
            return;
        _squared += (weight * weight) - (before * before);
        _weights[term] = weight;
    }

    public bool Contains(string term) => _weights.ContainsKey(term);

    /// <summary>The cosine of both, from 0 to 1; 0 where one is empty.</summary>
    public double Cosine(Terms other)
    {
        if (_squared <= 0 || other._squared <= 0)
            return 0;
        var (few, many) = _weights.Count <= other._weights.Count ? (this, other) : (other, this);
        var dot = few._weights.Sum(pair => pair.Value * many._weights.GetValueOrDefault(pair.Key));
        return dot / Math.Sqrt(_squared * other._squared);
    }

    /// <summary>How alike both are in meaning, by the mean of their words' vectors, from -1 to 1; 0 where one has none.</summary>
    public double Likeness(Terms other, WordVectors vectors)
    {
        var (a, b) = (MeaningIn(vectors), other.MeaningIn(vectors));
        return Dot(a, b);
    }

    static double Dot(float[] first, float[] second)
    {
        var sum = 0f;
        for (var index = 0; index < first.Length; index++)
            sum += first[index] * second[index];
        return sum;
    }

    float[] MeaningIn(WordVectors vectors)
    {
        if (_meaning is not null)
            return _meaning;
        var sum = new float[vectors.Dimensions];
        foreach (var (term, weight) in _weights)
        {
            if (vectors.Find(term) is >= 0 and var row)
                Add(sum, vectors.Vector(row), (float)weight);
        }

        var norm = MathF.Sqrt(sum.Sum(number => number * number));
        return _meaning = norm == 0 ? sum : [.. sum.Select(number => number / norm)];
    }

    static void Add(float[] sum, ReadOnlySpan<sbyte> vector, float weight)
    {
        var norm = 0f;
        foreach (var number in vector)
            norm += number * number;
        for (var index = 0; index < sum.Length; index++)
            sum[index] += weight * vector[index] / MathF.Sqrt(norm);
    }

    /// <summary>Whether a word says something of a subject: a noun, name, verb or adjective.</summary>
    public static bool IsContent(Token token) => token.Tag
        is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj;
}
