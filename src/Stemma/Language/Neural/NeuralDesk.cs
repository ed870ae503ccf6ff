namespace Stemma.Language;

/// <summary>What the network writes down while it reads some sentences; used again for the next.</summary>
sealed class NeuralDesk
{
    readonly NeuralModel _model;
    readonly Network _network;
    readonly WordInputs _words;
    readonly SentenceBatch _batch = new();
    readonly LstmTrace _trace = new();
    readonly TreeFinder _trees = new();
    readonly NameChain _names = new();
    readonly PackedMatrix _governors = new();
    readonly List<int> _lengths = [];
    readonly DistinctWords _distinct = new();
    Rows _wordGates = Rows.Zeros(0, 0);
    Rows _input = Rows.Zeros(0, 0);
    Rows _output = Rows.Zeros(0, 0);
    Rows _found = Rows.Zeros(0, 0);
    Rows _turned = Rows.Zeros(0, 0);
    Rows _scores = Rows.Zeros(0, 0);
    Rows _joined = Rows.Zeros(0, 0);
    Rows _relations = Rows.Zeros(0, 0);
    int[] _heads = [];

    public NeuralDesk(NeuralModel model, WordVectors vectors, WordClasses classes)
    {
        (_model, _network) = (model, model.Network);
        _words = new(model.Words, vectors, classes, model.Network.Shape.Grams);
    }

    /// <summary>Reads these runs of words, each as a sentence.</summary>
    public void Read(string text, TokenBuffer tokens, List<(int First, int Count)> parts, Span<WordReading> found)
    {
        if (parts.Count == 0)
            return;
        _lengths.Clear();
        _words.Clear();
        _distinct.Begin(text);
        foreach (var (first, count) in parts)
        {
            _lengths.Add(count);
            for (var i = 0; i < count; i++)
            {
                if (_distinct.Add(tokens[first + i]))
                    _words.Add(text.AsSpan(tokens.Start(first + i), tokens.End(first + i) - tokens.Start(first + i)));
            }
        }

        _batch.Lay(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_lengths));
        ReadLayers();
        for (var i = 0; i < parts.Count; i++)
            ReadSentence(_batch.StartOf(i), parts[i].First, found.Slice(parts[i].First, parts[i].Count));
    }

    /// <summary>Leaves what is read off each word, in the order of the words.</summary>
    void ReadLayers()
    {
        var shape = _network.Shape;
        _input = _input.Sized(_words.Count, NetworkShape.InputWidth);
        for (var i = 0; i < _words.Count; i++)
            _network.Embed(_words[i], _words.Grams(_words[i]), _input[i]);
        for (var layer = 0; layer < shape.Layers; layer++)
        {
            _output = _output.Sized(_batch.Words, shape.OutputWidth);
            for (var side = 0; side < 2; side++)
                ReadLayer(layer, side);
            (_input, _output) = (_output, _input);
        }

        _output = _output.Sized(_batch.Words, shape.OutputWidth);
        for (var i = 0; i < _batch.Words; i++)
            _input[_batch.RowOf(i)].CopyTo(_output[i]);
        _found = _found.Sized(_batch.Words, shape.ReadOff);
        _network.ReadOff(_output, _found);
        _turned = _turned.Sized(_batch.Words, shape.Hidden);
        _network.TurnArcs(_found, _turned);
    }

    void ReadLayer(int layer, int side)
    {
        var direction = _network.Direction(layer, side);
        _trace.Begin(_batch.Words, direction.Width);
        if (layer > 0)
            direction.ReadInput(_input, _trace.Gates);
        else
            ReadWords(direction);
        direction.Read(_batch, _trace, _output.Right(side * direction.Width));
    }

    /// <summary>The first layer sees the same of each place of a word, which is therefore read once.</summary>
    void ReadWords(LstmDirection direction)
    {
        _wordGates = _wordGates.Sized(_words.Count, 4 * direction.Width);
        direction.ReadInput(_input, _wordGates);
        for (var i = 0; i < _batch.Words; i++)
            _wordGates[_distinct[i]].CopyTo(_trace.Gates[_batch.RowOf(i)]);
    }

    void ReadSentence(int row, int token, Span<WordReading> found)
    {
        var shape = _network.Shape;
        var length = found.Length;
        var rows = _found.From(row, length);
        _scores = _scores.Sized(length, PackedMatrix.WidthOf(length + 1));
        _network.ScoreArcs(rows, _turned.From(row, length), _governors, _scores);
        if (_heads.Length < length)
            _heads = new int[length * 2];
        var heads = _heads.AsSpan(0, length);
        _trees.Find(_scores, heads);
        _joined = _joined.Sized(length, shape.Hidden);
        for (var i = 0; i < length; i++)
            _network.JoinRelation(rows[i], heads[i] == length ? [] : rows[heads[i]], _joined[i]);
        _relations = _relations.Sized(length, shape.RelationWidth);
        _network.ScoreRelations(_joined, _relations);
        for (var i = 0; i < length; i++)
        {
            var (tag, form) = _model.Tag(Best(rows[i].Slice(shape.TagsAt, shape.Tags)));
            var relation = heads[i] == length ? DependencyRelation.Root : _model.Relation(Best(_relations[i][..shape.Relations]));
            found[i] = new(tag, form, relation, 0, heads[i] == length ? -1 : token + heads[i]);
        }

        ReadNames(rows, found);
    }

    void ReadNames(Rows rows, Span<WordReading> found)
    {
        var classes = _names.Find(rows.Right(_network.Shape.NamesAt), _network.NameSteps);
        for (var i = 0; i < found.Length; i++)
            found[i] = found[i] with { NameClass = classes[i] };
    }

    static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}
