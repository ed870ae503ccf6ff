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
        return
        [
            head,
            .. shown.Take(MostWordings).Select(wording => new InkLine().Add("    ")
                .Add(InkLine.Fit(wording.Passage.Article.Label, 24), Ink.Outlet).To(column).Add("  ")
                .Add(Wording(wording, look.Width - column - 2, look.Color))),
        ];
    }

    static string Reports(WordingLine[] wordings) =>
        wordings.DistinctBy(wording => wording.Passage.Article.Number).Count() is var count && count == 1
            ? "one report"
            : $"{count} reports";

    static InkLine Wording(WordingLine wording, int width, bool color)
    {
        var line = new InkLine();
        for (var keep = int.MaxValue; keep > 0; keep = keep == int.MaxValue ? 8 : keep - 1)
        {
            line = Compact(wording, keep, color);
            if (line.Width <= width)
                break;
        }

        return line.Fit(width);
    }

    /// <summary>Stretches that stand are cut to this many words on each side of a change.</summary>
    static InkLine Compact(WordingLine wording, int keep, bool color)
    {
        var line = new InkLine().Add("“");
        for (var index = 0; index < wording.Runs.Length; index++)
        {
            var (kind, text) = wording.Runs[index];
            text = TerminalSections.OneLine(text);
            if (kind == WordingRunKind.Same)
                line.Add(Middle(text, index > 0 ? keep : 0, index + 1 < wording.Runs.Length ? keep : 0, keep));
            else if (kind == WordingRunKind.Dropped)
                line.Add(color ? text : Bracketed(text), Ink.Dropped);
            else
                line.Add(color ? text : $"{{+{text}+}}", Ink.Added);
        }

        return line.Add("”");
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
