namespace Stemma.Intake;

/// <summary>Takes the marks of Markdown out of a text and leaves its words.</summary>
static class MarkdownText
{
    internal static string Plain(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            var words = line.TrimStart();
            if (words.StartsWith("![") || words is "---" or "***" or "```")
                continue;
            words = words.TrimStart('#').TrimStart('>').TrimStart();
            if (words.StartsWith("* ") || words.StartsWith("- "))
                words = words[2..];
            Unlinked(words, text);
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <summary>"[words](address)" becomes its words; marks of emphasis go.</summary>
    static void Unlinked(ReadOnlySpan<char> line, StringBuilder text)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ']' && i + 1 < line.Length && line[i + 1] == '(')
            {
                var end = line[i..Math.Min(line.Length, i + LongestAddress)].IndexOf(')');
                i += Math.Max(0, end);
            }
            else if (!IsMark(line, i))
            {
                text.Append(line[i]);
            }
        }
    }

    const int LongestAddress = 2000;

    static bool IsMark(ReadOnlySpan<char> line, int i) => line[i] switch
    {
        '`' => true,
        '*' or '_' => (i > 0 && line[i - 1] == line[i]) || (i + 1 < line.Length && line[i + 1] == line[i]),
        '[' => line[i..Math.Min(line.Length, i + LongestAddress)].IndexOf("](") > 0,
        _ => false,
    };
}
