using System.CommandLine;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Trains the linear tagger.</summary>
static class TaggerTraining
{
    const int Rounds = 11;
    public const int Rows = 80_000;
    public const int Seed = 7;
    public const double HiddenShare = 0.25;

    public static Command Command()
    {
        var command = new Command("tagger", "The linear tagger, from the treebanks.");
        command.SetAction(_ => Run());
        return command;
    }

    static void Run()
    {
        var sentences = TrainingSets.Treebanks();
        var classes = TrainingSets.LoadClasses();
        Train(sentences, classes, ClassNames(sentences)).Save(
            Tagger.FileName, Rows, TrainingSets.TreebankHeader(Seed), model => ModelFigures.Tags(new LinearReader(classes, new(model), null, null)));
    }

    /// <summary>The tags of a set, the most frequent first.</summary>
    public static string[] ClassNames(IEnumerable<ConlluSentence> sentences) =>
        [.. sentences.SelectMany(s => s.Words).CountBy(ClassOf).Where(pair => pair.Value > 4)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];

    public static string ClassOf(ConlluWord word) => TagSet.Name(TreebankText.Tag(word), TreebankText.Form(word));

    public static Perceptron Train(IReadOnlyList<ConlluSentence> sentences, WordClasses classes, string[] names)
    {
        var model = new Perceptron(names);
        var index = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
        var facts = sentences.Select(s => TrainingSets.Facts(s, classes)).ToArray();
        var truth = sentences.Select(s => s.Words.Select(w => index.GetValueOrDefault(ClassOf(w), 0)).ToArray()).ToArray();
        var random = new Random(Seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var wrong = order.Sum(i => Learn(model, (facts[i], truth[i]), names.Length, random));
            Console.WriteLine($"tagger round {round}: {wrong} wrong");
        }

        return model;
    }

    static int Learn(Perceptron model, (WordFacts[] Words, int[] Truth) sentence, int classes, Random random)
    {
        var (words, truth) = sentence;
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        Span<float> scores = stackalloc float[classes];
        var (last, secondLast, wrong) = (-1, -1, 0);
        for (var i = 0; i < words.Length; i++)
        {
            TaggerFeatures.Write(words, i, (last, secondLast), features);
            Perceptron.Hide(features, random, HiddenShare);
            model.Score(features, scores);
            var guess = Blas.Best(scores);
            model.Learn(features, truth[i], guess);
            wrong += guess == truth[i] ? 0 : 1;
            (secondLast, last) = (last, guess);
        }

        return wrong;
    }
}
