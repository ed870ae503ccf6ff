namespace Stemma.Reading;

/// <summary>A post of a social network that stands in the text as a paragraph of its own, signed.</summary>
/// <param name="Content">What was posted.</param>
/// <param name="Author">The name in the signature.</param>
readonly record struct Post(TextSpan Content, TextSpan Author);

/// <summary>Finds posts by their signature: "… — Ana Holt (@anaholt) October 13, 2016".</summary>
static class PostFinder
{
    /// <summary>The longest name that is looked for before a handle.</summary>
    const int LongestName = 60;

    public static ImmutableArray<Post> Find(string text)
    {
        var posts = ImmutableArray.CreateBuilder<Post>();
        var start = 0;
        for (var at = text.IndexOf("(@", StringComparison.Ordinal); at >= 0;
            at = text.IndexOf("(@", at + 2, StringComparison.Ordinal))
        {
            if (PostAt(text, at, start) is not { } post)
                continue;
            posts.Add(post);
            start = at;
        }

        return posts.DrainToImmutable();
    }

    static Post? PostAt(string text, int handle, int from)
    {
        var line = Math.Max(from, text.LastIndexOf('\n', handle, handle - from) + 1);
        var dash = text.AsSpan(line, handle - line).LastIndexOfAny('—', '–');
        if (dash < 0 || handle - line - dash > LongestName || !SignatureEnds(text, handle))
            return null;
        var content = Trimmed(text, line, line + dash);
        var author = Trimmed(text, line + dash + 1, handle);
        return content.Length < 10 || author.IsEmpty ? null : new(content, author);
    }

    /// <summary>The handle is closed, and only a date follows in its line.</summary>
    static bool SignatureEnds(string text, int handle)
    {
        var rest = text.AsSpan(handle, Math.Min(80, text.Length - handle));
        var close = rest.IndexOf(')');
        if (close < 3)
            return false;
        rest = rest[(close + 1)..];
        var end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).Trim().Length <= 24;
    }

    static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        // "1/2" numbers the parts of a thread.
        if (end - start > 5 && char.IsAsciiDigit(text[start]) && text[start + 1] == '/' && text[start + 3] == ' ')
            start += 4;
        for (var changed = true; changed && end > start;)
        {
            while (end > start && char.IsWhiteSpace(text[end - 1]))
                end--;
            var word = text.AsSpan(start, end - start).LastIndexOf(' ') + 1;
            changed = text.AsSpan(start + word, end - start - word) is var last
                && (last.StartsWith("pic.twitter.com") || last.StartsWith("http"));
            end = changed ? start + word : end;
        }

        return new(start, end);
    }
}
