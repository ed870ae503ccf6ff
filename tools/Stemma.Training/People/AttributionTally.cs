namespace Stemma.Training;

/// <summary>Counts of attributions found, wanted and right, role by role.</summary>
sealed class AttributionTally
{
    static readonly (string Name, Func<MarkedAttribution, string> Of)[] _roles =
        [("source", a => a.Source), ("cue", a => a.Cue), ("content", a => a.Content)];

    readonly int[] _right = new int[3];
    readonly int[] _found = new int[3];
    readonly int[] _wanted = new int[3];

    public void Add(AttributedText gold, ImmutableArray<MarkedAttribution> found, TextWriter? errors)
    {
        for (var role = 0; role < _roles.Length; role++)
        {
            var wanted = Count(gold.Attributions.Select(_roles[role].Of));
            var mine = Count(found.Select(_roles[role].Of));
            _wanted[role] += wanted.Values.Sum();
            _found[role] += mine.Values.Sum();
            _right[role] += mine.Sum(pair => Math.Min(pair.Value, wanted.GetValueOrDefault(pair.Key)));
            if (errors is null)
                continue;
            foreach (var span in mine.Keys.Except(wanted.Keys).Concat(wanted.Keys.Except(mine.Keys)).OrderBy(First))
                errors.WriteLine($"{_roles[role].Name} {(mine.ContainsKey(span) ? "+" : "-")} {Shown(gold.Text, span)}");
        }
    }

    static Dictionary<string, int> Count(IEnumerable<string> spans) =>
        spans.Where(span => span.Length > 0).GroupBy(span => span, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);

    static int First(string spans) => int.Parse(spans.AsSpan(0, spans.IndexOf('.', StringComparison.Ordinal)), CultureInfo.InvariantCulture);

    static string Shown(string text, string spans) => string.Join(" … ", spans.Split(',').Select(span =>
    {
        var ends = span.Split("..");
        return text[int.Parse(ends[0], CultureInfo.InvariantCulture)..int.Parse(ends[1], CultureInfo.InvariantCulture)]
            .Replace('\n', ' ');
    }));

    public ScoreTable ToTable() => new(
        ["role", "precision", "recall", "F1", "right", "wanted"],
        [.. Enumerable.Range(0, _roles.Length).Select(Row)]);

    ImmutableArray<string> Row(int role)
    {
        var precision = (double)_right[role] / Math.Max(1, _found[role]);
        var recall = (double)_right[role] / Math.Max(1, _wanted[role]);
        var f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return
        [
            _roles[role].Name, ScoreTable.Figure(precision), ScoreTable.Figure(recall), ScoreTable.Figure(f1),
            _right[role].ToString(CultureInfo.InvariantCulture), _wanted[role].ToString(CultureInfo.InvariantCulture),
        ];
    }
}
