using System.CommandLine;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Fits the weights of <see cref="WordLikeness"/> on the tuning half of the pairs and prints them.</summary>
static class LikenessTraining
{
    const int Rounds = 20_000;
    const double Pace = 0.5;

    // Strong, for the pairs are few.
    const double Decay = 0.004;

    public static Command Command()
    {
        var path = new Argument<string>("PAIRS")
        {
            Description = "Rows: part of speech, two words, same or different.",
            DefaultValueFactory = _ => "specs/language/word-pairs.tsv",
        };
        var command = new Command("likeness", "Prints weights for what speaks for two words being one.") { path };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path)));
        return command;
    }

    static void Run(string path)
    {
        foreach (var group in WordPair.Read(path).Where(IsTelling).GroupBy(pair => pair.Tag))
            Console.WriteLine($"{group.Key}: [{string.Join(", ", Fit([.. group]).Select(w => w.ToString("0.0")))}]");
    }

    // What the own lists settle would teach nothing about the rest; the list's weight is set by hand.
    static bool IsTelling(WordPair pair) => pair.IsForTuning && pair.Likeness.Group == 0;

    static double[] Fit(WordPair[] pairs)
    {
        var rows = Array.ConvertAll(pairs, pair => (double[])[1, .. pair.Likeness.Features]);
        var weights = new double[rows[0].Length];
        for (var round = 0; round < Rounds; round++)
        {
            var step = new double[weights.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                var error = (pairs[i].IsSame ? 1 : 0) - Probability(weights, rows[i]);
                for (var j = 0; j < step.Length; j++)
                    step[j] += error * rows[i][j] / rows.Length;
            }

            for (var j = 0; j < step.Length; j++)
                weights[j] += Pace * (step[j] - (j == 0 ? 0 : Decay * weights[j]));
        }

        return weights;
    }

    static double Probability(double[] weights, double[] row) =>
        1 / (1 + Math.Exp(-weights.Zip(row, (weight, x) => weight * x).Sum()));
}
