namespace Stemma.Language;

/// <summary>Builds the dependency tree of a sentence move by move, then names each relation.</summary>
sealed class Parser(FeatureModel moves, FeatureModel relations)
{
    internal const string MovesFile = "parser.bin";
    internal const string RelationsFile = "relations.bin";

    readonly DependencyRelation[] _relations = [.. relations.Classes.Select(Enum.Parse<DependencyRelation>)];

    /// <summary>Leaves the governors in the state, and writes the relation of each token.</summary>
    public void Parse(
        ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags, ParserState state, Span<DependencyRelation> found)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Count];
        Span<int> scores = stackalloc int[moves.Width];
        state.Begin(words.Length);
        while (!state.IsDone)
        {
            ParserFeatures.Write(state, words, tags, features);
            moves.Score(features, scores);
            state.Apply(BestAllowed(state, scores));
        }

        Name(words, tags, state, found);
    }

    static int BestAllowed(ParserState state, ReadOnlySpan<int> scores)
    {
        var best = -1;
        for (var move = 0; move <= ParserState.Right; move++)
        {
            if (state.Allows(move) && (best < 0 || scores[move] > scores[best]))
                best = move;
        }

        return best;
    }

    void Name(ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags, ParserState tree, Span<DependencyRelation> found)
    {
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        Span<int> scores = stackalloc int[relations.Width];
        for (var i = 0; i < words.Length; i++)
        {
            if (tree.Heads[i] == words.Length)
            {
                found[i] = DependencyRelation.Root;
                continue;
            }

            RelationFeatures.Write(words, tags, tree, i, features);
            relations.Score(features, scores);
            found[i] = _relations[relations.Best(scores)];
        }
    }
}
