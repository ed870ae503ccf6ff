using System.CommandLine;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Makes <c>languages.bin</c>: how much likelier each run of letters is in a language than in all (naive Bayes).</summary>
static class LanguageTraining
{
    const int Rows = 18_000;
    const int FewestMessages = 150;
    const double Smoothing = 0.6;
    const double Scale = 16;

    public static Command Command()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Folders of translated messages (Debian's python3-django, unpacked)." };
        var command = new Command("languages", "Profiles of languages, from message catalogues.") { folder };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    static void Run(string folder)
    {
        var messages = MessageCatalogues.Read(folder).ToLookup(message => message.Language, message => message.Text);
        var languages = messages.Where(group => group.Count() >= FewestMessages).Select(group => group.Key)
            .Order(StringComparer.Ordinal).ToArray();
        var counts = new Dictionary<uint, int[]>();
        var sums = new double[languages.Length];
        for (var i = 0; i < languages.Length; i++)
            sums[i] = messages[languages[i]].Sum(text => Count(text, i, languages.Length, counts));
        var rows = counts.Where(pair => pair.Value.Sum() > 2)
            .Select(pair => (pair.Key, Ratios: Ratios(pair.Value, sums), Count: pair.Value.Sum()))
            .OrderByDescending(row => row.Ratios.Max() * Math.Sqrt(row.Count)).ThenBy(row => row.Key).Take(Rows)
            .Select(row => (row.Key, Array.ConvertAll(row.Ratios, ratio => (sbyte)Math.Round(Math.Clamp(ratio * Scale, -127, 127)))));
        using var file = File.Create(Path.Combine(TrainingSets.Models, LanguageIdentifier.FileName));
        FeatureModel.Write(file, "messages of Django (BSD 3-clause), counts only; no chance", languages, [.. rows]);
        Console.WriteLine($"{languages.Length} languages: {string.Join(' ', languages)}");
    }

    static double Count(string text, int language, int languages, Dictionary<uint, int[]> counts)
    {
        Span<uint> features = stackalloc uint[LanguageFeatures.MostOfWord];
        var sum = 0.0;
        for (var place = 0; LanguageFeatures.NextWord(text, ref place) is { Length: > 0 } word;)
        {
            foreach (var feature in features[..LanguageFeatures.Write(word, features)])
            {
                if (!counts.TryGetValue(feature, out var row))
                    counts.Add(feature, row = new int[languages]);
                row[language]++;
                sum++;
            }
        }

        return sum;
    }

    /// <summary>The logarithm of a language's share of the feature, each language weighing the same.</summary>
    static double[] Ratios(int[] counts, double[] sums)
    {
        var mean = counts.Select((count, i) => count / sums[i]).Average();
        return [.. counts.Select((count, i) =>
        {
            var smooth = Smoothing / sums[i] * 10;
            return Math.Max(-4, Math.Log(((count / sums[i]) + (smooth * 0.05)) / (mean + (smooth * 0.05))));
        })];
    }
}
