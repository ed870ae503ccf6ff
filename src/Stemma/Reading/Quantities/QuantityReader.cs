using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Reads the numbers in a text that count or measure something, with their hedge, unit, noun and
/// scope.</summary>
public static class QuantityReader
{
    /// <param name="times">What <see cref="TimeReader"/> found: numbers inside dates and times of day are none
    /// here.</param>
    public static ImmutableArray<Quantity> Read(Analysis analysis, ImmutableArray<TimeExpression> times) =>
        Read(new LexedText(analysis), analysis, times);

    internal static ImmutableArray<Quantity> Read(LexedText text, Analysis analysis, ImmutableArray<TimeExpression> times)
    {
        var isTime = TimeMarks(text, times);
        var writer = new QuantityWriter(text, analysis, index => isTime[Math.Min(index, isTime.Length - 1)]);
        var durations = new Queue<Quantity>(DurationReader.Read(text, times));
        var quantities = ImmutableArray.CreateBuilder<Quantity>();
        for (var index = 0; index < text.Count;)
        {
            while (durations.TryPeek(out var next) && next.Span.Start <= text[index].Start)
                quantities.Add(durations.Dequeue());
            if (isTime[index] || QuantityMatcher.At(text, index) is not { } draft || Touches(isTime, draft))
            {
                index++;
                continue;
            }

            if (writer.Write(draft, out var end) is { } quantity)
                quantities.Add(quantity);
            index = Math.Max(index + 1, end);
        }

        quantities.AddRange(durations);
        return quantities.DrainToImmutable();
    }

    static bool Touches(bool[] isTime, QuantityDraft draft)
    {
        for (var index = draft.First; index < draft.End; index++)
        {
            if (isTime[index])
                return true;
        }

        return false;
    }

    static bool[] TimeMarks(LexedText text, ImmutableArray<TimeExpression> times)
    {
        var marks = new bool[text.Count + 1];
        foreach (var time in times)
        {
            for (var index = text.IndexAt(time.Span.Start); index < text.Count
                && text[index].Start < time.Span.End; index++)
                marks[index] = true;
        }

        return marks;
    }
}
