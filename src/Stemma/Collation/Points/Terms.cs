using Stemma.Language;

namespace Stemma.Collation;

/// <summary>The words around a value that say what it is of, each with its weight.</summary>
/// <remarks>A term is a lemma, traced to its verb or country where it comes from one ("pullout", "Iraqi").</remarks>
sealed class Terms
{
    readonly SortedDictionary<string, double> _weights = new(StringComparer.Ordinal);
    double _squared;

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

    /// <summary>Whether a word says something of a subject: a noun, name, verb or adjective.</summary>
    public static bool IsContent(Token token) => token.Tag
        is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Verb or PartOfSpeech.Adj;
}
