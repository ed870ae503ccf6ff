namespace Stemma.Collation;

/// <summary>Lays two texts side by side word by word.</summary>
public static class TextDiff
{
    /// <summary>The stretches of both texts in order: a change has a place in both where words gave way to others.</summary>
    public static ImmutableArray<TextStretch> Find(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (Words(before), Words(after));
        var stretches = ImmutableArray.CreateBuilder<TextStretch>();
        var (i, j) = (0, 0);
        foreach (var (x, y, length) in ShortestEdit.Kept(old.Length, now.Length, (x, y) => IsSame(before, old[x], after, now[y])))
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

    static bool IsSame(string before, TextSpan old, string after, TextSpan now) =>
        before.AsSpan(old.Start, old.Length).TrimEnd().SequenceEqual(after.AsSpan(now.Start, now.Length).TrimEnd());
}

/// <summary>A stretch of two texts: what stayed, or what gave way to what.</summary>
/// <param name="Before">Its place in the earlier text; empty where words were added.</param>
/// <param name="After">Its place in the later text; empty where words were dropped.</param>
public readonly record struct TextStretch(TextSpan Before, TextSpan After, bool IsSame);
