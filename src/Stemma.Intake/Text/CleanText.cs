namespace Stemma.Intake;

/// <summary>Makes lines fit to stand in an article: no control characters, no lone surrogates, single spaces.</summary>
static class CleanText
{
    /// <summary>The line without what no reader sees; runs of white space become one space.</summary>
    internal static string Line(string text)
    {
        if (IsClean(text))
            return text;
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (char.IsSurrogate(c))
            {
                if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
                    line.Append(c).Append(text[++i]);
                else
                    line.Append('\uFFFD');
            }
            else if (!IsInvisible(c))
            {
                line.Append(c);
            }
        }
        return line.Length > 0 && line[^1] == ' ' ? line.ToString(0, line.Length - 1) : line.ToString();
    }

    /// <summary>The lines of a text, each cleaned, whatever ends them; blank lines are kept.</summary>
    internal static ImmutableArray<string> Lines(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
            lines.Add(Line(line.ToString()));
        return lines.DrainToImmutable();
    }

    /// <summary>Where in the text each of its lines stands.</summary>
    internal static ImmutableArray<TextSpan?> Places(string text)
    {
        var places = ImmutableArray.CreateBuilder<TextSpan?>();
        var rest = text.AsSpan();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            rest.Overlaps(line, out var start);
            places.Add(line.IsEmpty ? null : new TextSpan(start, start + line.Length));
        }
        return places.DrainToImmutable();
    }

    static bool IsClean(string text)
    {
        var space = true;
        foreach (var c in text)
        {
            if (c == ' ' ? space : c < ' ' || c >= '\u007f' && (char.IsWhiteSpace(c) || char.IsSurrogate(c) || IsInvisible(c)))
                return false;
            space = c == ' ';
        }
        return text.Length == 0 || !space;
    }

    /// <summary>Control characters, soft hyphens, zero-width spaces, marks of direction and of byte order.</summary>
    internal static bool IsInvisible(char c) =>
        char.IsControl(c) || c is '\u00AD' or '\u200B' or '\u200C' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF'
            or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\uFFFE' or '\uFFFF';
}
