using Stemma.Collation;

namespace Stemma.Training;

/// <summary>Logistic regression by Newton's method, with a penalty on the squares of the weights of the standardised evidence
/// (ridge; le Cessie and van Houwelingen, 1992); the first weight is the bias and goes free.</summary>
static class LogisticRegression
{
    const int Rounds = 25;
    const double Penalty = 90;
    const double LeastSpread = 1e-6;

    /// <summary>Where every pair is told apart surely, the bias would be free to run away.</summary>
    const double LeastBend = 1e-6;

    /// <summary>The weights of the evidence as it is.</summary>
    /// <param name="penalty">How many pairs the penalty weighs, as one weight of 1 has it.</param>
    public static double[] Fit(IReadOnlyList<LabelledEvidence> pairs, double penalty = Penalty)
    {
        var count = pairs.Count == 0 ? 0 : pairs[0].Evidence.Length;
        var (means, spreads) = Moments(pairs, count);
        var rows = pairs.Select(pair => Standardised(pair.Evidence, means, spreads)).ToArray();
        var scale = pairs.Count / pairs.Sum(pair => pair.Weight);
        var weights = new double[count];
        for (var round = 0; round < Rounds && count > 0; round++)
            Step(weights, rows, pairs, scale, penalty);
        return AsItIs(weights, means, spreads);
    }

    static void Step(double[] weights, double[][] rows, IReadOnlyList<LabelledEvidence> pairs, double scale, double penalty)
    {
        var gradient = new double[weights.Length];
        var curvature = new double[weights.Length, weights.Length];
        for (var index = 1; index < weights.Length; index++)
            (gradient[index], curvature[index, index]) = (-penalty * weights[index], penalty);
        for (var row = 0; row < rows.Length; row++)
        {
            var probability = Logistic.Probability(weights, rows[row]);
            var weight = pairs[row].Weight * scale;
            Add(gradient, curvature, rows[row], weight * ((pairs[row].IsSame ? 1 : 0) - probability), weight * probability * (1 - probability));
        }

        curvature[0, 0] += LeastBend;
        foreach (var (index, change) in Solve(curvature, gradient).Index())
            weights[index] += change;
    }

    static void Add(double[] gradient, double[,] curvature, double[] row, double error, double bend)
    {
        for (var first = 0; first < row.Length; first++)
        {
            gradient[first] += error * row[first];
            for (var second = 0; second <= first; second++)
                curvature[first, second] += bend * row[first] * row[second];
        }
    }

    /// <summary>By Cholesky's decomposition; the lower half of the matrix is read, and overwritten.</summary>
    static double[] Solve(double[,] matrix, double[] right)
    {
        var count = right.Length;
        for (var column = 0; column < count; column++)
        {
            for (var row = column; row < count; row++)
            {
                var sum = matrix[row, column];
                for (var index = 0; index < column; index++)
                    sum -= matrix[row, index] * matrix[column, index];
                matrix[row, column] = row == column ? Math.Sqrt(sum) : sum / matrix[column, column];
            }
        }

        var solution = (double[])right.Clone();
        for (var row = 0; row < count; row++)
        {
            for (var index = 0; index < row; index++)
                solution[row] -= matrix[row, index] * solution[index];
            solution[row] /= matrix[row, row];
        }

        for (var row = count - 1; row >= 0; row--)
        {
            for (var index = row + 1; index < count; index++)
                solution[row] -= matrix[index, row] * solution[index];
            solution[row] /= matrix[row, row];
        }

        return solution;
    }

    static (double[] Means, double[] Spreads) Moments(IReadOnlyList<LabelledEvidence> pairs, int count)
    {
        var (means, spreads) = (new double[count], new double[count]);
        for (var index = 1; index < count; index++)
        {
            means[index] = pairs.Average(pair => pair.Evidence[index]);
            spreads[index] = Math.Sqrt(pairs.Average(pair => Math.Pow(pair.Evidence[index] - means[index], 2)));
        }

        return (means, spreads);
    }

    /// <summary>What is the same in all pairs says nothing.</summary>
    static double[] Standardised(double[] evidence, double[] means, double[] spreads) =>
        [1, .. Enumerable.Range(1, evidence.Length - 1).Select(index =>
            spreads[index] < LeastSpread ? 0 : (evidence[index] - means[index]) / spreads[index])];

    static double[] AsItIs(double[] weights, double[] means, double[] spreads)
    {
        var plain = new double[weights.Length];
        for (var index = 1; index < weights.Length; index++)
        {
            plain[index] = spreads[index] < LeastSpread ? 0 : weights[index] / spreads[index];
            plain[0] -= plain[index] * means[index];
        }

        if (plain.Length > 0)
            plain[0] += weights[0];
        return plain;
    }
}
