using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Reads the expressions of time in a text: what they mean as TIMEX3, as days, and as a bound.</summary>
public static class TimeReader
{
    /// <param name="published">
    /// Null where it is not known: relative expressions are then reckoned from the day of the dateline, and stay without a value
    /// where it tells none.
    /// </param>
    public static ImmutableArray<TimeExpression> Read(Analysis analysis, PublicationDate? published) =>
        Read(new LexedText(analysis), analysis, published);

    internal static ImmutableArray<TimeExpression> Read(LexedText text, Analysis analysis, PublicationDate? published)
    {
        var drafts = TimeMatcher.Read(text);
        var written = published?.Day ?? Datelines.Day(text, drafts);
        var context = new TimeContext(written, Narratives.IsNarrative(drafts, written))
        {
            SentenceOf = index => analysis.SentenceAt(text[index].Start),
            TellsPast = Narratives.TellsPast(drafts, written),
            ReachesToday = Narratives.ReachesToday(drafts, written),
        };
        var writer = new ExpressionWriter(text, context, new Tenses(text, analysis));
        var times = ImmutableArray.CreateBuilder<TimeExpression>(drafts.Count);
        for (var place = 0; place < drafts.Count; place++)
        {
            if (writer.Write(drafts[place], place > 0 ? drafts[place - 1] : null) is { } time)
                times.Add(time);
        }

        return times.DrainToImmutable();
    }
}
