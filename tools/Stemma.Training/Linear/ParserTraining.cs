using System.CommandLine;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Trains the moves of the parser by a dynamic oracle (Goldberg and Nivre, 2013), and the relations.</summary>
static class ParserTraining
{
    const int Rounds = 9;
    const int Rows = 390_000;
    const int RelationRows = 45_000;
    const int Seed = 11;

    public static Command Command()
    {
        var command = new Command("parser", "The moves of the linear parser, from the treebanks.");
        command.SetAction(_ => Save(Parser.MovesFile, Rows, TrainMoves));
        return command;
    }

    public static Command RelationsCommand()
    {
        var command = new Command("relations", "The relations of the linear parser, from the treebanks.");
        command.SetAction(_ => Save(Parser.RelationsFile, RelationRows, TrainRelations));
        return command;
    }

    static void Save(
        string name, int rows, Func<ImmutableArray<ConlluSentence>, WordFacts[][], byte[][], Perceptron> train)
    {
        var sentences = TrainingSets.Treebanks();
        var classes = TrainingSets.LoadClasses();
        var tagger = TrainingSets.LoadModel(Tagger.FileName);
        var tags = Jackknife.Tags(sentences, classes, [.. tagger.Classes]);
        var facts = sentences.Select(s => TrainingSets.Facts(s, classes)).ToArray();
        var model = train(sentences, facts, tags);
        model.Save(name, rows, TrainingSets.TreebankHeader(Seed), trained => ModelFigures.Trees(Reader(name, trained)));
    }

    /// <summary>The linear models as they lie in the working tree, but for one.</summary>
    static LinearReader Reader(string name, FeatureModel trained)
    {
        FeatureModel Model(string file) => file == name ? trained : TrainingSets.LoadModel(file);
        return new(
            TrainingSets.LoadClasses(), new(Model(Tagger.FileName)), new(Model(Parser.MovesFile), Model(Parser.RelationsFile)),
            new(Model(NameFinder.FileName)));
    }

    static string[] RelationNames(IEnumerable<ConlluSentence> sentences) =>
        [.. sentences.SelectMany(s => s.Words).CountBy(TreebankText.Relation)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => pair.Key.ToString())];

    static Perceptron TrainMoves(ImmutableArray<ConlluSentence> sentences, WordFacts[][] facts, byte[][] tags)
    {
        var model = new Perceptron(["Shift", "Left", "Right"]);
        var random = new Random(Seed);
        var order = Enumerable.Range(0, sentences.Length).ToArray();
        var state = new ParserState();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var wrong = 0;
            foreach (var i in order)
            {
                var heads = sentences[i].Words.Select(w => w.Head < 0 ? sentences[i].Words.Length : w.Head).ToArray();
                wrong += LearnMoves(model, state, (facts[i], tags[i], heads), random);
            }

            Console.WriteLine($"parser round {round}: {wrong} costly moves");
        }

        return model;
    }

    static int LearnMoves(
        Perceptron model, ParserState state, (WordFacts[] Words, byte[] Tags, int[] Heads) sentence, Random random)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Count];
        Span<float> scores = stackalloc float[3];
        var wrong = 0;
        state.Begin(sentence.Words.Length);
        while (!state.IsDone)
        {
            ParserFeatures.Write(state, sentence.Words, sentence.Tags, features);
            Perceptron.Hide(features, random, TaggerTraining.HiddenShare);
            model.Score(features, scores);
            var (guess, best) = (-1, -1);
            var least = Enumerable.Range(0, 3).Where(state.Allows).Min(move => Oracle.Cost(state, sentence.Heads, move));
            for (var move = 0; move < 3; move++)
            {
                if (!state.Allows(move))
                    continue;
                if (guess < 0 || scores[move] > scores[guess])
                    guess = move;
                if (Oracle.Cost(state, sentence.Heads, move) == least && (best < 0 || scores[move] > scores[best]))
                    best = move;
            }

            var costly = Oracle.Cost(state, sentence.Heads, guess) > least;
            model.Learn(features, best, costly ? guess : best);
            wrong += costly ? 1 : 0;
            state.Apply(costly && random.NextDouble() < 0.1 ? best : guess);
        }

        return wrong;
    }

    static Perceptron TrainRelations(
        ImmutableArray<ConlluSentence> sentences, WordFacts[][] facts, byte[][] tags)
    {
        var names = RelationNames(sentences);
        var model = new Perceptron(names);
        var index = names.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
        var truth = sentences.Select(s => s.Words.Select(w => index[TreebankText.Relation(w).ToString()]).ToArray()).ToArray();
        var trees = sentences.Select(GoldTree).ToArray();
        var random = new Random(Seed);
        var order = Enumerable.Range(0, sentences.Length).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var wrong = order.Sum(i => LearnRelations(model, trees[i], (facts[i], tags[i], truth[i]), random));
            Console.WriteLine($"relations round {round}: {wrong} wrong");
        }

        return model;
    }

    static ParserState GoldTree(ConlluSentence sentence)
    {
        var tree = new ParserState();
        var heads = sentence.Words.Select(w => w.Head < 0 ? sentence.Words.Length : w.Head).ToArray();
        tree.Begin(heads.Length);
        while (!tree.IsDone)
            tree.Apply(Enumerable.Range(0, 3).Where(tree.Allows).MinBy(move => (Oracle.Cost(tree, heads, move), -move)));
        return tree;
    }

    static int LearnRelations(
        Perceptron model, ParserState tree, (WordFacts[] Words, byte[] Tags, int[] Truth) sentence, Random random)
    {
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        Span<float> scores = stackalloc float[model.Classes];
        var wrong = 0;
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            if (tree.Heads[i] == tree.Length)
                continue;
            RelationFeatures.Write(sentence.Words, sentence.Tags, tree, i, features);
            Perceptron.Hide(features, random, TaggerTraining.HiddenShare);
            model.Score(features, scores);
            var guess = Blas.Best(scores);
            model.Learn(features, sentence.Truth[i], guess);
            wrong += guess == sentence.Truth[i] ? 0 : 1;
        }

        return wrong;
    }
}
