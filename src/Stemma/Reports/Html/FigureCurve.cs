using Stemma.Collation;

namespace Stemma.Reports;

/// <summary>Draws how a figure went from report to report: a line of its values, with a bar where a report gives a range.</summary>
static class FigureCurve
{
    const int Height = 120, Top = 14, Bottom = 92, MostLabels = 8;

    /// <summary>The outer ones of so many dots stand at the edge, where a date around their middle would be cut.</summary>
    const int Crowded = 5;

    internal static void Write(HtmlOutput html, PointLine line)
    {
        var steps = StepsOf(line);
        if (line.Point.Verdict is not (Verdict.Update or Verdict.Conflict) || steps.Length < 3)
            return;
        var (low, high) = (steps.Min(step => step.Low), steps.Max(step => step.High));
        var room = Math.Max((double)(high - low), 1);
        html.Write($"<svg class=\"picture curve\" role=\"img\" aria-label=\"{line.Point.About}: {steps[0].Value} to {steps[^1].Value}\" ")
            .Write($"width=\"100%\" height=\"{Height}\">\n");
        for (var index = 0; index < steps.Length; index++)
        {
            if (index > 0)
                WriteLine(html, steps, index, value => Y(value, low, room));
            WriteStep(html, steps, index, value => Y(value, low, room));
        }

        html.Write($"</svg>\n");
    }

    /// <summary>The values in the order of publication; what has no number on either side is left out.</summary>
    static ImmutableArray<Step> StepsOf(PointLine line) =>
    [
        .. from reading in line.Readings
           where line.Point.Kind == PointKind.Quantity && (reading.Reading.Low ?? reading.Reading.High) is not null
           from article in reading.Articles
           orderby article.Number
           let lowest = reading.Reading.Low ?? reading.Reading.High!.Value
           select new Step(article, reading.Value, lowest, reading.Reading.High ?? lowest),
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
        if (steps.Length <= MostLabels)
        {
            var (at, anchor) = steps.Length < Crowded ? (x, "middle")
                : index == 0 ? (0, "start") : index == steps.Length - 1 ? (100, "end") : (x, "middle");
            html.Write($"<text x=\"{x}%\" y=\"{y(step.High) - 8}\" text-anchor=\"middle\">{step.Value}</text>")
                .Write($"<text class=\"hint{(index > 0 && index < steps.Length - 1 ? " middle" : "")}\" ")
                .Write($"x=\"{at}%\" y=\"{Height - 6}\" text-anchor=\"{anchor}\">{Day(step)}</text>");
        }

        html.Write($"</g>\n");
    }

    static string Day(Step step) => step.Article.Article.Published is { } published ? ReadableDate.Of(published.Day) : "no date";
    static double X(int index, ImmutableArray<Step> steps) => 100.0 * (index + 0.5) / steps.Length;
    static double Y(decimal value, decimal low, double room) => Bottom - ((Bottom - Top - 14) * (double)(value - low) / room);

    /// <summary>What one report gives.</summary>
    readonly record struct Step(ReportedArticle Article, string Value, decimal Low, decimal High)
    {
        internal decimal Middle => (Low + High) / 2;
    }
}
