using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>Draws how a figure went from report to report: a line of its values, with a bar where a report gives a range.</summary>
static class FigureCurve
{
    /// <summary>A figure that moved is drawn from its second report on; what is in conflict is no movement before there is a third.</summary>
    const int LeastMoved = 2, LeastInConflict = 3;

    const int Height = 120, Top = 14, Bottom = 92, MostDates = 8;

    /// <summary>The outer ones of so many dots stand at the edge, where words around their middle would be cut.</summary>
    const int Crowded = 5;

    internal static void Write(HtmlOutput html, PointLine line)
    {
        var steps = StepsOf(line);
        if (steps.Length < (line.Point.Verdict switch { Verdict.Update => LeastMoved, Verdict.Conflict => LeastInConflict, _ => int.MaxValue }))
            return;
        var (low, high) = (steps.Min(step => step.Low), steps.Max(step => step.High));
        var room = Math.Max((double)(high - low), 1);
        html.Write($"<svg class=\"picture curve\" role=\"img\" aria-label=\"{line.Point.About}: {steps[0].Value} to {steps[^1].Value}\" ")
            .Write($"width=\"100%\" height=\"{Height}\">\n");
        for (var index = 1; index < steps.Length; index++)
            WriteLine(html, steps, index, value => Y(value, low, room));
        for (var index = 0; index < steps.Length; index++)
            WriteStep(html, steps, index, value => Y(value, low, room));

        html.Write($"</svg>\n");
    }

    /// <summary>What each report gives, in the order of publication; what has no number on either side is left out.</summary>
    static ImmutableArray<Step> StepsOf(PointLine line) =>
    [
        .. from reading in line.Readings
           where line.Point.Kind == PointKind.Quantity && (reading.Reading.Low ?? reading.Reading.High) is not null
           let lowest = reading.Reading.Low ?? reading.Reading.High!.Value
           from article in reading.Articles
           group (Article: article, reading.Value, Low: lowest, High: reading.Reading.High ?? lowest) by article.Number into given
           orderby given.Key
           select new Step(
               given.First().Article,
               string.Join(", ", given.OrderBy(value => value.Low).Select(value => value.Value)),
               given.Min(value => value.Low),
               given.Max(value => value.High)),
    ];

    static void WriteLine(HtmlOutput html, ImmutableArray<Step> steps, int index, Func<decimal, double> y) => html.Write(
        $"<line class=\"path\" x1=\"{X(index - 1, steps)}%\" y1=\"{y(steps[index - 1].Middle)}\" x2=\"{X(index, steps)}%\" y2=\"{y(steps[index].Middle)}\"/>\n");

    static void WriteStep(HtmlOutput html, ImmutableArray<Step> steps, int index, Func<decimal, double> y)
    {
        var step = steps[index];
        var x = X(index, steps);
        html.Write($"<g><title>{step.Article.Label}, {Day(step)}: {step.Value}</title>");
        if (step.High > step.Low)
            html.Write($"<line class=\"range\" x1=\"{x}%\" x2=\"{x}%\" y1=\"{y(step.Low)}\" y2=\"{y(step.High)}\"/>");
        html.Write($"<circle cx=\"{x}%\" cy=\"{y(step.Middle)}\" r=\"4\"/>");
        var (at, anchor, aside) = steps.Length < Crowded ? (x, "middle", 0)
            : index == 0 ? (0, "start", -10) : index == steps.Length - 1 ? (100, "end", 10) : (x, "middle", 0);
        if (index == 0 || steps[index - 1].Value != step.Value)
            html.Write($"<text x=\"{x}%\" y=\"{y(step.High) - 8}\" dx=\"{aside}\" text-anchor=\"{anchor}\">{step.Value}</text>");
        if (IsDated(index, steps.Length))
        {
            html.Write($"<text class=\"hint{(index > 0 && index < steps.Length - 1 ? " middle" : "")}\" ")
                .Write($"x=\"{at}%\" y=\"{Height - 6}\" text-anchor=\"{anchor}\">{Day(step)}</text>");
        }

        html.Write($"</g>\n");
    }

    /// <summary>Where there are more steps than dates have room, they are spread evenly, from the first to the last.</summary>
    static bool IsDated(int index, int steps) => steps <= MostDates
        || Enumerable.Range(0, MostDates).Any(date => index == (int)Math.Round(date * (steps - 1) / (MostDates - 1.0)));

    static string Day(Step step) => step.Article.Article.Published is { } published ? ReadableDate.Of(published.Day) : "no date";
    static double X(int index, ImmutableArray<Step> steps) => 100.0 * (index + 0.5) / steps.Length;
    static double Y(decimal value, decimal low, double room) => Bottom - ((Bottom - Top - 14) * (double)(value - low) / room);

    /// <summary>What one report gives.</summary>
    readonly record struct Step(ReportedArticle Article, string Value, decimal Low, decimal High)
    {
        internal decimal Middle => (Low + High) / 2;
    }
}
