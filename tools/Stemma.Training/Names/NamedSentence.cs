using Stemma.Language;

namespace Stemma.Training;

/// <summary>Words of one sentence with their names, as classes of <see cref="NameFinder"/>.</summary>
sealed record NamedSentence(ImmutableArray<string> Words, ImmutableArray<byte> Classes)
{
    public static byte First(NameKind kind) => (byte)(1 + (2 * (int)kind));

    /// <summary>The names as half-open ranges of words.</summary>
    public IEnumerable<(int First, int End, NameKind Kind)> Names() => NamesOf(Classes);

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
