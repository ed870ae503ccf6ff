using System.Buffers;
using System.Collections.Frozen;

namespace Stemma.Benchmarks;

/// <summary>
/// A prototype: the open and closing tags of a page, its attributes and its text as ranges of the source, in one pass,
/// with the ends that the standard implies for paragraphs and lists, and nothing else of it.
/// </summary>
/// <remarks>It says what a read-only parse could gain; pages are not read by it, for it gets broken nesting wrong.</remarks>
sealed class HtmlSkeleton
{
    /// <summary>An element or a run of text: its kind, its range in the source, the element around it.</summary>
    readonly record struct Node(int Start, int End, int Parent, int Attributes, bool IsText);

    readonly record struct Attribute(int Name, int NameEnd, int Value, int ValueEnd);

    static readonly SearchValues<char> _nameEnds = SearchValues.Create(" \t\r\n/>");
    static readonly SearchValues<char> _attributeEnds = SearchValues.Create(" \t\r\n/>=");

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _void = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _raw = new[]
    {
        "script", "style", "textarea", "title", "noscript", "iframe",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    readonly string _html;
    readonly List<Node> _nodes = [];
    readonly List<Attribute> _attributes = [];
    readonly List<int> _open = [-1];

    HtmlSkeleton(string html) => _html = html;

    internal int Count => _nodes.Count;

    internal static HtmlSkeleton Of(string html)
    {
        var skeleton = new HtmlSkeleton(html);
        skeleton.Parse();
        return skeleton;
    }

    void Parse()
    {
        for (var at = 0; at < _html.Length;)
        {
            var length = _html.AsSpan(at).IndexOf('<');
            var end = length < 0 ? _html.Length : at + length;
            if (!_html.AsSpan(at, end - at).IsWhiteSpace())
                _nodes.Add(new(at, end, _open[^1], 0, true));
            at = end >= _html.Length ? end : Tag(end);
        }
    }

    int Tag(int at)
    {
        var rest = _html.AsSpan(at);
        if (rest.StartsWith("<!--"))
            return End(at, rest[4..].IndexOf("-->"), 7);
        if (rest.Length < 2 || !(char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!' or '?'))
            return at + 1;
        if (!char.IsAsciiLetter(rest[1]))
        {
            if (rest[1] == '/')
                Close(Name(rest[2..]));
            return End(at, rest.IndexOf('>'), 1);
        }
        var name = Name(rest[1..]);
        var attributes = _attributes.Count;
        var close = Attributes(at + 1 + name.Length);
        Imply(name);
        _nodes.Add(new(at, close, _open[^1], attributes, false));
        if (_raw.Contains(name))
            return RawEnd(close, name);
        if (!_void.Contains(name) && _html[Math.Max(0, close - 2)] != '/')
            _open.Add(_nodes.Count - 1);
        return close;
    }

    int End(int at, int length, int more) => length < 0 ? _html.Length : at + length + more;

    static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(_nameEnds);
        return end < 0 ? rest : rest[..end];
    }

    int Attributes(int at)
    {
        while (at < _html.Length && _html[at] != '>')
        {
            if (_html[at] <= ' ' || _html[at] == '/')
            {
                at++;
                continue;
            }
            var length = _html.AsSpan(at + 1).IndexOfAny(_attributeEnds);
            var nameEnd = length < 0 ? _html.Length : at + 1 + length;
            var (value, valueEnd) = nameEnd < _html.Length && _html[nameEnd] == '=' ? Value(nameEnd + 1) : (nameEnd, nameEnd);
            _attributes.Add(new(at, nameEnd, value, valueEnd));
            at = valueEnd < _html.Length && _html[valueEnd] is '"' or '\'' ? valueEnd + 1 : Math.Max(valueEnd, nameEnd);
        }
        return Math.Min(_html.Length, at + 1);
    }

    (int Start, int End) Value(int at)
    {
        if (at >= _html.Length)
            return (at, at);
        var quoted = _html[at] is '"' or '\'';
        var length = quoted ? _html.AsSpan(at + 1).IndexOf(_html[at]) : _html.AsSpan(at).IndexOfAny(_nameEnds);
        var start = quoted ? at + 1 : at;
        return (start, length < 0 ? _html.Length : start + length);
    }

    int RawEnd(int at, ReadOnlySpan<char> name)
    {
        for (var rest = _html.AsSpan(at); ;)
        {
            var length = rest.IndexOf("</");
            if (length < 0)
                return _html.Length;
            rest = rest[(length + 2)..];
            if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return End(_html.Length - rest.Length, rest.IndexOf('>'), 1);
        }
    }

    /// <summary>A paragraph or an item ends where the next one begins.</summary>
    void Imply(ReadOnlySpan<char> name)
    {
        var implied = name.Equals("p", StringComparison.OrdinalIgnoreCase) || name.Equals("li", StringComparison.OrdinalIgnoreCase);
        if (implied && _open.Count > 1 && IsNamed(_open[^1], name))
            _open.RemoveAt(_open.Count - 1);
    }

    bool IsNamed(int node, ReadOnlySpan<char> name) =>
        node >= 0 && Name(_html.AsSpan(_nodes[node].Start + 1)).Equals(name, StringComparison.OrdinalIgnoreCase);

    void Close(ReadOnlySpan<char> name)
    {
        for (var i = _open.Count - 1; i > Math.Max(0, _open.Count - 60); i--)
        {
            if (!IsNamed(_open[i], name))
                continue;
            _open.RemoveRange(i, _open.Count - i);
            return;
        }
    }
}
