namespace Stemma.Training;

/// <summary>Logistic regression by gradient descent with a penalty on large weights; the first weight is the bias.</summary>
static class LogisticRegression
{
    const int Rounds = 800;
    const double Pace = 2;
    const double Decay = 0.001;

    public static double[] Fit(LabelledPair[] pairs)
    {
        var weights = new double[pairs.Length == 0 ? 0 : pairs[0].Evidence.Length];
        var total = pairs.Sum(pair => pair.Weight);
        for (var round = 0; round < Rounds; round++)
        {
            var step = new double[weights.Length];
            foreach (var pair in pairs)
            {
                var error = pair.Weight * ((pair.IsSame ? 1 : 0) - Probability(weights, pair.Evidence)) / total;
                for (var index = 0; index < step.Length; index++)
                    step[index] += error * pair.Evidence[index];
            }

            for (var index = 0; index < weights.Length; index++)
                weights[index] += Pace * (step[index] - (index == 0 ? 0 : Decay * weights[index]));
        }

        return weights;
    }

    public static double Probability(double[] weights, double[] evidence)
    {
        var sum = 0.0;
        for (var index = 0; index < weights.Length; index++)
            sum += weights[index] * evidence[index];
        return 1 / (1 + Math.Exp(-sum));
    }
}
