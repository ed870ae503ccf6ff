using Stemma.Language;

namespace Stemma.Training;

/// <summary>Tags of the training set as the shipped tagger would give them to text it has not seen.</summary>
static class Jackknife
{
    const int Folds = 3;

    public static byte[][] Tags(IReadOnlyList<ConlluSentence> sentences, WordClasses classes, string[] names)
    {
        var tags = new byte[sentences.Count][];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var rest = sentences.Where((_, i) => i % Folds != fold).ToArray();
            using var stream = new MemoryStream();
            TaggerTraining.Train(rest, classes, names).Save(stream, "", TaggerTraining.Rows);
            var tagger = new Tagger(FeatureModel.Load(new MemoryStream(stream.ToArray())));
            for (var i = fold; i < sentences.Count; i += Folds)
                tagger.Tag(TrainingSets.Facts(sentences[i], classes), tags[i] = new byte[sentences[i].Words.Length]);
        });
        return tags;
    }
}
