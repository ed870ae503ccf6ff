using System.CommandLine;
using Stemma.Language;

namespace Stemma.Training;

/// <summary>Measures on pairs of words whether the lexicon knows which can stand for one thing.</summary>
static class LexiconScore
{
    public static Command Command()
    {
        var path = new Argument<string>("PAIRS")
        {
            Description = "Rows: part of speech, two words, same or different.",
            DefaultValueFactory = _ => "specs/language/word-pairs.tsv",
        };
        var details = new Option<bool>("--details") { Description = "Print the pairs that are judged wrong." };
        var command = new Command("lexicon", "Pairs of words that can, and cannot, stand for one thing.") { path, details };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(path), parsed.GetValue(details)));
        return command;
    }

    static void Run(string path, bool details)
    {
        var pairs = WordPair.Read(path);
        var table = new StringBuilder("| half | part | pairs | precision | recall |\n|---|---|---|---|---|\n");
        foreach (var group in pairs.GroupBy(pair => (pair.IsForTuning, pair.Tag)).OrderBy(g => g.Key))
            table.AppendLine(Row(group.Key.IsForTuning, group.Key.Tag.ToString(), [.. group]));
        foreach (var isForTuning in new[] { false, true })
            table.AppendLine(Row(isForTuning, "all", [.. pairs.Where(pair => pair.IsForTuning == isForTuning)]));
        Console.Write(table);
        if (details)
        {
            foreach (var pair in pairs.Where(pair => pair.IsSame != (pair.Score >= 0.5)))
                Console.WriteLine($"{pair.Tag} {pair.Left}/{pair.Right} {pair.Score:0.00} "
                    + string.Join(' ', pair.Likeness.Features.Select(f => f.ToString("0.00"))));
        }

        ScoreSheet.Open().Write("lexicon", "Lexicon: words that stand for one thing", $"score lexicon {path}", table.ToString());
    }

    static string Row(bool isForTuning, string part, WordPair[] pairs)
    {
        var right = pairs.Count(pair => pair.IsSame && pair.Score >= 0.5);
        var found = pairs.Count(pair => pair.Score >= 0.5);
        var same = pairs.Count(pair => pair.IsSame);
        return $"| {(isForTuning ? "tuned on" : "kept apart")} | {part.ToLowerInvariant()} | {pairs.Length} "
            + $"| {(double)right / found:0.000} | {(double)right / same:0.000} |";
    }
}

/// <summary>Two words, and whether one may stand for the other.</summary>
sealed record WordPair(PartOfSpeech Tag, string Left, string Right, bool IsSame, bool IsForTuning)
{
    public WordLikeness Likeness { get; } = WordLikeness.Of(Lexicon.Load(), Left, Right, Tag);

    public double Score => Likeness.Probability;

    /// <summary>Every other row is for tuning.</summary>
    public static WordPair[] Read(string path) =>
        [.. File.ReadLines(path).Where(line => line[0] != '#').Select(line => line.Split('\t'))
            .Select((row, i) => new WordPair(
                Enum.Parse<PartOfSpeech>(row[0], ignoreCase: true), row[1], row[2], row[3] == "same", i % 2 == 0))];
}
