using Stemma.Language;

namespace Stemma.Training;

/// <summary>The losses of tags, arcs, relations and names, and their way back to the states of the words.</summary>
sealed class ReadOffGradient(Network network, LearntParameters learnt, TrainingNoise noise, float namesShare)
{
    readonly NetworkShape _shape = network.Shape;
    readonly PackedMatrix _readOffTurned = new();
    readonly PackedMatrix _arcTurned = new();
    readonly PackedMatrix _relationTurned = new();
    readonly PackedMatrix _governors = new();
    readonly PackedMatrix _scratch = new();
    readonly NameLoss _names = new();
    Rows _turned = Rows.Zeros(0, 0);
    Rows _found = Rows.Zeros(0, 0);
    Rows _errors = Rows.Zeros(0, 0);
    Rows _masks = Rows.Zeros(0, 0);
    Rows _arcs = Rows.Zeros(0, 0);
    Rows _arcErrors = Rows.Zeros(0, 0);

    public LessonLoss Learn(SentenceBatch batch, IReadOnlyList<Lesson> lessons, Rows states, Rows stateErrors)
    {
        _readOffTurned.PackTransposed(network["read-off"], _shape.ReadOff, []);
        _arcTurned.PackTransposed(network["arc"], _shape.Hidden, []);
        _relationTurned.PackTransposed(network["relation"], _shape.RelationWidth, []);
        _found = _found.Sized(batch.Words, _shape.ReadOff);
        network.ReadOff(states, _found);
        _masks = _masks.Sized(batch.Words, _shape.TagsAt);
        for (var row = 0; row < batch.Words; row++)
            noise.MaskRow(_found[row], _masks[row]);
        _arcs = _arcs.Sized(batch.Words, _shape.Hidden);
        network.TurnArcs(_found, _arcs);
        _errors = _errors.Cleared(batch.Words, _shape.ReadOff);
        _arcErrors = _arcErrors.Cleared(batch.Words, _shape.Hidden);
        var loss = default(LessonLoss);
        var share = 1f / batch.Words;
        for (var i = 0; i < lessons.Count; i++)
            loss = Learn(lessons[i], batch.StartOf(i), share, loss);
        ReturnArcs();
        for (var row = 0; row < batch.Words; row++)
            ReturnPositive(_errors[row], _found[row], _masks[row]);
        MatrixProduct.Add(_errors, _readOffTurned, stateErrors);
        MatrixProduct.Add(Turned(states, states.Stride), _scratch.Pack(_errors, _shape.ReadOff), learnt["read-off"]);
        AddColumns(_errors, learnt["read-off bias"][0]);
        return loss;
    }

    LessonLoss Learn(Lesson lesson, int first, float share, LessonLoss loss)
    {
        var (found, errors) = (_found.From(first, lesson.Words.Length), _errors.From(first, lesson.Words.Length));
        var (tags, arcs, relations, names) = loss;
        if (lesson.Tags.Length > 0)
        {
            for (var i = 0; i < lesson.Tags.Length; i++)
                tags += share * Choice(found[i].Slice(_shape.TagsAt, _shape.Tags), lesson.Tags[i], share, errors[i][_shape.TagsAt..]);
            arcs += share * LearnArcs(lesson, found, first, share);
            relations += share * LearnRelations(lesson, found, errors, share);
        }

        if (lesson.Names.Length > 0)
            names += share * LearnNames(lesson, found, errors, share * namesShare);
        return new(tags, arcs, relations, names);
    }

    /// <summary>Adds the gradient of one choice among scores, and returns its loss.</summary>
    static double Choice(ReadOnlySpan<float> scores, int truth, float share, Span<float> errors)
    {
        var most = scores[0];
        foreach (var score in scores)
            most = Math.Max(most, score);
        var sum = 0f;
        foreach (var score in scores)
            sum += MathF.Exp(score - most);
        for (var i = 0; i < scores.Length; i++)
            errors[i] += share * (MathF.Exp(scores[i] - most) / sum - (i == truth ? 1 : 0));
        return MathF.Log(sum) - (scores[truth] - most);
    }

