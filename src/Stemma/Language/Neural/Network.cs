namespace Stemma.Language;

/// <summary>The weights of a network, laid out for reading: a step of reading a method.</summary>
/// <remarks>
/// Words become rows (<see cref="Embed"/>), layers read them in both directions, and arcs, relations, tags and names
/// are read off the last layer. Arcs are scored as products of both sides (Dozat and Manning, 2017).
/// </remarks>
sealed class Network
{
    const float VectorScale = 1f / 32;

    readonly WordVectors _vectors;
    readonly Dictionary<string, Rows> _parameters = [];
    readonly LstmDirection[] _directions;
    readonly PackedMatrix _readOff = new();
    readonly PackedMatrix _arc = new();
    readonly PackedMatrix _relation = new();
    readonly (Rows Words, Rows Grams, Rows Shapes, Rows Lists) _tables;

    /// <param name="shape">The sizes.</param>
    /// <param name="vectors">Vectors of words, which are read as they are.</param>
    /// <param name="values">All parameters, one after another; they may change, and <see cref="Pack"/> takes them anew.</param>
    public Network(NetworkShape shape, WordVectors vectors, float[] values)
    {
        (Shape, _vectors) = (shape, vectors);
        var start = 0;
        foreach (var parameter in shape.Parameters)
        {
            _parameters[parameter.Name] = new(values, start, parameter.Columns, parameter.Rows);
            start += parameter.Length;
        }

        _tables = (this["words"], this["grams"], this["shapes"], this["lists"]);
        _directions = [.. Enumerable.Range(0, 2 * shape.Layers).Select(i => new LstmDirection(shape.State, i % 2 == 1))];
        Pack();
    }

    public NetworkShape Shape { get; }

    /// <summary>A parameter by its name.</summary>
    public Rows this[string parameter] => _parameters[parameter];

    /// <summary>The first half of the root's row is for arcs, the second for relations.</summary>
    public Rows Root => _parameters["root"];

    /// <summary>How well one class of names follows another; the first row is for the start of a sentence.</summary>
    public Rows NameSteps => _parameters["names"];

    /// <summary>A direction of a layer, 0 forward and 1 backward.</summary>
    public LstmDirection Direction(int layer, int side) => _directions[2 * layer + side];

    /// <summary>Takes the parameters as they are now.</summary>
    public void Pack()
    {
        for (var i = 0; i < _directions.Length; i++)
        {
            var place = $"{i / 2} {(i % 2 == 0 ? "forward" : "backward")}";
            _directions[i].InputWeights.Pack(this[$"input {place}"], 4 * Shape.State);
            _directions[i].StateWeights.Pack(this[$"state {place}"], 4 * Shape.State);
            this[$"bias {place}"][0].CopyTo(_directions[i].Bias);
        }

        _readOff.Pack(this["read-off"], Shape.ReadOff);
        _arc.Pack(this["arc"], Shape.Hidden);
        _relation.Pack(this["relation"], Shape.RelationWidth);
    }

    /// <summary>Writes the row of one word: itself, its letters, its shape, its lists and its vector.</summary>
    public void Embed(WordInput word, ReadOnlySpan<int> grams, Span<float> row)
    {
        _tables.Words[word.Word].CopyTo(row);
        var letters = row.Slice(NetworkShape.GramsAt, NetworkShape.GramWidth);
        letters.Clear();
        foreach (var gram in grams)
            RowSums.Add(letters, _tables.Grams[gram], GramShare(grams.Length));
        _tables.Shapes[word.Shape].CopyTo(row[NetworkShape.ShapesAt..]);
        _tables.Lists[word.Lists].CopyTo(row[NetworkShape.ListsAt..]);
        var vector = row.Slice(NetworkShape.VectorAt, NetworkShape.VectorWidth);
        if (word.Vector < 0)
        {
            vector.Clear();
            return;
        }

        var bytes = _vectors.Vector(word.Vector);
        for (var i = 0; i < vector.Length; i++)
            vector[i] = bytes[i] * VectorScale;
    }

    /// <summary>The weight of one run of letters among so many.</summary>
    public static float GramShare(int count) => 1 / MathF.Sqrt(Math.Max(1, count));

    /// <summary>What arcs, relations, tags and names are scored from.</summary>
    public void ReadOff(Rows states, Rows found)
    {
        MatrixProduct.Write(states, _readOff, this["read-off bias"][0], found);
        for (var row = 0; row < found.Count; row++)
            Activation.Positive(found[row][..Shape.TagsAt]);
    }

    /// <summary>The dependent's side of arcs, turned so that a product with the governor's side scores the arc.</summary>
    public void TurnArcs(Rows found, Rows turned) => MatrixProduct.Write(found, _arc, this["arc bias"][0], turned);

    /// <summary>The score of each word of a sentence, and last of the root, as the governor of each.</summary>
    /// <param name="found">What was read off the words of the sentence.</param>
    /// <param name="turned">Their turned sides.</param>
    /// <param name="governors">Room for the other sides.</param>
    /// <param name="scores">A row for each word.</param>
    public void ScoreArcs(Rows found, Rows turned, PackedMatrix governors, Rows scores)
    {
        governors.PackTransposed(found.Right(Shape.Hidden), Shape.Hidden, Root[0]);
        for (var row = 0; row < scores.Count; row++)
            scores[row].Clear();
        MatrixProduct.Add(turned, governors, scores);
    }

    /// <summary>The state that the relation of a word to its governor is scored from.</summary>
    /// <param name="word">What was read off the word.</param>
    /// <param name="governor">The same of its governor; empty for the root.</param>
    public void JoinRelation(ReadOnlySpan<float> word, ReadOnlySpan<float> governor, Span<float> joined) =>
        RowSums.Positive(
            word.Slice(2 * Shape.Hidden, Shape.Hidden),
            governor.IsEmpty ? Root[1] : governor.Slice(3 * Shape.Hidden, Shape.Hidden), joined[..Shape.Hidden]);

    public void ScoreRelations(Rows joined, Rows scores) => MatrixProduct.Write(joined, _relation, this["relation bias"][0], scores);
}
