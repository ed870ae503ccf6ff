namespace Stemma.Training;

/// <summary>Counts what was read of times against what was marked.</summary>
sealed class TimesTally
{
    int _marked, _found, _strict, _relaxedFound, _relaxedMarked, _type, _value;

    /// <param name="errors">Where to tell what differs; null for nowhere.</param>
    public void Add(TimedText text, ImmutableArray<MarkedTime> found, TextWriter? errors)
    {
        (_marked, _found) = (_marked + text.Times.Length, _found + found.Length);
        _strict += text.Times.Select(time => time.Span).Intersect(found.Select(time => time.Span)).Count();
        var used = new HashSet<int>();
        foreach (var time in found)
        {
            var isRight = text.Times.Any(marked => marked.Span.Overlaps(time.Span));
            _relaxedFound += isRight ? 1 : 0;
            if (!isRight)
                errors?.WriteLine($"+ {Show(text, time.Span)} {time.Kind} {time.Value}");
        }

        foreach (var marked in text.Times)
            Match(text, marked, found, used, errors);
    }

    void Match(TimedText text, MarkedTime marked, ImmutableArray<MarkedTime> found, HashSet<int> used,
        TextWriter? errors)
    {
        var best = -1;
        for (var place = 0; place < found.Length; place++)
        {
            var common = used.Contains(place) ? 0 : found[place].Span.Common(marked.Span);
            if (common > 0 && (best < 0 || common > found[best].Span.Common(marked.Span)))
                best = place;
        }

        if (best < 0)
        {
            errors?.WriteLine($"- {Show(text, marked.Span)} {marked.Kind} {marked.Value}");
            return;
        }

        used.Add(best);
        _relaxedMarked++;
        _type += found[best].Kind == marked.Kind ? 1 : 0;
        _value += found[best].Value == marked.Value ? 1 : 0;
        if (found[best].Value != marked.Value)
            errors?.WriteLine($"= {Show(text, marked.Span)} {marked.Kind} {marked.Value} | {Show(text, found[best])}");
    }

    public ScoreTable ToTable() => new(["measure", "P", "R", "F"],
    [
        Row("strict", _strict, _strict),
        Row("relaxed", _relaxedFound, _relaxedMarked),
        Row("type", _type, _type),
        Row("value", _value, _value),
        ["marked, found", _marked.ToString(CultureInfo.InvariantCulture),
            _found.ToString(CultureInfo.InvariantCulture), ""],
    ]);

    ImmutableArray<string> Row(string name, int rightFound, int rightMarked) => ScoreTable.Rates(
        name, (double)rightFound / Math.Max(1, _found), (double)rightMarked / Math.Max(1, _marked));

    static string Show(TimedText text, MarkedTime found) =>
        $"{text.Text[found.Span.Start..found.Span.End]} {found.Kind} {found.Value} ({text.Day:yyyy-MM-dd})";

    static string Show(TimedText text, TextSpan span)
    {
        var (start, end) = (Math.Max(0, span.Start - 50), Math.Min(text.Text.Length, span.End + 30));
        var shown = text.Text[start..span.Start] + "[" + text.Text[span.Start..span.End] + "]" + text.Text[span.End..end];
        return shown.ReplaceLineEndings(" ");
    }
}
