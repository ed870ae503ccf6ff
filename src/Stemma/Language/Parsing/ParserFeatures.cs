namespace Stemma.Language;

/// <summary>What the parser looks at before each move.</summary>
static class ParserFeatures
{
    public const int Count = 78;
    const int Pairs = 18;

    /// <summary>What one place of the state holds: the word, its tag, its class.</summary>
    readonly record struct Slot(uint Word, uint Tag, uint Class, uint Coarse)
    {
        public static readonly Slot Empty = new(3, 61, 0, 0);
        public static readonly Slot Root = new(5, 62, 0, 0);
    }

    public static void Write(ParserState state, ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags, Span<uint> features)
    {
        var scene = new Scene(state, words, tags);
        var i = 0;
        foreach (var slot in (ReadOnlySpan<Slot>)[scene.S0, scene.S1, scene.B0, scene.B1])
        {
            features[i] = FeatureHash.Of((uint)++i + 100, slot.Word, slot.Tag);
            features[i] = FeatureHash.Of((uint)++i + 100, slot.Word);
            features[i] = FeatureHash.Of((uint)++i + 100, slot.Tag);
            features[i] = FeatureHash.Of((uint)++i + 100, slot.Class);
        }

        WritePairs(scene, features[i..]);
        WriteTrees(scene, features[(i + Pairs)..]);
    }

    /// <summary>Words, tags and classes of the places, two and three together.</summary>
    static void WritePairs(in Scene scene, Span<uint> features)
    {
        ReadOnlySpan<uint> all =
        [
            FeatureHash.Of(121, scene.S2.Tag, scene.S2.Word),
            FeatureHash.Of(122, scene.B2.Tag, scene.B2.Word),
            FeatureHash.Of(123, scene.S0.Word, scene.B0.Word),
            FeatureHash.Of(124, scene.S0.Word, scene.B0.Word, scene.S0.Tag * 64 + scene.B0.Tag),
            FeatureHash.Of(125, scene.S0.Word, scene.B0.Tag),
            FeatureHash.Of(126, scene.S0.Tag, scene.B0.Word),
            FeatureHash.Of(127, scene.S0.Tag, scene.B0.Tag),
            FeatureHash.Of(128, scene.S0.Class, scene.B0.Class),
            FeatureHash.Of(129, scene.S1.Word, scene.S0.Word),
            FeatureHash.Of(130, scene.S1.Tag, scene.S0.Word),
            FeatureHash.Of(131, scene.S1.Word, scene.S0.Tag),
            FeatureHash.Of(132, scene.S1.Tag, scene.S0.Tag, scene.B0.Tag),
            FeatureHash.Of(133, scene.S1.Class, scene.S0.Class),
            FeatureHash.Of(134, scene.S1.Tag, scene.S0.Tag),
            FeatureHash.Of(135, scene.S2.Tag, scene.S1.Tag, scene.S0.Tag),
            FeatureHash.Of(136, scene.S0.Tag, scene.B0.Tag, scene.B1.Tag),
            FeatureHash.Of(137, scene.B0.Tag * 64 + scene.B1.Tag, scene.B2.Tag * 64 + scene.B3.Tag, scene.S0.Tag),
            FeatureHash.Of(138, scene.B0.Tag, scene.B1.Tag, scene.B2.Tag),
        ];
        all.CopyTo(features);
    }

