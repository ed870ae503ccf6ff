namespace Stemma.Collation;

/// <summary>Lays two texts side by side word by word (Myers' shortest edit).</summary>
public static class TextDiff
{
    /// <summary>Texts that differ in more words than this are taken for other texts: all of the one gives way to all of the other.</summary>
    const int MostEdits = 1_000;

    /// <summary>The stretches of both texts in order: a change has a place in both where words gave way to others.</summary>
    public static ImmutableArray<TextStretch> Find(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Words(before), Words(after));
        var stretches = ImmutableArray.CreateBuilder<TextStretch>();
        var (i, j) = (0, 0);
        foreach (var (x, y, length) in Same(before, old, after, now))
        {
            Add(stretches, Cover(old, i, x), Cover(now, j, y), isSame: false);
            Add(stretches, Cover(old, x, x + length), Cover(now, y, y + length), isSame: true);
            (i, j) = (x + length, y + length);
        }

        Add(stretches, Cover(old, i, old.Length), Cover(now, j, now.Length), isSame: false);
        return stretches.DrainToImmutable();
    }

    static void Add(ImmutableArray<TextStretch>.Builder stretches, TextSpan before, TextSpan after, bool isSame)
    {
        if (!before.IsEmpty || !after.IsEmpty)
            stretches.Add(new(before, after, isSame));
    }

    /// <summary>A word is what stands between white space, with the white space after it.</summary>
    static TextSpan[] Words(string text)
    {
        var words = new List<TextSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            words.Add(new(start, end));
            start = end;
        }

        return [.. words];
    }

    static TextSpan Cover(TextSpan[] words, int first, int end) =>
        first < end ? new(words[first].Start, words[end - 1].End) : default;

    /// <summary>The runs of words that stay, in order.</summary>
    static Stack<(int Before, int After, int Length)> Same(string before, TextSpan[] old, string after, TextSpan[] now)
    {
        var trace = Trace(old.Length, now.Length, (x, y) => IsSame(before, old[x], after, now[y]));
        var runs = new Stack<(int Before, int After, int Length)>();
        var (i, j) = (old.Length, now.Length);
        for (var edits = trace.Count - 1; edits >= 0; edits--)
        {
            var (furthest, k) = (trace[edits], i - j);
            var isDown = k == -edits || (k != edits && furthest[edits + k - 1 + 1] < furthest[edits + k + 1 + 1]);
            var from = isDown ? k + 1 : k - 1;
            var x = edits == 0 ? 0 : furthest[edits + from + 1];
            var start = edits == 0 ? 0 : isDown ? x : x + 1;
            if (i > start)
                runs.Push((start, start - k, i - start));
            (i, j) = (x, x - from);
        }

        return runs;
    }

    /// <summary>For each number of edits how far each diagonal reached before it; nothing where there are too many.</summary>
    static List<int[]> Trace(int width, int height, Func<int, int, bool> isSame)
    {
        var most = Math.Min(width + height, MostEdits);
        var furthest = new Dictionary<int, int> { [1] = 0 };
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            trace.Add([.. Enumerable.Range(-edits - 1, (2 * edits) + 3).Select(k => furthest.GetValueOrDefault(k, -1))]);
            for (var k = -edits; k <= edits; k += 2)
            {
                var x = k == -edits || (k != edits && furthest[k - 1] < furthest[k + 1]) ? furthest[k + 1] : furthest[k - 1] + 1;
                while (x < width && x - k < height && isSame(x, x - k))
                    x++;
                furthest[k] = x;
                if (x >= width && x - k >= height)
                    return trace;
            }
        }

        return [];
    }

    static bool IsSame(string before, TextSpan old, string after, TextSpan now) =>
        before.AsSpan(old.Start, old.Length).TrimEnd().SequenceEqual(after.AsSpan(now.Start, now.Length).TrimEnd());
}

/// <summary>A stretch of two texts: what stayed, or what gave way to what.</summary>
/// <param name="Before">Its place in the earlier text; empty where words were added.</param>
/// <param name="After">Its place in the later text; empty where words were dropped.</param>
public readonly record struct TextStretch(TextSpan Before, TextSpan After, bool IsSame);
