using Spectre.Console;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Cli;

/// <summary>Writes what one article says: its text with the values marked, then the values by kind.</summary>
sealed class TerminalReadingWriter(TerminalLook look)
{
    internal void Write(ArticleReading reading, TextWriter output)
    {
        var console = look.ConsoleOver(output);
        var marks = ReadingMarks.Of(reading);
        WriteHead(console, reading.Article);
        foreach (var paragraph in Paragraphs(reading.Article))
        {
            foreach (var line in InkWrap.Lines(ReadingMarks.Runs(reading.Article, paragraph, marks, look.Color), look.Width))
                console.Write(line);
        }

        WriteList(console, "TIMES", reading.Times, time => Row(
            reading, time.Phrase, time.Value ?? "not anchored", time.Days is { } days ? $"{days}" : Word(time.Kind)));
        WriteList(console, "QUANTITIES", reading.Quantities, quantity => Row(
            reading, quantity.Span, Number(quantity), Counted(reading, quantity)));
        WriteList(console, "QUOTES", reading.Quotations, quotation => new InkLine().Add("  ")
            .Add(InkLine.Fit(quotation.Speaker.Name.Length > 0 ? quotation.Speaker.Name : "not known", 24), Ink.Value)
            .To(26).Add($"  {Word(quotation.Kind)}", Ink.Quiet).To(38).Add(Text(reading, quotation.Content)));
        WriteEntities(console, "PEOPLE", reading, NameKind.Person);
        WriteEntities(console, "ORGANISATIONS", reading, NameKind.Organization);
        WriteEntities(console, "PLACES", reading, NameKind.Place);
        WriteList(console, "CLAIMS", reading.Claims, claim => new InkLine().Add("  ")
            .Add(InkLine.Fit($"{(claim.IsNegated ? "not " : "")}{claim.Lemma}", 24), Ink.Value)
            .To(26).Add($"  {Word(claim.Certainty)}", Ink.Quiet).To(38).Add(Text(reading, claim.Span))
            .Add(Source(reading, claim), Ink.Quiet));
    }

    void WriteHead(IAnsiConsole console, Article article)
    {
        var facts = new InkLine().Add(article.Outlet?.Name ?? "outlet not known", Ink.Outlet)
            .Add($" · {(article.Published is { } published ? published.ToString() : "no date")} · {article.Source}", Ink.Quiet);
        console.Write(facts.Fit(look.Width));
        var legend = new InkLine().Add("marks: ", Ink.Quiet);
        foreach (var (sign, name, ink) in ReadingMarks.Legend)
            legend.Add(look.Color ? name : $"[{sign} {name}]", ink).Add(" ");
        console.Write(legend.Fit(look.Width));
        console.Write(new InkLine());
    }

    void WriteEntities(IAnsiConsole console, string heading, ArticleReading reading, NameKind kind) => WriteList(
        console, heading, [.. reading.Entities.Where(entity => entity.Kind == kind)], entity => new InkLine().Add("  ")
            .Add(entity.Name, Ink.Value)
            .Add(entity.Age is { } age ? $", {age.Years}" : "")
            .Add(entity.Roles.Length > 0 ? $"  {string.Join("; ", entity.Roles.Select(role => role.Text).Distinct(StringComparer.OrdinalIgnoreCase))}" : "")
            .Add(entity.Location is { } at ? $"  {at.Country} {at.Latitude:0.##}, {at.Longitude:0.##}" : "", Ink.Quiet)
            .Add(entity.Variants.Length > 1 ? $"  also {string.Join(", ", entity.Variants.Skip(1))}" : "", Ink.Quiet)
            .Add($"  ×{entity.Mentions.Length}", Ink.Quiet));

    void WriteList<T>(IAnsiConsole console, string heading, ImmutableArray<T> items, Func<T, InkLine> line)
    {
        if (items.Length == 0)
            return;
        var head = new InkLine().Add("── ", Ink.Quiet).Add($"{heading} {items.Length}", Ink.Heading).Add(" ");
        console.Write(head.Add(new string('─', Math.Max(0, look.Width - head.Width)), Ink.Quiet));
        foreach (var item in items)
            console.Write(line(item).Fit(look.Width));
    }

    InkLine Row(ArticleReading reading, TextSpan span, string value, string detail) => new InkLine().Add("  ")
        .Add(InkLine.Fit(Text(reading, span), look.Width * 2 / 5)).To(2 + (look.Width * 2 / 5)).Add("  ")
        .Add(value, Ink.Value).To((look.Width * 2 / 5) + 22).Add("  ").Add(detail, Ink.Quiet);

    static string Number(Quantity quantity)
    {
        var (low, high) = (quantity.Range.Low, quantity.Range.High);
        var number = low == high ? $"{low:#,0.##}"
            : low == decimal.MinValue ? $"≤ {high:#,0.##}"
            : high == decimal.MaxValue ? $"≥ {low:#,0.##}"
            : $"{low:#,0.##}–{high:#,0.##}";
        return quantity.Unit is { } unit ? $"{number} {unit}" : number;
    }

    static string Counted(ArticleReading reading, Quantity quantity)
    {
        var counted = quantity.Counted is { } noun ? Text(reading, noun.Span) : "";
        var modifier = quantity.Modifier == QuantityModifier.None ? "" : Word(quantity.Modifier);
        return string.Join(", ", new[] { Word(quantity.Kind), modifier, counted }.Where(part => part.Length > 0));
    }

    /// <summary>Who says it, where it is not the outlet.</summary>
    static string Source(ArticleReading reading, Claim claim) =>
        claim.Quotation is { } index && reading.Quotations[index].Speaker.Name is { Length: > 0 } name ? $"  says {name}" : "";

    static IEnumerable<TextSpan> Paragraphs(Article article)
    {
        for (var start = 0; start <= article.Text.Length;)
        {
            var end = article.Text.IndexOf('\n', start);
            end = end < 0 ? article.Text.Length : end;
            yield return new(start, end);
            start = end + 1;
        }
    }

    static string Text(ArticleReading reading, TextSpan span) => TerminalSections.OneLine(reading.Article[span].ToString());

    static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
