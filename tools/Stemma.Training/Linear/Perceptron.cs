using Stemma.Language;

namespace Stemma.Training;

/// <summary>An averaged perceptron over hashed features.</summary>
sealed class Perceptron(IReadOnlyList<string> classes)
{
    const uint Hidden = 0;

    readonly Dictionary<uint, int> _rows = [];
    readonly int _classes = classes.Count;

    public int Classes => _classes;

    float[] _weights = new float[1 << 16];
    float[] _totals = new float[1 << 16];
    int[] _stamps = new int[1 << 16];
    readonly List<int> _seen = [];
    int _step = 1;

    /// <summary>
    /// Hides some features of a training example, so that none is relied on alone (feature noising; van der Maaten 2013).
    /// </summary>
    public static void Hide(Span<uint> features, Random random, double share)
    {
        foreach (ref var feature in features)
        {
            if (random.NextDouble() < share)
                feature = Hidden;
        }
    }

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            if (!_rows.TryGetValue(feature, out var row))
                continue;
            _seen[row]++;
            var weights = _weights.AsSpan(row * _classes, _classes);
            for (var i = 0; i < weights.Length; i++)
                scores[i] += weights[i];
        }
    }

    /// <summary>Counts one example, and moves the weights where the guess is not the truth.</summary>
    public void Learn(ReadOnlySpan<uint> features, int truth, int guess)
    {
        _step++;
        if (truth == guess)
            return;
        foreach (var feature in features)
        {
            if (feature == Hidden)
                continue;
            var row = Row(feature) * _classes;
            Move(row + truth, 1);
            Move(row + guess, -1);
        }
    }

    /// <summary>Saves the model in the working tree, with what it was made from and how good it is in its header.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="maxRows">So many rows at the most.</param>
    /// <param name="header">Data, licence and seed.</param>
    /// <param name="figures">Measures the model as it will be read back.</param>
    public void Save(string file, int maxRows, string header, Func<FeatureModel, string> figures)
    {
        using var draft = new MemoryStream();
        Save(draft, header, maxRows);
        var found = figures(FeatureModel.Load(new MemoryStream(draft.ToArray())));
        using var stream = File.Create(Path.Combine(TrainingSets.Models, file));
        Save(stream, $"{header}; {found}", maxRows);
        Console.WriteLine($"{file}: {found}");
    }

    /// <summary>Writes the average of the weights over all steps, in bytes; the rows of least weight are left out.</summary>
    public void Save(Stream stream, string header, int maxRows)
    {
        var rows = _rows.Select(pair => (pair.Key, Weights: Averages(pair.Value), Seen: _seen[pair.Value]))
            .Select(row => (row.Key, row.Weights, Norm: row.Weights.Sum(Math.Abs) * Math.Sqrt(row.Seen)))
            .OrderByDescending(row => row.Norm).ThenBy(row => row.Key).Take(maxRows).ToList();
        var scale = 127 / Quantile([.. rows.SelectMany(row => row.Weights).Select(Math.Abs).Where(weight => weight > 0)]);
        FeatureModel.Write(stream, header, classes, [.. rows
            .Select(row => (row.Key, Bytes: Array.ConvertAll(row.Weights, w => (sbyte)Math.Clamp(Math.Round(w * scale), -127, 127))))
            .Where(row => row.Bytes.Any(weight => weight != 0))]);
    }

    /// <summary>A weight that few are above; those are cut to it, so that the bytes tell the small ones apart.</summary>
    static float Quantile(float[] weights)
    {
        Array.Sort(weights);
        return weights[(int)(weights.Length * 0.9998)];
    }

    float[] Averages(int row)
    {
        var averages = new float[_classes];
        for (var i = 0; i < _classes; i++)
        {
            var place = row * _classes + i;
            averages[i] = (_totals[place] + _weights[place] * (_step - _stamps[place])) / _step;
        }

        return averages;
    }

    void Move(int place, float by)
    {
        _totals[place] += _weights[place] * (_step - _stamps[place]);
        _stamps[place] = _step;
        _weights[place] += by;
    }

    int Row(uint feature)
    {
        if (_rows.TryGetValue(feature, out var row))
            return row;
        row = _rows.Count;
        _rows.Add(feature, row);
        _seen.Add(1);
        if ((row + 1) * _classes > _weights.Length)
        {
            Array.Resize(ref _weights, _weights.Length * 2);
            Array.Resize(ref _totals, _totals.Length * 2);
            Array.Resize(ref _stamps, _stamps.Length * 2);
        }

        return row;
    }
}
