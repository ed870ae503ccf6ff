namespace Stemma.Language;

/// <summary>What the parser looks at before each move.</summary>
static class ParserFeatures
{
    public const int Count = 78;

    /// <summary>What one place of the state holds: the word, its tag, its class.</summary>
    readonly record struct Slot(uint Word, uint Tag, uint Class, uint Coarse)
    {
        public static readonly Slot Empty = new(3, 61, 0, 0);
        public static readonly Slot Root = new(5, 62, 0, 0);
    }

    public static void Write(ParserState state, ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags, Span<uint> features)
    {
        var (top, under, next) = (state.Stack(0), state.Stack(1), state.Next);
        var s0 = At(words, tags, top);
        var s1 = At(words, tags, under);
        var s2 = At(words, tags, state.Stack(2));
        var b0 = At(words, tags, next);
        var b1 = next < words.Length ? At(words, tags, next + 1) : Slot.Empty;
        var b2 = next + 1 < words.Length ? At(words, tags, next + 2) : Slot.Empty;
        var b3 = next + 2 < words.Length ? At(words, tags, next + 3) : Slot.Empty;
        var s0Left = Children(state.LeftChildren, top);
        var s0Right = Children(state.RightChildren, top);
        var s1Right = Children(state.RightChildren, under);
        var s1Left = Children(state.LeftChildren, under);
        var b0Left = Children(state.LeftChildren, next);
        var gap = top < 0 ? 0u : (uint)Math.Min(next - top, 6);
        var gap1 = under < 0 ? 0u : (uint)Math.Min(top - under, 6);
        var opener = WordAt(words, s0Left.Outer);
        var marks = Marks(words, tags, top, next);
        var i = 0;
        foreach (var slot in (ReadOnlySpan<Slot>)[s0, s1, b0, b1])
        {
            features[i] = FeatureHash.Of((uint)++i + 100, slot.Word, slot.Tag);
            features[i] = FeatureHash.Of((uint)++i + 100, slot.Word);
            features[i] = FeatureHash.Of((uint)++i + 100, slot.Tag);
            features[i] = FeatureHash.Of((uint)++i + 100, slot.Class);
        }

        ReadOnlySpan<uint> more =
        [
            FeatureHash.Of(121, s2.Tag, s2.Word),
            FeatureHash.Of(122, b2.Tag, b2.Word),
            FeatureHash.Of(123, s0.Word, b0.Word),
            FeatureHash.Of(124, s0.Word, b0.Word, s0.Tag * 64 + b0.Tag),
            FeatureHash.Of(125, s0.Word, b0.Tag),
            FeatureHash.Of(126, s0.Tag, b0.Word),
            FeatureHash.Of(127, s0.Tag, b0.Tag),
            FeatureHash.Of(128, s0.Class, b0.Class),
            FeatureHash.Of(129, s1.Word, s0.Word),
            FeatureHash.Of(130, s1.Tag, s0.Word),
            FeatureHash.Of(131, s1.Word, s0.Tag),
            FeatureHash.Of(132, s1.Tag, s0.Tag, b0.Tag),
            FeatureHash.Of(133, s1.Class, s0.Class),
            FeatureHash.Of(134, s1.Tag, s0.Tag),
            FeatureHash.Of(135, s2.Tag, s1.Tag, s0.Tag),
            FeatureHash.Of(136, s0.Tag, b0.Tag, b1.Tag),
            FeatureHash.Of(137, b0.Tag * 64 + b1.Tag, b2.Tag * 64 + b3.Tag, s0.Tag),
            FeatureHash.Of(138, b0.Tag, b1.Tag, b2.Tag),
            FeatureHash.Of(139, s0.Tag, TagAt(tags, s0Left.Outer), b0.Tag),
            FeatureHash.Of(140, s0.Tag, TagAt(tags, s0Right.Outer), b0.Tag),
            FeatureHash.Of(141, s0.Tag, TagAt(tags, b0Left.Outer), b0.Tag),
            FeatureHash.Of(142, s1.Tag, TagAt(tags, s1Right.Outer), s0.Tag),
            FeatureHash.Of(143, s1.Tag, TagAt(tags, s1Left.Outer), s0.Tag),
            FeatureHash.Of(144, s1.Tag, TagAt(tags, s0Left.Outer), s0.Tag),
            FeatureHash.Of(145, s1.Tag, TagAt(tags, s0Right.Outer), s0.Tag),
            FeatureHash.Of(146, s0.Tag, TagAt(tags, s0Left.Outer), TagAt(tags, s0Left.Inner)),
            FeatureHash.Of(147, s0.Tag, TagAt(tags, s0Right.Outer), TagAt(tags, s0Right.Inner)),
            FeatureHash.Of(148, s0.Word, (uint)s0Left.Count * 8 + (uint)s0Right.Count),
            FeatureHash.Of(149, s0.Tag, (uint)s0Left.Count * 8 + (uint)s0Right.Count, b0.Tag),
            FeatureHash.Of(150, s1.Tag, (uint)s1Left.Count * 8 + (uint)s1Right.Count, s0.Tag),
            FeatureHash.Of(151, b0.Tag, (uint)b0Left.Count),
            FeatureHash.Of(152, s0.Tag, b0.Tag, gap),
            FeatureHash.Of(153, s0.Word, gap),
            FeatureHash.Of(154, s1.Tag, s0.Tag, gap1),
            FeatureHash.Of(155, s1.Class, b0.Class, s0.Tag),
            FeatureHash.Of(156, WordAt(words, s0Left.Outer), s0.Tag),
            FeatureHash.Of(157, WordAt(words, s0Right.Outer), s0.Tag),
            FeatureHash.Of(158, WordAt(words, b0Left.Outer), b0.Tag),
            FeatureHash.Of(159, s1.Tag, s0.Tag, b0.Tag * 64 + b1.Tag),
            FeatureHash.Of(160, s1.Word, s0.Tag, b0.Tag),
            FeatureHash.Of(161, s0.Coarse, b0.Coarse),
            FeatureHash.Of(162, s1.Coarse, s0.Coarse),
            FeatureHash.Of(163, s1.Coarse, s0.Coarse, b0.Coarse),
            FeatureHash.Of(164, s1.Word, opener),
            FeatureHash.Of(165, s1.Coarse, opener, s0.Coarse),
            FeatureHash.Of(166, s1.Tag, opener, b0.Tag),
            FeatureHash.Of(167, s2.Word, opener),
            FeatureHash.Of(168, s2.Tag, s1.Tag, opener),
            FeatureHash.Of(169, s2.Coarse, opener, s0.Coarse),
            FeatureHash.Of(170, s0.Word, WordAt(words, b0Left.Outer)),
            FeatureHash.Of(171, s0.Tag, WordAt(words, b0Left.Outer), b0.Tag),
            FeatureHash.Of(172, s1.Tag, s0.Tag, WordAt(words, s0Left.Inner)),
            FeatureHash.Of(173, WordAt(words, s1Right.Outer), s1.Tag, s0.Tag),
            FeatureHash.Of(174, s2.Tag, s1.Tag, s0.Tag * 64 + b0.Tag),
            FeatureHash.Of(175, s0.Word, b0.Word, b1.Tag),
            FeatureHash.Of(176, s0.Tag, b0.Word, b1.Word),
            FeatureHash.Of(177, s0.Word, b0.Tag, b1.Tag),
            FeatureHash.Of(178, s0.Tag * 64 + b0.Tag, marks, s1.Tag),
            FeatureHash.Of(179, marks, s0.Word, b0.Tag),
            FeatureHash.Of(180, (uint)state.Depth < 4 ? (uint)state.Depth : 4u, b0.Tag, s0.Tag),
            FeatureHash.Of(181, s1.Tag * 64 + s0.Tag, TagAt(tags, s1Right.Outer), opener),
            FeatureHash.Of(182, s0.Coarse, b0.Tag, b1.Coarse),
        ];
        more.CopyTo(features[i..]);
    }

    /// <summary>Which parts of speech stand between two places: a verb, a mark, a conjunction, a relative word.</summary>
    static uint Marks(ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags, int from, int to)
    {
        if (from < 0 || to - from > 12)
            return 0xFFFF;
        var seen = 0u;
        for (var i = from + 1; i < Math.Min(to, words.Length); i++)
            seen |= tags[i] < 31 ? 1u << tags[i] : 0;
        return seen & 0x3FFFF;
    }

    static Slot At(ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags, int place)
    {
        if (place < 0)
            return Slot.Empty;
        return place >= words.Length ? Slot.Root : new(words[place].Lower, tags[place], words[place].Fine, words[place].Coarse);
    }

    static (int Outer, int Inner, int Count) Children((int Outer, int Inner, int Count)[] all, int place)
    {
        var children = place < 0 ? (-1, -1, 0) : all[place];
        return children with { Item3 = Math.Min(children.Item3, 5) };
    }

    static uint TagAt(ReadOnlySpan<byte> tags, int place) => place < 0 ? 61u : tags[place];

    static uint WordAt(ReadOnlySpan<WordFacts> words, int place) => place < 0 ? 3u : words[place].Lower;
}
