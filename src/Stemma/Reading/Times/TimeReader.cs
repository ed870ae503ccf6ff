using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Reads the expressions of time in a text: what they mean as TIMEX3, as days, and as a bound.</summary>
public static class TimeReader
{
    /// <param name="published">Null where it is not known: relative expressions then stay without a value.</param>
    public static ImmutableArray<TimeExpression> Read(Analysis analysis, PublicationDate? published) =>
        Read(new LexedText(analysis), analysis, published);

    internal static ImmutableArray<TimeExpression> Read(LexedText text, Analysis analysis, PublicationDate? published)
    {
        var drafts = TimeMatcher.Read(text);
        var context = new TimeContext(published?.Day, Narratives.IsNarrative(drafts, published?.Day))
        {
            ReachesToday = Narratives.ReachesToday(drafts, published?.Day),
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
