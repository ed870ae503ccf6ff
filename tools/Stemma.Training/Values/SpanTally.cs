namespace Stemma.Training;

/// <summary>Counts spans that were read against spans that were marked.</summary>
sealed class SpanTally
{
    int _marked, _found, _strict, _relaxedFound, _relaxedMarked, _type;

    /// <param name="errors">Where to tell what differs; null for nowhere.</param>
    public void Add(
        string text, ImmutableArray<(TextSpan Span, string Type)> marked,
            ImmutableArray<(TextSpan Span, string Type)> found, TextWriter? errors)
    {
        (_marked, _found) = (_marked + marked.Length, _found + found.Length);
        _strict += marked.Select(value => value.Span).Intersect(found.Select(value => value.Span)).Count();
        foreach (var value in found)
        {
            if (marked.Any(other => other.Span.Overlaps(value.Span)))
                _relaxedFound++;
            else
                errors?.WriteLine($"+ {Show(text, value.Span)} {value.Type}");
        }

        foreach (var value in marked)
        {
            var near = found.Where(other => other.Span.Overlaps(value.Span)).ToArray();
            _relaxedMarked += near.Length > 0 ? 1 : 0;
            _type += near.Any(other => other.Type == value.Type) ? 1 : 0;
            if (near.Length == 0)
                errors?.WriteLine($"- {Show(text, value.Span)} {value.Type}");
        }
    }

    public ScoreTable ToTable() => new(["measure", "P", "R", "F"],
    [
        Row("strict", _strict, _strict),
        Row("relaxed", _relaxedFound, _relaxedMarked),
        Row("type", _type, _type),
        ["marked, found", _marked.ToString(CultureInfo.InvariantCulture),
            _found.ToString(CultureInfo.InvariantCulture), ""],
    ]);

    ImmutableArray<string> Row(string name, int rightFound, int rightMarked) => ScoreTable.Rates(
        name, (double)rightFound / Math.Max(1, _found), (double)rightMarked / Math.Max(1, _marked));

    static string Show(string text, TextSpan span)
    {
        var (start, end) = (Math.Max(0, span.Start - 50), Math.Min(text.Length, span.End + 30));
        return (text[start..span.Start] + "[" + text[span.Start..span.End] + "]" + text[span.End..end]).ReplaceLineEndings(" ");
    }
}
