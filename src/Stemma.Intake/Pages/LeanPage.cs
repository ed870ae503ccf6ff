using System.Buffers;

namespace Stemma.Intake;

/// <summary>A page without the contents of its scripts, styles, drawings and comments, and the way back to its source.</summary>
/// <remarks>
/// They are half of most pages. The parser goes through them sign by sign and keeps nothing; a search for their ends costs
/// next to nothing.
/// </remarks>
sealed class LeanPage : IDisposable
{
    const int LongestTag = 4000;

    /// <summary>Shorter contents are not worth a cut.</summary>
    const int LeastCut = 32;

    static readonly SearchValues<string> _begins =
        SearchValues.Create(["<script", "<style", "<svg", "<!--"], StringComparison.OrdinalIgnoreCase);

    static readonly SearchValues<string> _scriptEnds = SearchValues.Create(["</script"], StringComparison.OrdinalIgnoreCase);
    static readonly SearchValues<string> _styleEnds = SearchValues.Create(["</style"], StringComparison.OrdinalIgnoreCase);
    static readonly SearchValues<string> _drawingEnds = SearchValues.Create(["</svg"], StringComparison.OrdinalIgnoreCase);
    static readonly SearchValues<string> _commentEnds = SearchValues.Create(["-->", "--!>"], StringComparison.Ordinal);

    /// <summary>Where in the lean text something was left out, and how much of the source stands before that place.</summary>
    readonly List<(int Lean, int Source)> _cuts = [];

    /// <summary>Rented, for pages are large and many; null where nothing was left out.</summary>
    readonly char[]? _rented;

    LeanPage(string source)
    {
        var (kept, length) = (0, 0);
        for (var at = Next(source, 0); at >= 0;)
        {
            var (start, end) = Contents(source, at);
            if (end - start >= LeastCut)
            {
                _rented ??= ArrayPool<char>.Shared.Rent(source.Length);
                source.CopyTo(kept, _rented, length, start - kept);
                (length, kept) = (length + start - kept, end);
                _cuts.Add((length, end));
            }
            at = Next(source, Math.Max(end, at + 1));
        }
        if (_rented is null)
        {
            Text = source.AsMemory();
            return;
        }
        source.CopyTo(kept, _rented, length, source.Length - kept);
        Text = _rented.AsMemory(0, length + source.Length - kept);
    }

    /// <summary>What the parser reads. It may be held by what was parsed, until this is disposed.</summary>
    internal ReadOnlyMemory<char> Text { get; }

    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
    }

    internal static LeanPage Of(string source) => new(source);

    /// <summary>The place in the source of a place in the lean text.</summary>
    internal int Source(int lean)
    {
        if (lean < 0)
            return -1;
        var (low, high) = (0, _cuts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_cuts[middle].Lean <= lean)
                low = middle + 1;
            else
                high = middle;
        }
        return low == 0 ? lean : _cuts[low - 1].Source + lean - _cuts[low - 1].Lean;
    }

    static int Next(string source, int from)
    {
        var at = from >= source.Length ? -1 : source.AsSpan(from).IndexOfAny(_begins);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>The range to leave out; empty where the mark stands in an attribute, or nothing ends it.</summary>
    static (int Start, int End) Contents(string source, int at)
    {
        var before = source.AsSpan(0, at).LastIndexOfAny('<', '>');
        if (before >= 0 && source[before] == '<')
            return (at, at);
        var kind = source[at + 1] == '!' ? _commentEnds : source[at + 2] is 'c' or 'C' ? _scriptEnds
            : source[at + 2] is 't' or 'T' ? _styleEnds : _drawingEnds;
        // A comment may end in its own first marks.
        var tag = kind == _commentEnds ? 2 : source.AsSpan(at, Math.Min(LongestTag, source.Length - at)).IndexOf('>') + 1;
        if (tag <= 0 || source[at + tag - 1] == '>' && source[at + tag - 2] == '/')
            return (at, at);
        var start = at + tag;
        var length = source.AsSpan(start).IndexOfAny(kind);
        if (length < 0)
            return (at, at);
        return kind == _commentEnds ? (at, source.IndexOf('>', start + length) + 1) : (start, start + length);
    }
}
