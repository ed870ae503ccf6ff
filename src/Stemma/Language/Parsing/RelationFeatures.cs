namespace Stemma.Language;

/// <summary>What decides the relation of a token to its governor, once the whole tree is known.</summary>
static class RelationFeatures
{
    public const int Count = 34;

    /// <param name="tree">A state that is done: the governor and the children of each token.</param>
    public static void Write(
        ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags, ParserState tree, int child, Span<uint> features)
    {
        var head = tree.Heads[child];
        var (w, t, k) = (words[child].Lower, (uint)tags[child], (uint)words[child].Fine);
        var (hw, ht, hk) = Word(words, tags, head);
        var side = head < child ? 1u : 0;
        var distance = side * 16 + (uint)Math.Min(Math.Abs(head - child), 9);
        var grand = head < words.Length ? tree.Heads[head] : -1;
        var (_, gt, _) = Word(words, tags, grand);
        var left = tree.LeftChildren[child];
        var right = tree.RightChildren[child];
        var (lw, lt, _) = Word(words, tags, left.Outer);
        var (rw, rt, _) = Word(words, tags, right.Outer);
        var headLeft = head < 0 ? (-1, -1, 0) : tree.LeftChildren[head];
        var headRight = head < 0 ? (-1, -1, 0) : tree.RightChildren[head];
        var (_, hlt, _) = Word(words, tags, headLeft.Item1);
        var (_, hrt, _) = Word(words, tags, headRight.Item1);
        var (bw, bt, _) = Word(words, tags, child - 1);
        var (aw, at, _) = Word(words, tags, child + 1);
        var (ilw, ilt, _) = Word(words, tags, left.Inner);
        ReadOnlySpan<uint> all =
        [
            FeatureHash.Of(201, w, side), FeatureHash.Of(202, t, side), FeatureHash.Of(203, hw, side),
            FeatureHash.Of(204, ht, side), FeatureHash.Of(205, w, hw), FeatureHash.Of(206, t, ht, side),
            FeatureHash.Of(207, w, ht, side), FeatureHash.Of(208, t, hw, side), FeatureHash.Of(209, k, hk, side),
            FeatureHash.Of(210, k, ht, side), FeatureHash.Of(211, t, hk, side), FeatureHash.Of(212, t, ht, distance),
            FeatureHash.Of(213, lw, t, ht), FeatureHash.Of(214, rw, t, ht), FeatureHash.Of(215, lt, t, ht * 2 + side),
            FeatureHash.Of(216, rt, t, ht * 2 + side), FeatureHash.Of(217, bw, t, side), FeatureHash.Of(218, aw, t, side),
            FeatureHash.Of(219, bt, t, ht), FeatureHash.Of(220, at, t, ht), FeatureHash.Of(221, gt, ht, t),
            FeatureHash.Of(222, hlt, ht, t * 2 + side), FeatureHash.Of(223, hrt, ht, t * 2 + side),
            FeatureHash.Of(224, lw, w), FeatureHash.Of(225, lw, hw, side),
            FeatureHash.Of(226, (uint)(headLeft.Item1 == child ? 1 : 0) * 2 + (uint)(headRight.Item1 == child ? 1 : 0), t, ht),
            FeatureHash.Of(227, ilw, t, ht), FeatureHash.Of(228, ilt, lt, t * 2 + side),
            FeatureHash.Of(229, words[child].Suffix3, ht, side), FeatureHash.Of(230, words[child].Shape, hw),
            FeatureHash.Of(231, (uint)Math.Min(left.Count, 4) * 8 + (uint)Math.Min(right.Count, 4), t, ht * 2 + side),
            FeatureHash.Of(232, bw, w), FeatureHash.Of(233, w, aw), FeatureHash.Of(234, lt, rt, t * 64 + ht),
        ];
        all.CopyTo(features);
    }

    static (uint Word, uint Tag, uint Class) Word(ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags, int place)
    {
        if (place < 0)
            return (3, 61, 0);
        return place >= words.Length ? (5, 62, 0) : (words[place].Lower, tags[place], words[place].Fine);
    }
}
