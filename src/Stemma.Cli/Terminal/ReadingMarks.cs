using Spectre.Console;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Cli;

/// <summary>A value of a reading, as it is marked in the text.</summary>
/// <param name="Sign">Names its kind where there is no color.</param>
sealed record ReadingMark(TextSpan Span, string Sign, Style Ink);

/// <summary>Marks the values of a reading in its text.</summary>
static class ReadingMarks
{
    internal static ImmutableArray<(string Sign, string Name, Style Ink)> Legend { get; } =
    [
        ("T", "time", new(Color.Teal, decoration: Decoration.Bold)),
        ("N", "quantity", new(Color.Olive, decoration: Decoration.Bold)),
        ("Q", "quote", new(Color.Purple, decoration: Decoration.Italic)),
        ("P", "person", new(Color.Green, decoration: Decoration.Bold)),
        ("O", "organisation", new(Color.Blue, decoration: Decoration.Bold)),
        ("L", "place", new(Color.Maroon, decoration: Decoration.Bold)),
        ("C", "claim", new(decoration: Decoration.Underline)),
    ];

    /// <summary>In the order of the text, the outer before the inner; marks that cross one another are left out.</summary>
    internal static ImmutableArray<ReadingMark> Of(ArticleReading reading)
    {
        var all = reading.Times.Select(time => Mark(time.Phrase, 0))
            .Concat(reading.Quantities.Select(quantity => Mark(quantity.Span, 1)))
            .Concat(reading.Quotations.Where(quotation => quotation.Kind is QuotationKind.Direct or QuotationKind.Fragment)
                .Select(quotation => Mark(quotation.Content, 2)))
            .Concat(reading.Entities.Where(entity => KindOf(entity) >= 0)
                .SelectMany(entity => entity.Mentions.Select(mention => Mark(mention, KindOf(entity)))))
            .Concat(reading.Claims.Select(claim => Mark(claim.Predicate, 6)))
            .Where(mark => !mark.Span.IsEmpty)
            .OrderBy(mark => mark.Span.Start).ThenByDescending(mark => mark.Span.End);
        var marks = ImmutableArray.CreateBuilder<ReadingMark>();
        var open = new Stack<TextSpan>();
        foreach (var mark in all)
        {
            while (open.Count > 0 && open.Peek().End <= mark.Span.Start)
                open.Pop();
            if (open.Count > 0 && (!open.Peek().Contains(mark.Span) || open.Peek() == mark.Span))
                continue;
            open.Push(mark.Span);
            marks.Add(mark);
        }

        return marks.DrainToImmutable();
    }

    /// <summary>A stretch of the text, cut where the ink changes; without color, signs in brackets say so.</summary>
    internal static IEnumerable<(string Text, Style Ink)> Runs(
        Article article, TextSpan span, ImmutableArray<ReadingMark> marks, bool color)
    {
        var open = new Stack<ReadingMark>();
        var at = span.Start;
        foreach (var mark in marks.Where(mark => mark.Span.Overlaps(span)))
        {
            foreach (var run in Closing(mark.Span.Start))
                yield return run;
            yield return Stretch(Math.Max(at, mark.Span.Start));
            at = Math.Max(at, mark.Span.Start);
            open.Push(mark);
            yield return (color ? "" : $"[{mark.Sign} ", mark.Ink);
        }

        foreach (var run in Closing(int.MaxValue))
            yield return run;
        yield return Stretch(span.End);

        IEnumerable<(string Text, Style Ink)> Closing(int before)
        {
            while (open.Count > 0 && open.Peek().Span.End <= before)
            {
                var end = Math.Min(open.Peek().Span.End, span.End);
                yield return Stretch(end);
                at = Math.Max(at, end);
                yield return (color ? "" : "]", open.Pop().Ink);
            }
        }

        (string Text, Style Ink) Stretch(int end) =>
            (article[new(at, Math.Max(at, end))].ToString(), open.Count > 0 ? open.Peek().Ink : Ink.Plain);
    }

    static ReadingMark Mark(TextSpan span, int kind) => new(span, Legend[kind].Sign, Legend[kind].Ink);

    static int KindOf(Entity entity) => entity.Kind switch
    {
        NameKind.Person => 3,
        NameKind.Organization => 4,
        NameKind.Place => 5,
        _ => -1,
    };
}
