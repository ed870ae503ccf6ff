namespace Stemma.Language;

/// <summary>Finds the names of one sentence and their kinds, from left to right.</summary>
/// <remarks>Class 0 is outside; then for each kind the first token of a name and a later one.</remarks>
sealed class NameFinder(FeatureModel model)
{
    internal const string FileName = "names.bin";
    const int Kinds = (int)NameKind.Other + 1;

    /// <summary>The names of the classes, in their order.</summary>
    internal static ImmutableArray<string> Classes { get; } =
        ["O", .. Enumerable.Range(0, Kinds).SelectMany(kind => new[] { $"B-{(NameKind)kind}", $"I-{(NameKind)kind}" })];

    /// <summary>The kind that a class belongs to; it must not be outside.</summary>
    public static NameKind KindOf(int index) => (NameKind)((index - 1) / 2);

    public static bool IsFirst(int index) => index % 2 == 1;

    /// <summary>Whether a token of this class goes on with a name of this kind.</summary>
    public static bool Continues(int index, NameKind kind) => index != 0 && !IsFirst(index) && KindOf(index) == kind;

    public static bool MayFollow(int last, int next) => next == 0 || IsFirst(next) || last == next || last == next - 1;

    /// <summary>Writes the class of each token.</summary>
    public void Find(ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags, Span<byte> found)
    {
        Span<uint> features = stackalloc uint[NameFeatures.Count];
        Span<int> scores = stackalloc int[model.Width];
        var (last, secondLast) = (-1, -1);
        for (var i = 0; i < words.Length; i++)
        {
            NameFeatures.Write(words, tags, i, (last, secondLast), features);
            model.Score(features, scores);
            var best = 0;
            for (var next = 1; next < model.Classes.Length; next++)
            {
                if (scores[next] > scores[best] && MayFollow(Math.Max(last, 0), next))
                    best = next;
            }

            (secondLast, last) = (last, best);
            found[i] = (byte)best;
        }
    }
}
