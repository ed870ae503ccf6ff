namespace Stemma.Reports;

/// <summary>Walks once over the marks of a text and tells which ones cover a place.</summary>
/// <param name="marks">In the order of their spans.</param>
sealed class MarkCursor(ImmutableArray<TextMark> marks)
{
    readonly List<TextMark> _open = [];
    int _next;

    /// <summary>The marks that cover this place. Places are asked for in the order of the text.</summary>
    internal IReadOnlyList<TextMark> Covering(int place)
    {
        _open.RemoveAll(mark => mark.Span.End <= place);
        for (; _next < marks.Length && marks[_next].Span.Start <= place; _next++)
        {
            if (marks[_next].Span.End > place)
                _open.Add(marks[_next]);
        }

        return _open;
    }

    /// <summary>Where the next mark begins or one of the open ones ends.</summary>
    internal int NextEdge(int place)
    {
        var edge = _next < marks.Length ? marks[_next].Span.Start : int.MaxValue;
        foreach (var mark in _open)
            edge = Math.Min(edge, mark.Span.End);
        return Math.Max(place + 1, edge);
    }
}
