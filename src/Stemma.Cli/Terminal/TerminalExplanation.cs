using Stemma.Collation;
using Stemma.Reports;

namespace Stemma.Cli;

/// <summary>Writes the steps from passages to a verdict, one under the other.</summary>
sealed class TerminalExplanation(TerminalLook look)
{
    public void Write(PointExplanation explanation, TextWriter output)
    {
        var console = look.ConsoleOver(output);
        foreach (var line in Lines(explanation))
            console.Write(line.Fit(look.Width));
    }

    static IEnumerable<InkLine> Lines(PointExplanation explanation)
    {
        var point = explanation.Point;
        yield return new InkLine().Add(TerminalSections.OneLine(point.About), Ink.Title)
            .Add($"  {point.Id}, {point.Kind.ToString().ToLowerInvariant()}", Ink.Quiet);
        yield return Step("1 WHAT THE REPORTS SAY");
        foreach (var line in explanation.Readings.SelectMany(ReadingLines))
            yield return line;
        yield return Step("2 HOW THE VALUES COMPARE");
        foreach (var line in PairLines(point))
            yield return line;
        yield return Step("3 WHO STANDS BEHIND IT");
        foreach (var line in OriginLines(explanation))
            yield return line;
        yield return Step("4 WHAT FOLLOWS");
        yield return new InkLine().Add("  ").Add(point.Verdict.ToString().ToLowerInvariant(), InkOf(point.Verdict)).Add($": {point.Why}");
    }

    static InkLine Step(string heading) => new InkLine().Add(heading, Ink.Heading);

    static IEnumerable<InkLine> ReadingLines(ExplainedReading reading)
    {
        yield return new InkLine().Add("  ").Add(reading.Value, Ink.Value).Add($"  read as {reading.NormalForm}", Ink.Quiet);
        foreach (var passage in reading.Passages)
        {
            var mention = passage.Passage.Mention;
            var line = new InkLine().Add("    ").Add(passage.Passage.Article.Label, Ink.Outlet)
                .Add($"  “{TerminalSections.OneLine(passage.Passage.Text)}”");
            if (passage.Origin != passage.Passage.Article.Label)
                line.Add($"  from {passage.Origin}", Ink.Quiet);
            if (mention.Attribution is { Name.Length: > 0 } attribution)
                line.Add($"  by {TerminalSections.OneLine(attribution.Name)}", Ink.Quiet);
            if (mention.Certainty is not Reading.ClaimCertainty.Asserted)
                line.Add($"  {mention.Certainty.ToString().ToLowerInvariant()}", Ink.Quiet);
            yield return line;
            if (passage.Sentence.Length > 0)
                yield return new InkLine().Add("      ").Add(TerminalSections.OneLine(passage.Sentence), Ink.Quiet);
        }
    }

    static IEnumerable<InkLine> PairLines(Point point)
    {
        if (point.Comparisons.IsEmpty)
            yield return new InkLine().Add("  one value: there is nothing to compare", Ink.Quiet);
        foreach (var pair in point.Comparisons)
        {
            yield return new InkLine().Add("  ").Add(ReadableValue.Of(pair.First, point.Kind), Ink.Value).Add(" and ")
                .Add(ReadableValue.Of(pair.Second, point.Kind), Ink.Value).Add(": ")
                .Add(pair.Verdict.ToString().ToLowerInvariant(), InkOf(pair.Verdict)).Add($", {pair.Why}");
        }
    }

    static IEnumerable<InkLine> OriginLines(PointExplanation explanation)
    {
        foreach (var origin in explanation.Origins)
        {
            var line = new InkLine().Add("  ").Add(origin.Name, Ink.Value)
                .Add(origin.IsCertain ? "" : " (perhaps not one of its own)", Ink.Quiet)
                .Add($" in {TerminalSections.Names(origin.Articles, 60)}");
            yield return origin.Basis.Length > 0 ? line.Add($": {origin.Basis}", Ink.Quiet) : line;
        }

        var count = explanation.Point.Origins;
        yield return new InkLine().Add("  counted: ").Add(
            count.Possible > count.Certain ? $"at least {count.Certain}, at most {count.Possible}" : $"{count.Certain}", Ink.Value);
        if (explanation.Point.Authorities.Length > 0)
            yield return new InkLine().Add($"  credited: {string.Join(", ", explanation.Point.Authorities)}");
    }

    static Spectre.Console.Style InkOf(Verdict verdict) => verdict switch
    {
        Verdict.Conflict => Ink.Conflict,
        Verdict.Update => Ink.Update,
        Verdict.Single => Ink.Quiet,
        _ => Ink.Agree,
    };
}