    double LearnArcs(Lesson lesson, Rows found, int first, float share)
    {
        var length = lesson.Heads.Length;
        var width = PackedMatrix.WidthOf(length + 1);
        var (scores, errors) = (Rows.Zeros(length, width), Rows.Zeros(length, width));
        network.ScoreArcs(found, _arcs.From(first, length), _governors, scores);
        var loss = 0.0;
        for (var i = 0; i < length; i++)
        {
            scores[i][i] = -1e9f;
            loss += Choice(scores[i][..(length + 1)], lesson.Heads[i], share, errors[i]);
        }

        var governors = Rows.Zeros(length + 1, _shape.Hidden);
        for (var i = 0; i < length; i++)
            found[i].Slice(_shape.Hidden, _shape.Hidden).CopyTo(governors[i]);
        network.Root[0].CopyTo(governors[length]);
        MatrixProduct.Add(errors, _scratch.Pack(governors, _shape.Hidden), _arcErrors.From(first, length));
        var governorErrors = Rows.Zeros(length + 1, _shape.Hidden);
        _scratch.Pack(_arcs.From(first, length), _shape.Hidden);
        MatrixProduct.Add(Turned(errors, length + 1), _scratch, governorErrors);
        for (var i = 0; i < length; i++)
            RowSums.Add(_errors[first + i].Slice(_shape.Hidden, _shape.Hidden), governorErrors[i], 1);
        RowSums.Add(learnt["root"][0], governorErrors[length], 1);
        return loss;
    }

    void ReturnArcs()
    {
        MatrixProduct.Add(Turned(_found, _shape.Hidden), _scratch.Pack(_arcErrors, _shape.Hidden), learnt["arc"]);
        AddColumns(_arcErrors, learnt["arc bias"][0]);
        MatrixProduct.Add(_arcErrors, _arcTurned, _errors);
    }

    double LearnRelations(Lesson lesson, Rows found, Rows errors, float share)
    {
        var length = lesson.Heads.Length;
        var joined = Rows.Zeros(length, _shape.Hidden);
        for (var i = 0; i < length; i++)
            network.JoinRelation(found[i], lesson.Heads[i] == length ? [] : found[lesson.Heads[i]], joined[i]);
        var (scores, scoreErrors) = (Rows.Zeros(length, _shape.RelationWidth), Rows.Zeros(length, _shape.RelationWidth));
        network.ScoreRelations(joined, scores);
        var loss = 0.0;
        for (var i = 0; i < length; i++)
            loss += Choice(scores[i][.._shape.Relations], lesson.Relations[i], share, scoreErrors[i]);
        var joinedErrors = Rows.Zeros(length, _shape.Hidden);
        MatrixProduct.Add(scoreErrors, _relationTurned, joinedErrors);
        MatrixProduct.Add(Turned(joined, _shape.Hidden), _scratch.Pack(scoreErrors, _shape.RelationWidth), learnt["relation"]);
        AddColumns(scoreErrors, learnt["relation bias"][0]);
        for (var i = 0; i < length; i++)
        {
            var error = joinedErrors[i];
            var governor = lesson.Heads[i];
            var state = joined[i];
            for (var j = 0; j < error.Length; j++)
                error[j] = state[j] > 0 ? error[j] : 0;
            RowSums.Add(errors[i].Slice(2 * _shape.Hidden, _shape.Hidden), error, 1);
            RowSums.Add(
                governor == length ? learnt["root"][1] : errors[governor].Slice(3 * _shape.Hidden, _shape.Hidden), error, 1);
        }

        return loss;
    }

    double LearnNames(Lesson lesson, Rows found, Rows errors, float share) =>
        _names.Learn(new(
            found.Right(_shape.NamesAt), network.NameSteps, lesson.Names, errors.Right(_shape.NamesAt), learnt["names"]), share);

    static void ReturnPositive(Span<float> errors, ReadOnlySpan<float> found, ReadOnlySpan<float> mask)
    {
        for (var i = 0; i < mask.Length; i++)
            errors[i] = found[i] > 0 ? errors[i] * mask[i] : 0;
    }

    static void AddColumns(Rows rows, Span<float> sums)
    {
        for (var row = 0; row < rows.Count; row++)
            RowSums.Add(sums, rows[row], 1);
    }

    Rows Turned(Rows rows, int columns)
    {
        _turned = _turned.Sized(columns, rows.Count);
        rows.CopyTurned(columns, _turned);
        return _turned;
    }
}
