using System.Text.Json;
using Stemma.Stories;

namespace Stemma.Training;

/// <summary>How well the origins of one story were found: pairs of articles of one origin, their number, kinds of derivation.</summary>
sealed record OriginsTally(string Story, double? Precision, double? Recall, double Exact, double? Kinds)
{
    public static OriginsTally Of(string story, Lineage lineage, Dictionary<ArticleId, string> files, JsonElement gold)
    {
        var want = Pairs(gold.GetProperty("origins").EnumerateArray().Select(origin => Strings(origin.GetProperty("articles"))));
        var have = Pairs(lineage.Origins.Select(origin => origin.Articles.Select(article => files[article])));
        var hit = want.Intersect(have).Count();
        var kinds = lineage.Derivations.ToLookup(made => files[made.Article], made => made.Kind.ToString().ToLowerInvariant());
        var wanted = Kind(gold, files);
        return new(
            story,
            Ratio(hit, have.Count),
            Ratio(hit, want.Count),
            gold.GetProperty("origins").GetArrayLength() == lineage.Origins.Length ? 1 : 0,
            Ratio(wanted.Count(pair => kinds[pair.Key].Contains(pair.Value)), wanted.Count));
    }

    public static ScoreTable Table(IReadOnlyCollection<OriginsTally> tallies)
    {
        var mean = new OriginsTally(
            "mean",
            tallies.Average(tally => tally.Precision),
            tallies.Average(tally => tally.Recall),
            tallies.Average(tally => tally.Exact),
            tallies.Average(tally => tally.Kinds));
        return new(
            ["story", "origins precision", "origins recall", "exact count", "kind right"],
            [.. tallies.Append(mean).Select(tally => tally.Row())]);
    }

    ImmutableArray<string> Row() =>
        [Story, ScoreTable.Figure(Precision), ScoreTable.Figure(Recall), ScoreTable.Figure(Exact), ScoreTable.Figure(Kinds)];

    /// <summary>The kind of each article's derivation; the last that the gold names for it, as the shared scorer has it.</summary>
    static Dictionary<string, string> Kind(JsonElement gold, Dictionary<ArticleId, string> files)
    {
        var kinds = new Dictionary<string, string>();
        if (!gold.TryGetProperty("lineage", out var lineage))
            return kinds;
        foreach (var made in lineage.EnumerateArray())
        {
            if (files.ContainsValue(made.GetProperty("to").GetString()!) && !made.TryGetProperty("partial", out _))
                kinds[made.GetProperty("to").GetString()!] = made.GetProperty("kind").GetString()!;
        }

        return kinds;
    }

    static IEnumerable<string> Strings(JsonElement array) => array.EnumerateArray().Select(item => item.GetString()!);

    static HashSet<(string, string)> Pairs(IEnumerable<IEnumerable<string>> groups) =>
    [
        .. from members in groups
           let sorted = members.Order(StringComparer.Ordinal).ToList()
           from first in sorted
           from second in sorted
           where string.CompareOrdinal(first, second) < 0
           select (first, second),
    ];

    static double? Ratio(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
