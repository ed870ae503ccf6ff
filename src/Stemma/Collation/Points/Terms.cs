using System.Runtime.InteropServices;
using Stemma.Language;

namespace Stemma.Collation;

/// <summary>The words around a value that say what it is of, each with its weight.</summary>
/// <remarks>A term is a lemma, traced to its verb or country where it comes from one ("pullout", "Iraqi").</remarks>
sealed class Terms
{
    /// <summary>Words less alike than this are two.</summary>
    const double LeastLikeness = 0.5;

    readonly List<string> _words = [];
    readonly List<double> _weights = [];
    double _squared;
    float[]? _meaning;

    public IEnumerable<string> Words => _words;
    public bool IsEmpty => _words.Count == 0;

    /// <summary>A term that is already there keeps the greater weight.</summary>
    public void Add(string term, double weight)
    {
        var index = _words.BinarySearch(term, StringComparer.Ordinal);
        var before = index >= 0 ? _weights[index] : 0;
        if (weight <= before)
            return;
        _squared += (weight * weight) - (before * before);
        if (index >= 0)
        {
            _weights[index] = weight;
            return;
        }

        _words.Insert(~index, term);
        _weights.Insert(~index, weight);
    }

    /// <summary>The same but for some terms.</summary>
    public Terms Without(ImmutableArray<string> terms)
    {
        if (!terms.Any(Contains))
            return this;
        var rest = new Terms();
        foreach (var (index, word) in _words.Index())
        {
            if (!terms.Contains(word))
                rest.Add(word, _weights[index]);
        }

        return rest;
    }

    public bool Contains(string term) => _words.BinarySearch(term, StringComparer.Ordinal) >= 0;

    /// <summary>The cosine of both, from 0 to 1; 0 where one is empty.</summary>
    /// <remarks>The hot loop of alignment: both lists are sorted, so that one walk finds what they share.</remarks>
    public double Cosine(Terms other)
    {
        if (_squared <= 0 || other._squared <= 0)
            return 0;
        var dot = 0.0;
        var words = CollectionsMarshal.AsSpan(_words);
        var others = CollectionsMarshal.AsSpan(other._words);
        for (int mine = 0, its = 0; mine < words.Length && its < others.Length;)
        {
            var order = string.CompareOrdinal(words[mine], others[its]);
            if (order == 0)
                dot += _weights[mine++] * other._weights[its++];
            else if (order < 0)
                mine++;
            else
                its++;
        }

        return dot / Math.Sqrt(_squared * other._squared);
    }

    /// <summary>The cosine of both where words for one thing count as far as they are one: "leave" and "withdraw".</summary>
    /// <remarks>A soft cosine (Sidorov, Gelbukh, Gómez-Adorno and Pinto, 2014) in which each word has one partner at most, the most alike first.</remarks>
    public double Cosine(Terms other, Vocabulary vocabulary)
    {
        if (_squared <= 0 || other._squared <= 0)
            return 0;
        var dot = 0.0;
        var (met, taken) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (mine, its, likeness) in Partners(other, vocabulary))
        {
            if (met.Contains(mine) || taken.Contains(its))
                continue;
            met.Add(mine);
            taken.Add(its);
            dot += likeness * _weights[mine] * other._weights[its];
        }

        return dot / Math.Sqrt(_squared * other._squared);
    }

    /// <summary>The words of both that may stand for one thing.</summary>
    List<(int Mine, int Its, double Likeness)> Partners(Terms other, Vocabulary vocabulary)
    {
        var pairs = new List<(int Mine, int Its, double Likeness)>();
        for (var mine = 0; mine < _words.Count; mine++)
        {
            for (var its = 0; its < other._words.Count; its++)
            {
                if (vocabulary.SimilarityOfWords(_words[mine], other._words[its]) is >= LeastLikeness and var likeness)
                    pairs.Add((mine, its, likeness));
            }
        }

        pairs.Sort((a, b) => (-a.Likeness, a.Mine, a.Its).CompareTo((-b.Likeness, b.Mine, b.Its)));
        return pairs;
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
        for (var index = 0; index < _words.Count; index++)
        {
            if (vectors.Find(_words[index]) is >= 0 and var row)
                Add(sum, vectors.Vector(row), (float)_weights[index]);
        }

        Normalize(sum);
        return _meaning = sum;
    }

    static void Normalize(float[] vector)
    {
        var squared = 0.0;
        foreach (var number in vector)
            squared += number * number;
        var norm = MathF.Sqrt((float)squared);
        for (var index = 0; norm != 0 && index < vector.Length; index++)
            vector[index] /= norm;
    }

    static void Add(float[] sum, ReadOnlySpan<sbyte> vector, float weight)
    {
        var norm = 0f;
        foreach (var number in vector)
            norm += number * number;
        var length = MathF.Sqrt(norm);
        for (var index = 0; index < sum.Length; index++)
            sum[index] += weight * vector[index] / length;
    }

    /// <summary>Whether a word says something of a subject: a noun, name, verb or adjective.</summary>
    public static bool IsContent(Token token) => token.Tag
        is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj;
}
