using Stemma.Language;

namespace Stemma.Training;

/// <summary>How unlikely the true classes of names are among all runs of classes (Lafferty, McCallum and Pereira, 2001).</summary>
/// <remarks>Sums run over products that are brought to a sum of 1 at each word, so that nothing overflows.</remarks>
sealed class NameLoss
{
    static readonly int _classes = NameFinder.Classes.Length;

    readonly double[] _steps = new double[(_classes + 1) * _classes];
    double[] _scores = [];
    double[] _forward = [];
    double[] _backward = [];

    /// <summary>Adds a share of the gradients of the scores and of the steps, and returns the loss.</summary>
    public double Learn(NameLesson lesson, float share)
    {
        var (words, scores, steps) = (lesson.Scores.Count, lesson.Scores, lesson.Steps);
        for (var from = 0; from <= _classes; from++)
        {
            for (var to = 0; to < _classes; to++)
                _steps[from * _classes + to] = NameFinder.MayFollow(Math.Max(from - 1, 0), to) ? Math.Exp(steps[from][to]) : 0;
        }

        if (_scores.Length < words * _classes)
            (_scores, _forward, _backward) = (new double[words * _classes], new double[words * _classes], new double[words * _classes]);
        for (var i = 0; i < words * _classes; i++)
            _scores[i] = Math.Exp(Score(scores, i / _classes, i % _classes));
        var loss = Forward(words);
        Backward(words);
        for (var word = 0; word < words; word++)
        {
            var before = word == 0 ? 0 : lesson.Truth[word - 1] + 1;
            loss -= Score(scores, word, lesson.Truth[word]) + Score(steps, before, lesson.Truth[word]);
            Add(lesson.ScoreErrors, word, lesson.Truth[word], -share);
            Add(lesson.StepErrors, before, lesson.Truth[word], -share);
            LearnWord(lesson, word, share);
        }

        return loss;
    }

    double Forward(int words)
    {
        var loss = 0.0;
        for (var word = 0; word < words; word++)
        {
            var here = _forward.AsSpan(word * _classes, _classes);
            _steps.AsSpan(0, _classes).CopyTo(here);
            if (word > 0)
            {
                here.Clear();
                for (var from = 0; from < _classes; from++)
                    AddScaled(here, _steps.AsSpan((from + 1) * _classes, _classes), _forward[(word - 1) * _classes + from]);
            }

            var sum = 0.0;
            for (var to = 0; to < _classes; to++)
                sum += here[to] *= _scores[word * _classes + to];
            foreach (ref var value in here)
                value /= sum;
            loss += Math.Log(sum);
        }

        return loss;
    }

    void Backward(int words)
    {
        _backward.AsSpan((words - 1) * _classes, _classes).Fill(1);
        for (var word = words - 2; word >= 0; word--)
        {
            var sum = 0.0;
            for (var from = 0; from < _classes; from++)
            {
                var total = 0.0;
                for (var to = 0; to < _classes; to++)
                {
                    var next = (word + 1) * _classes + to;
                    total += _steps[(from + 1) * _classes + to] * _scores[next] * _backward[next];
                }

                _backward[word * _classes + from] = total;
                sum += total;
            }

            foreach (ref var value in _backward.AsSpan(word * _classes, _classes))
                value /= sum;
        }
    }

    void LearnWord(NameLesson lesson, int word, float share)
    {
        Span<double> chances = stackalloc double[_classes * _classes];
        var (rows, sum) = (word == 0 ? 1 : _classes, 0.0);
        for (var from = 0; from < rows; from++)
        {
            var before = word == 0 ? 1 : _forward[(word - 1) * _classes + from];
            for (var to = 0; to < _classes; to++)
            {
                var at = word * _classes + to;
                var step = _steps[(word == 0 ? 0 : from + 1) * _classes + to];
                sum += chances[from * _classes + to] = before * step * _scores[at] * _backward[at];
            }
        }

        for (var from = 0; from < rows; from++)
        {
            for (var to = 0; to < _classes; to++)
            {
                var chance = (float)(share * chances[from * _classes + to] / sum);
                Add(lesson.ScoreErrors, word, to, chance);
                Add(lesson.StepErrors, word == 0 ? 0 : from + 1, to, chance);
            }
        }
    }

    static void AddScaled(Span<double> sums, ReadOnlySpan<double> row, double factor)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += row[i] * factor;
    }

    static float Score(Rows rows, int row, int column) => rows.Values[rows.Start + row * rows.Stride + column];

    static void Add(Rows rows, int row, int column, float value) => rows.Values[rows.Start + row * rows.Stride + column] += value;
}

/// <summary>The names of a sentence to learn from: scores and steps, the truth, and where their errors go.</summary>
sealed record NameLesson(Rows Scores, Rows Steps, ImmutableArray<byte> Truth, Rows ScoreErrors, Rows StepErrors);
