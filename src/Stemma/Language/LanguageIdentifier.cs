namespace Stemma.Language;

/// <summary>Tells the language of a text by its words and runs of letters.</summary>
public sealed class LanguageIdentifier
{
    internal const string FileName = "languages.bin";

    /// <summary>What is not known, as articles write it.</summary>
    public const string Unknown = "und";

    const int UnitsRead = 4000;

    readonly FeatureModel _model;

    internal LanguageIdentifier(FeatureModel model) => _model = model;

    /// <summary>The languages it knows, as ISO 639-1 codes.</summary>
    public ImmutableArray<string> Languages => _model.Classes;

    /// <summary>Reads the embedded model; do it once. It never changes, so that threads may share it.</summary>
    public static LanguageIdentifier Load()
    {
        using var stream = WordList.Open(FileName);
        return new(FeatureModel.Load(stream));
    }

    /// <summary>The ISO 639-1 code of the language that the start of the text is in; <see cref="Unknown"/> for none.</summary>
    public string Identify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<int> sums = stackalloc int[_model.Width];
        Sum(text, sums);
        var best = _model.Best(sums);
        return sums[best] > 0 ? _model.Classes[best] : Unknown;
    }

    /// <summary>How much the start of the text is more like the likeliest of some languages than like all languages; below 0 for less.</summary>
    /// <param name="text">Compare only with other readings of the same bytes: the weight grows with the length.</param>
    /// <param name="languages">ISO 639-1 codes; those that it does not know weigh nothing.</param>
    public int Weigh(string text, ImmutableArray<string> languages)
    {
        ArgumentNullException.ThrowIfNull(text);
        Span<int> sums = stackalloc int[_model.Width];
        Sum(text, sums);
        var most = int.MinValue;
        for (var i = 0; i < _model.Classes.Length; i++)
        {
            if (sums[i] > most && languages.Contains(_model.Classes[i]))
                most = sums[i];
        }
        return most;
    }

    void Sum(string text, Span<int> sums)
    {
        Span<int> scores = stackalloc int[_model.Width];
        Span<uint> features = stackalloc uint[LanguageFeatures.MostOfWord];
        sums.Clear();
        var read = text.AsSpan(0, Math.Min(text.Length, UnitsRead));
        for (var place = 0; LanguageFeatures.NextWord(read, ref place) is { Length: > 0 } word;)
        {
            _model.Score(features[..LanguageFeatures.Write(word, features)], scores);
            for (var i = 0; i < sums.Length; i++)
                sums[i] += scores[i];
        }
    }
}
