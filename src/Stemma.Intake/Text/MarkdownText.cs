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
            text.Append(Unlinked(words.ToString())).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>"[words](address)" becomes its words; marks of emphasis go.</summary>
    static string Unlinked(string line)
    {
        line = line.Replace("**", "").Replace("__", "").Replace("`", "");
        for (var close = line.IndexOf("](", StringComparison.Ordinal); close >= 0; close = line.IndexOf("](", StringComparison.Ordinal))
        {
            var open = line.LastIndexOf('[', close);
            var end = line.IndexOf(')', close);
            if (open < 0 || end < 0)
                break;
            line = line[..open] + line[(open + 1)..close] + line[(end + 1)..];
        }
        return line;
    }
}
