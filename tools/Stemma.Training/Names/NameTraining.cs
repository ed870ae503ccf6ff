using System.CommandLine;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Trains the finder of names.</summary>
static class NameTraining
{
    const int Rounds = 11;
    const int Rows = 95_000;
    const int Seed = 13;

    public static Command Command()
    {
        var command = new Command("names", "The finder of names, from wikigold, multiner, re3d, UNER (dev) and GUM.");
        command.SetAction(_ => Run());
        return command;
    }

    static void Run()
    {
        ImmutableArray<NamedSentence> sentences =
            [.. NameSets.Alone(), .. NameSets.OfGum(TrainingSets.Treebanks().Where(s => s.Genre.Length > 0))];
        var classes = TrainingSets.LoadClasses();
        var tagger = new Tagger(TrainingSets.LoadModel(Tagger.FileName));
        var facts = sentences.Select(s => s.Words.Select(word => WordFacts.Of(word, classes)).ToArray()).ToArray();
        var tags = facts.Select(words => Tags(tagger, words)).ToArray();
        var model = new Perceptron(NameFinder.Classes);
        var random = new Random(Seed);
        var order = Enumerable.Range(0, sentences.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var wrong = order.Sum(i => Learn(model, (facts[i], tags[i], sentences[i].Classes), random));
            Console.WriteLine($"names round {round}: {wrong} wrong");
        }

        model.Save(NameFinder.FileName, Rows, Header, trained => ModelFigures.Names(Reader(classes, tagger, trained)));
    }

    static LinearReader Reader(WordClasses classes, Tagger tagger, FeatureModel trained) => new(
        classes, tagger, new(TrainingSets.LoadModel(Parser.MovesFile), TrainingSets.LoadModel(Parser.RelationsFile)), new(trained));

    static string Header =>
        $"{NameSets.Header}, UD English GUM train {TrainingSets.Hash("treebanks/en_gum-ud-train.conllu.gz")} "
        + $"(CC BY 4.0, open genres only); seed {Seed}";

    static byte[] Tags(Tagger tagger, WordFacts[] words)
    {
        var tags = new byte[words.Length];
        tagger.Tag(words, tags);
        return tags;
    }

    static int Learn(
        Perceptron model, (WordFacts[] Words, byte[] Tags, ImmutableArray<byte> Classes) sentence, Random random)
    {
        var (words, tags, truth) = sentence;
        Span<uint> features = stackalloc uint[NameFeatures.Count];
        Span<float> scores = stackalloc float[NameFinder.Classes.Length];
        var (last, secondLast, wrong) = (-1, -1, 0);
        for (var i = 0; i < words.Length; i++)
        {
            NameFeatures.Write(words, tags, i, (last, secondLast), features);
            Perceptron.Hide(features, random, TaggerTraining.HiddenShare);
            model.Score(features, scores);
            var guess = Blas.Best(scores);
            model.Learn(features, truth[i], guess);
            wrong += guess == truth[i] ? 0 : 1;
            (secondLast, last) = (last, guess);
        }

        return wrong;
    }
}