    /// <summary>What hangs from the places so far, how far they are apart, and what stands between.</summary>
    static void WriteTrees(in Scene scene, Span<uint> features)
    {
        ReadOnlySpan<uint> all =
        [
            FeatureHash.Of(139, scene.S0.Tag, scene.TagAt(scene.S0Left.Outer), scene.B0.Tag),
            FeatureHash.Of(140, scene.S0.Tag, scene.TagAt(scene.S0Right.Outer), scene.B0.Tag),
            FeatureHash.Of(141, scene.S0.Tag, scene.TagAt(scene.B0Left.Outer), scene.B0.Tag),
            FeatureHash.Of(142, scene.S1.Tag, scene.TagAt(scene.S1Right.Outer), scene.S0.Tag),
            FeatureHash.Of(143, scene.S1.Tag, scene.TagAt(scene.S1Left.Outer), scene.S0.Tag),
            FeatureHash.Of(144, scene.S1.Tag, scene.TagAt(scene.S0Left.Outer), scene.S0.Tag),
            FeatureHash.Of(145, scene.S1.Tag, scene.TagAt(scene.S0Right.Outer), scene.S0.Tag),
            FeatureHash.Of(146, scene.S0.Tag, scene.TagAt(scene.S0Left.Outer), scene.TagAt(scene.S0Left.Inner)),
            FeatureHash.Of(147, scene.S0.Tag, scene.TagAt(scene.S0Right.Outer), scene.TagAt(scene.S0Right.Inner)),
            FeatureHash.Of(148, scene.S0.Word, (uint)scene.S0Left.Count * 8 + (uint)scene.S0Right.Count),
            FeatureHash.Of(149, scene.S0.Tag, (uint)scene.S0Left.Count * 8 + (uint)scene.S0Right.Count, scene.B0.Tag),
            FeatureHash.Of(150, scene.S1.Tag, (uint)scene.S1Left.Count * 8 + (uint)scene.S1Right.Count, scene.S0.Tag),
            FeatureHash.Of(151, scene.B0.Tag, (uint)scene.B0Left.Count),
            FeatureHash.Of(152, scene.S0.Tag, scene.B0.Tag, scene.Gap),
            FeatureHash.Of(153, scene.S0.Word, scene.Gap),
            FeatureHash.Of(154, scene.S1.Tag, scene.S0.Tag, scene.Gap1),
            FeatureHash.Of(155, scene.S1.Class, scene.B0.Class, scene.S0.Tag),
            FeatureHash.Of(156, scene.WordAt(scene.S0Left.Outer), scene.S0.Tag),
            FeatureHash.Of(157, scene.WordAt(scene.S0Right.Outer), scene.S0.Tag),
            FeatureHash.Of(158, scene.WordAt(scene.B0Left.Outer), scene.B0.Tag),
            FeatureHash.Of(159, scene.S1.Tag, scene.S0.Tag, scene.B0.Tag * 64 + scene.B1.Tag),
            FeatureHash.Of(160, scene.S1.Word, scene.S0.Tag, scene.B0.Tag),
            FeatureHash.Of(161, scene.S0.Coarse, scene.B0.Coarse),
            FeatureHash.Of(162, scene.S1.Coarse, scene.S0.Coarse),
            FeatureHash.Of(163, scene.S1.Coarse, scene.S0.Coarse, scene.B0.Coarse),
            FeatureHash.Of(164, scene.S1.Word, scene.Opener),
            FeatureHash.Of(165, scene.S1.Coarse, scene.Opener, scene.S0.Coarse),
            FeatureHash.Of(166, scene.S1.Tag, scene.Opener, scene.B0.Tag),
            FeatureHash.Of(167, scene.S2.Word, scene.Opener),
            FeatureHash.Of(168, scene.S2.Tag, scene.S1.Tag, scene.Opener),
            FeatureHash.Of(169, scene.S2.Coarse, scene.Opener, scene.S0.Coarse),
            FeatureHash.Of(170, scene.S0.Word, scene.WordAt(scene.B0Left.Outer)),
            FeatureHash.Of(171, scene.S0.Tag, scene.WordAt(scene.B0Left.Outer), scene.B0.Tag),
            FeatureHash.Of(172, scene.S1.Tag, scene.S0.Tag, scene.WordAt(scene.S0Left.Inner)),
            FeatureHash.Of(173, scene.WordAt(scene.S1Right.Outer), scene.S1.Tag, scene.S0.Tag),
            FeatureHash.Of(174, scene.S2.Tag, scene.S1.Tag, scene.S0.Tag * 64 + scene.B0.Tag),
            FeatureHash.Of(175, scene.S0.Word, scene.B0.Word, scene.B1.Tag),
            FeatureHash.Of(176, scene.S0.Tag, scene.B0.Word, scene.B1.Word),
            FeatureHash.Of(177, scene.S0.Word, scene.B0.Tag, scene.B1.Tag),
            FeatureHash.Of(178, scene.S0.Tag * 64 + scene.B0.Tag, scene.Marks, scene.S1.Tag),
            FeatureHash.Of(179, scene.Marks, scene.S0.Word, scene.B0.Tag),
            FeatureHash.Of(180, (uint)scene.Depth < 4 ? (uint)scene.Depth : 4u, scene.B0.Tag, scene.S0.Tag),
            FeatureHash.Of(181, scene.S1.Tag * 64 + scene.S0.Tag, scene.TagAt(scene.S1Right.Outer), scene.Opener),
            FeatureHash.Of(182, scene.S0.Coarse, scene.B0.Tag, scene.B1.Coarse),
        ];
        all.CopyTo(features);
    }

    /// <summary>The places that features look at.</summary>
    readonly ref struct Scene
    {
        readonly ReadOnlySpan<WordFacts> _words;
        readonly ReadOnlySpan<byte> _tags;

        public Scene(ParserState state, ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags)
        {
            _words = words;
            _tags = tags;
            var (top, under, next) = (state.Stack(0), state.Stack(1), state.Next);
            (S0, S1, S2) = (At(words, tags, top), At(words, tags, under), At(words, tags, state.Stack(2)));
            B0 = At(words, tags, next);
            B1 = next < words.Length ? At(words, tags, next + 1) : Slot.Empty;
            B2 = next + 1 < words.Length ? At(words, tags, next + 2) : Slot.Empty;
            B3 = next + 2 < words.Length ? At(words, tags, next + 3) : Slot.Empty;
            (S0Left, S0Right) = (Children(state.LeftChildren, top), Children(state.RightChildren, top));
            (S1Left, S1Right) = (Children(state.LeftChildren, under), Children(state.RightChildren, under));
            B0Left = Children(state.LeftChildren, next);
            Gap = top < 0 ? 0u : (uint)Math.Min(next - top, 6);
            Gap1 = under < 0 ? 0u : (uint)Math.Min(top - under, 6);
            Depth = state.Depth;
            Opener = WordAt(S0Left.Outer);
            Marks = ParserFeatures.Marks(words, tags, top, next);
        }

        public Slot S0 { get; }
        public Slot S1 { get; }
        public Slot S2 { get; }
        public Slot B0 { get; }
        public Slot B1 { get; }
        public Slot B2 { get; }
        public Slot B3 { get; }
        public (int Outer, int Inner, int Count) S0Left { get; }
        public (int Outer, int Inner, int Count) S0Right { get; }
        public (int Outer, int Inner, int Count) S1Left { get; }
        public (int Outer, int Inner, int Count) S1Right { get; }
        public (int Outer, int Inner, int Count) B0Left { get; }
        public uint Gap { get; }
        public uint Gap1 { get; }
        public int Depth { get; }

        /// <summary>The first word below the top of the stack: the preposition of its phrase.</summary>
        public uint Opener { get; }
        public uint Marks { get; }

        public uint TagAt(int place) => place < 0 ? 61u : _tags[place];
        public uint WordAt(int place) => place < 0 ? 3u : _words[place].Lower;
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
}
