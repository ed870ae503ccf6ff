using Spectre.Console;
using Spectre.Console.Rendering;

namespace Stemma.Cli;

/// <summary>One line of the terminal: stretches of text, each in its ink, as wide as they are.</summary>
sealed class InkLine : Renderable
{
    readonly List<Segment> _segments = [];

    internal int Width { get; private set; }

    internal InkLine Add(string text, Style? ink = null)
    {
        if (text.Length == 0)
            return this;
        var segment = new Segment(Printable(text), ink ?? Ink.Plain);
        _segments.Add(segment);
        Width += segment.CellCount();
        return this;
    }

    internal InkLine Add(InkLine other)
    {
        _segments.AddRange(other._segments);
        Width += other.Width;
        return this;
    }

    /// <summary>Spaces up to a column.</summary>
    internal InkLine To(int column) => Add(new string(' ', Math.Max(0, column - Width)));

    /// <summary>At most this wide: what is cut off ends in "…".</summary>
    internal InkLine Fit(int width)
    {
        if (Width <= width)
            return this;
        var line = new InkLine();
        foreach (var segment in _segments)
        {
            var room = width - 1 - line.Width;
            if (segment.CellCount() > room)
                return line.Add(Cut(segment.Text, room)).Add("…", segment.Style);
            line.Add(segment.Text, segment.Style);
        }

        return line;
    }

    /// <summary>Text at most this wide.</summary>
    internal static string Fit(string text, int width) =>
        Cells(text) <= width ? text : Cut(text, Math.Max(0, width - 1)).TrimEnd() + "…";

    internal static int Cells(string text) => new Segment(text).CellCount();

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        [.. Fit(maxWidth)._segments, Segment.LineBreak];

    /// <summary>An article's text may hold escapes that would steer the terminal, and marks that turn its direction.</summary>
    internal static string Printable(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 && text.All(IsPrintable)
        ? text
        : string.Concat(text.Select(c => IsPrintable(c) ? c : c is '\n' or '\t' or '\r' ? ' ' : '�'));

    static bool IsPrintable(char c) =>
        !char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029');

    static string Cut(string text, int width)
    {
        var (end, cells) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            cells += Cells(rune.ToString());
            if (cells > width)
                break;
            end += rune.Utf16SequenceLength;
        }

        return text[..Math.Min(end, text.Length)];
    }
}
