using System.Buffers;

namespace Stemma.Reports;

/// <summary>Makes any text safe to stand in a line or a table of Markdown.</summary>
static class Markdown
{
    static readonly SearchValues<char> _marks = SearchValues.Create("\\`*_{}[]<>#|~&!$");

    /// <summary>One line, without a mark that Markdown or HTML would read.</summary>
    internal static string Text(string text)
    {
        var safe = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (safe.Length > 0 && safe[^1] != ' ')
                    safe.Append(' ');
                continue;
            }

            if (_marks.Contains(c))
                safe.Append('\\');
            safe.Append(c);
        }

        return safe.ToString().TrimEnd();
    }

    internal static string Strong(string text) => text.Length == 0 ? "" : $"**{Text(text)}**";
}
