using Stemma.Language;

namespace Stemma.Training;

/// <summary>Words of one sentence with their names, as classes of <see cref="NameFinder"/>.</summary>
sealed record NamedSentence(ImmutableArray<string> Words, ImmutableArray<byte> Classes)
{
    public static byte First(NameKind kind) => (byte)(1 + (2 * (int)kind));

    /// <summary>The names as half-open ranges of words.</summary>
    public IEnumerable<(int First, int End, NameKind Kind)> Names() => NamesOf(Classes);

    /// <summary>Words as a text of one sentence, a space between each two.</summary>
    public static (string Text, TextLayout Layout) Layout(ImmutableArray<string> words)
    {
        var tokens = new TokenBuffer();
        var start = 0;
        foreach (var word in words)
        {
            tokens.Add(start, start + word.Length);
            start += word.Length + 1;
        }

        var text = string.Join(' ', words);
        return (text, new(tokens, [new(new(0, text.Length), 0, words.Length, 0)]));
    }

    public static IEnumerable<(int First, int End, NameKind Kind)> NamesOf(IReadOnlyList<byte> classes)
    {
        for (var i = 0; i < classes.Count;)
        {
            var first = i++;
            if (classes[first] == 0)
                continue;
            while (i < classes.Count && classes[i] == First(NameFinder.KindOf(classes[first])) + 1)
                i++;
            yield return (first, i, NameFinder.KindOf(classes[first]));
        }
    }
}
