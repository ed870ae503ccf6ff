namespace Stemma.Training;

/// <summary>Figures in rows and columns, as a score command prints and keeps them.</summary>
sealed record ScoreTable(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>A figure as it is written in every table: three places, or a dash where it is not defined.</summary>
    public static string Figure(double? value) => value?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>A row of precision, recall and their harmonic mean.</summary>
    public static ImmutableArray<string> Rates(string name, double precision, double recall) =>
        [name, Figure(precision), Figure(recall),
            Figure(precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall))];

    /// <summary>One row a figure: a name and its value.</summary>
    public static ScoreTable Of(IEnumerable<(string Name, double? Value)> figures) =>
        new(["measure", "score"], [.. figures.Select(figure => ImmutableArray.Create(figure.Name, Figure(figure.Value)))]);

    public string ToMarkdown()
    {
        var rule = Columns.Select((_, index) => index == 0 ? "---" : "---:").ToImmutableArray();
        return string.Concat(Rows.Insert(0, rule).Insert(0, Columns).Select(row => $"| {string.Join(" | ", row)} |\n"));
    }

    /// <summary>Aligned columns for the terminal.</summary>
    public string ToPlain()
    {
        var rows = Rows.Insert(0, Columns);
        var widths = Columns.Select((_, index) => rows.Max(row => row[index].Length)).ToImmutableArray();
        return string.Concat(rows.Select(row => PlainRow(row, widths)));
    }

    static string PlainRow(ImmutableArray<string> row, ImmutableArray<int> widths) =>
        string.Join("  ", row.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd() + "\n";
}
