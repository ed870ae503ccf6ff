using Stemma.Language;

namespace Stemma.Training;

/// <summary>Reads lessons with a network as the library does, with parts hidden by chance, and returns the errors to its parameters.</summary>
sealed class NetworkGradient
{
    readonly Network _network;
    readonly NetworkShape _shape;
    readonly WordInputs _words;
    readonly TrainingNoise _noise;
    readonly SentenceBatch _batch = new();
    readonly LstmTrace[] _traces;
    readonly LstmGradient[] _directions;
    readonly Rows[] _inputs;
    readonly Rows[] _outputs;
    readonly Rows[] _errors;
    readonly (Rows Words, Rows Grams, Rows Shapes, Rows Lists) _tables;
    readonly ReadOffGradient _readOff;
    Rows _states = Rows.Zeros(0, 0);
    Rows _stateErrors = Rows.Zeros(0, 0);
    WordInput[] _seen = [];

    public NetworkGradient(Network network, LearntParameters learnt, WordInputs words, (NoiseShares Hidden, float NamesShare) settings)
    {
        (_network, _shape, _words, _noise) = (network, network.Shape, words, new(TrainingPlan.Seed, settings.Hidden));
        _traces = [.. Enumerable.Range(0, 2 * _shape.Layers).Select(_ => new LstmTrace())];
        _directions = [.. Enumerable.Range(0, 2 * _shape.Layers).Select(i =>
            new LstmGradient(network.Direction(i / 2, i % 2), learnt, $"{i / 2} {(i % 2 == 0 ? "forward" : "backward")}"))];
        _inputs = [.. Enumerable.Repeat(Rows.Zeros(0, 0), _shape.Layers + 1)];
        _errors = [.. Enumerable.Repeat(Rows.Zeros(0, 0), _shape.Layers + 1)];
        _tables = (learnt["words"], learnt["grams"], learnt["shapes"], learnt["lists"]);
        _outputs = [.. Enumerable.Repeat(Rows.Zeros(0, 0), _shape.Layers)];
        _readOff = new(network, learnt, _noise, settings.NamesShare);
    }

    /// <summary>Adds the gradients of these lessons, and returns the loss for a word.</summary>
    public LessonLoss Learn(IReadOnlyList<Lesson> lessons)
    {
        _network.Pack();
        foreach (var direction in _directions)
            direction.Pack(_network);
        _words.Clear();
        foreach (var word in lessons.SelectMany(lesson => lesson.Words))
            _words.Add(word);
        _batch.Lay([.. lessons.Select(lesson => lesson.Words.Length)]);
        Read();
        _stateErrors = _stateErrors.Cleared(_batch.Words, _shape.OutputWidth);
        var loss = _readOff.Learn(_batch, lessons, _states, _stateErrors);
        Return();
        return loss;
    }

    void Read()
    {
        _seen = [.. Enumerable.Range(0, _words.Count).Select(i => _noise.Hide(_words[i]))];
        _inputs[0] = _inputs[0].Sized(_batch.Words, NetworkShape.InputWidth);
        for (var i = 0; i < _seen.Length; i++)
            _network.Embed(_seen[i], _words.Grams(_seen[i]), _inputs[0][_batch.RowOf(i)]);
        for (var layer = 0; layer < _shape.Layers; layer++)
        {
            _outputs[layer] = _outputs[layer].Sized(_batch.Words, _shape.OutputWidth);
            _noise.Draw(layer, _batch.Sentences, _inputs[layer].Stride);
            _noise.Mask(layer, _batch, _inputs[layer]);
            for (var side = 0; side < 2; side++)
            {
                var (direction, trace) = (_network.Direction(layer, side), _traces[2 * layer + side]);
                trace.Begin(_batch.Words, _shape.State);
                direction.ReadInput(_inputs[layer], trace.Gates);
                direction.Read(_batch, trace, _outputs[layer].Right(side * _shape.State));
            }

            _inputs[layer + 1] = _inputs[layer + 1].Sized(_batch.Words, _shape.OutputWidth);
            _outputs[layer].Values.AsSpan(0, _batch.Words * _shape.OutputWidth).CopyTo(_inputs[layer + 1].Values);
        }

        _noise.Draw(_shape.Layers, _batch.Sentences, _shape.OutputWidth);
        _noise.Mask(_shape.Layers, _batch, _inputs[_shape.Layers]);
        _states = _states.Sized(_batch.Words, _shape.OutputWidth);
        for (var i = 0; i < _seen.Length; i++)
            _inputs[_shape.Layers][_batch.RowOf(i)].CopyTo(_states[i]);
    }

    void Return()
    {
        var errors = _errors[_shape.Layers] = _errors[_shape.Layers].Sized(_batch.Words, _shape.OutputWidth);
        for (var i = 0; i < _seen.Length; i++)
            _stateErrors[i].CopyTo(errors[_batch.RowOf(i)]);
        for (var layer = _shape.Layers - 1; layer >= 0; layer--)
        {
            _noise.Mask(layer + 1, _batch, errors);
            var inputErrors = _errors[layer] = _errors[layer].Cleared(_batch.Words, _inputs[layer].Stride);
            for (var side = 0; side < 2; side++)
            {
                var pass = new LstmPass(_batch, _inputs[layer], _traces[2 * layer + side], _outputs[layer].Right(side * _shape.State));
                _directions[2 * layer + side].Return(pass, errors.Right(side * _shape.State), inputErrors);
            }

            errors = inputErrors;
        }

        _noise.Mask(0, _batch, errors);
        for (var i = 0; i < _seen.Length; i++)
            ReturnWord(_seen[i], errors[_batch.RowOf(i)]);
    }

    void ReturnWord(WordInput word, ReadOnlySpan<float> errors)
    {
        RowSums.Add(_tables.Words[word.Word], errors, 1);
        foreach (var gram in _words.Grams(word))
            RowSums.Add(_tables.Grams[gram], errors[NetworkShape.GramsAt..], Network.GramShare(word.GramCount));
        RowSums.Add(_tables.Shapes[word.Shape], errors[NetworkShape.ShapesAt..], 1);
        RowSums.Add(_tables.Lists[word.Lists], errors[NetworkShape.ListsAt..], 1);
    }
}
