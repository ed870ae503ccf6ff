namespace Stemma.Language;

/// <summary>Gives each token its part of speech and form, from left to right.</summary>
sealed class Tagger(FeatureModel model)
{
    internal const string FileName = "tagger.bin";

    readonly (PartOfSpeech Tag, WordForm Form)[] _classes = [.. model.Classes.Select(TagSet.Parse)];

    /// <summary>The part of speech and form of a class.</summary>
    public (PartOfSpeech Tag, WordForm Form) this[int index] => _classes[index];

    /// <summary>Writes the class of each token of one sentence.</summary>
    public void Tag(ReadOnlySpan<WordFacts> words, Span<byte> tags)
    {
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[model.Width];
        var (last, secondLast) = (-1, -1);
        for (var i = 0; i < words.Length; i++)
        {
            TaggerFeatures.Write(words, i, (last, secondLast), features);
            model.Score(features, scores);
            (secondLast, last) = (last, model.Best(scores));
            tags[i] = (byte)last;
        }
    }
}
