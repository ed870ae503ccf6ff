using Spectre.Console;
using Stemma.Reports;

namespace Stemma.Cli;

/// <summary>Writes a quotation in its wordings: one line each, with what was put in and what was left out.</summary>
static class TerminalQuotes
{
    const int MostWordings = 4;

    internal static ImmutableArray<InkLine> Block(QuoteLine line, TerminalLook look)
    {
        var shown = line.Wordings
            .OrderByDescending(line.IsFullest).ThenByDescending(wording => wording.Against is not null).ToArray();
        var column = 4 + Math.Min(24, shown.Max(wording => InkLine.Cells(wording.Passage.Article.Label)));
        var speaker = line.Utterance.SpeakerName.Length > 0 ? line.Utterance.SpeakerName : "speaker unknown";
        var head = new InkLine().Add("  ").Add(speaker, Ink.Value)
            .Add($"  {line.Utterance.Verdict.ToString().ToLowerInvariant()}, in {Reports(shown)}", Ink.Quiet);
        return [head, .. shown.Take(MostWordings).SelectMany(wording => Wording(wording, column, look))];
    }

    static string Reports(WordingLine[] wordings) =>
        wordings.DistinctBy(wording => wording.Passage.Article.Number).Count() is var count && count == 1
            ? "one report"
            : $"{count} reports";

    /// <summary>At most two lines, beside the label of the report.</summary>
    static IEnumerable<InkLine> Wording(WordingLine wording, int column, TerminalLook look)
    {
        var width = look.Width - column - 2;
        var runs = Compact(wording, int.MaxValue, look.Color);
        for (var keep = 8; keep > 0 && runs.Sum(run => InkLine.Cells(run.Text)) > (2 * width) - 12; keep--)
            runs = Compact(wording, keep, look.Color);
        var label = new InkLine().Add("    ").Add(InkLine.Fit(wording.Passage.Article.Label, 24), Ink.Outlet);
        var lines = InkWrap.Lines(runs, width).ToArray();
        yield return label.To(column).Add("  ").Add(lines[0]);
        if (lines.Length > 1)
            yield return new InkLine().To(column + 2).Add(lines[1]).Add(lines.Length > 2 ? " …" : "");
    }

    /// <summary>Stretches that stand are cut to this many words on each side of a change.</summary>
    static List<(string Text, Style Ink)> Compact(WordingLine wording, int keep, bool color)
    {
        List<(string Text, Style Ink)> runs = [("“", Ink.Plain)];
        for (var index = 0; index < wording.Runs.Length; index++)
        {
            var text = TerminalSections.OneLine(wording.Runs[index].Text);
            var follows = index > 0 && wording.Runs[index - 1].Kind == WordingRunKind.Dropped;
            runs.Add(wording.Runs[index].Kind switch
            {
                WordingRunKind.Dropped => (color ? text : Bracketed(text), Ink.Dropped),
                WordingRunKind.Added => (color ? $"{(follows ? "→" : "")}{text}" : $"{{+{text}+}}", Ink.Added),
                _ => (Middle(text, index > 0 ? keep : 0, index + 1 < wording.Runs.Length ? keep : 0, keep), Ink.Plain),
            });
        }

        runs.Add(("”", Ink.Plain));
        return runs;
    }

    static string Bracketed(string text) =>
        $"{(text.StartsWith(' ') ? " " : "")}[-{text.Trim()}-]{(text.EndsWith(' ') ? " " : "")}";

    static string Middle(string text, int first, int last, int keep)
    {
        var words = text.Split(' ');
        if (keep == int.MaxValue || words.Length <= first + last + 2 || first + last == 0)
            return text;
        return string.Join(' ', words.Take(first)) + (first > 0 ? " … " : "… ") + string.Join(' ', words.TakeLast(last));
    }
}
