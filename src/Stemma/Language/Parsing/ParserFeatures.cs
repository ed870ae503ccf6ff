namespace Stemma.Language;

/// <summary>What the parser looks at before each move.</summary>
static class ParserFeatures
{
    public const int Count = 56;

    /// <summary>What one place of the state holds: the word, its tag, its class.</summary>
    readonly record struct Slot(uint Word, uint Tag, uint Class)
    {
        public static readonly Slot Empty = new(3, 61, 0);
        public static readonly Slot Root = new(5, 62, 0);
    }

    public static void Write(ParserState state, ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags, Span<uint> features)
    {
        var around = new Around(state, words, tags);
        var written = around.WriteSlots(features);
        written += around.WriteNeighbours(features[written..]);
        written += around.WriteChildren(features[written..]);
        around.WriteDistances(features[written..]);
    }

    static Slot At(ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags, int place)
    {
        if (place < 0)
            return Slot.Empty;
        return place >= words.Length ? Slot.Root : new(words[place].Lower, tags[place], words[place].Fine);
    }

    static (int Outer, int Inner, int Count) Children((int Outer, int Inner, int Count)[] all, int place)
    {
        var children = place < 0 ? (-1, -1, 0) : all[place];
        return children with { Item3 = Math.Min(children.Item3, 5) };
    }

    static uint TagAt(ReadOnlySpan<byte> tags, int place) => place < 0 ? 61u : tags[place];

    static uint WordAt(ReadOnlySpan<WordFacts> words, int place) => place < 0 ? 3u : words[place].Lower;

    /// <summary>The places around the point where the parser stands.</summary>
    readonly ref struct Around
    {
        readonly ReadOnlySpan<WordFacts> _words;
        readonly ReadOnlySpan<byte> _tags;
        readonly Slot _s0, _s1, _s2, _b0, _b1, _b2, _b3;
        readonly (int Outer, int Inner, int Count) _s0Left, _s0Right, _s1Right, _s1Left, _b0Left;
        readonly uint _gap, _gap1;

        public Around(ParserState state, ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags)
        {
            _words = words;
            _tags = tags;
            var (top, under, next) = (state.Stack(0), state.Stack(1), state.Next);
            _s0 = At(words, tags, top);
            _s1 = At(words, tags, under);
            _s2 = At(words, tags, state.Stack(2));
            _b0 = At(words, tags, next);
            _b1 = next < words.Length ? At(words, tags, next + 1) : Slot.Empty;
            _b2 = next + 1 < words.Length ? At(words, tags, next + 2) : Slot.Empty;
            _b3 = next + 2 < words.Length ? At(words, tags, next + 3) : Slot.Empty;
            _s0Left = Children(state.LeftChildren, top);
            _s0Right = Children(state.RightChildren, top);
            _s1Right = Children(state.RightChildren, under);
            _s1Left = Children(state.LeftChildren, under);
            _b0Left = Children(state.LeftChildren, next);
            _gap = top < 0 ? 0u : (uint)Math.Min(next - top, 6);
            _gap1 = under < 0 ? 0u : (uint)Math.Min(top - under, 6);
        }

        public int WriteSlots(Span<uint> features)
        {
            var i = 0;
            foreach (var slot in (ReadOnlySpan<Slot>)[_s0, _s1, _b0, _b1])
            {
                features[i] = FeatureHash.Of((uint)++i + 100, slot.Word, slot.Tag);
                features[i] = FeatureHash.Of((uint)++i + 100, slot.Word);
                features[i] = FeatureHash.Of((uint)++i + 100, slot.Tag);
                features[i] = FeatureHash.Of((uint)++i + 100, slot.Class);
            }

            return i;
        }

        public int WriteNeighbours(Span<uint> features)
        {
            ReadOnlySpan<uint> found =
            [
                FeatureHash.Of(121, _s2.Tag, _s2.Word),
                FeatureHash.Of(122, _b2.Tag, _b2.Word),
                FeatureHash.Of(123, _s0.Word, _b0.Word),
                FeatureHash.Of(124, _s0.Word, _b0.Word, _s0.Tag * 64 + _b0.Tag),
                FeatureHash.Of(125, _s0.Word, _b0.Tag),
                FeatureHash.Of(126, _s0.Tag, _b0.Word),
                FeatureHash.Of(127, _s0.Tag, _b0.Tag),
                FeatureHash.Of(128, _s0.Class, _b0.Class),
                FeatureHash.Of(129, _s1.Word, _s0.Word),
                FeatureHash.Of(130, _s1.Tag, _s0.Word),
                FeatureHash.Of(131, _s1.Word, _s0.Tag),
                FeatureHash.Of(132, _s1.Tag, _s0.Tag, _b0.Tag),
                FeatureHash.Of(133, _s1.Class, _s0.Class),
                FeatureHash.Of(134, _s1.Tag, _s0.Tag),
                FeatureHash.Of(135, _s2.Tag, _s1.Tag, _s0.Tag),
                FeatureHash.Of(136, _s0.Tag, _b0.Tag, _b1.Tag),
                FeatureHash.Of(137, _b0.Tag * 64 + _b1.Tag, _b2.Tag * 64 + _b3.Tag, _s0.Tag),
                FeatureHash.Of(138, _b0.Tag, _b1.Tag, _b2.Tag),
            ];
            found.CopyTo(features);
            return found.Length;
        }

        public int WriteChildren(Span<uint> features)
        {
            ReadOnlySpan<uint> found =
            [
                FeatureHash.Of(139, _s0.Tag, TagAt(_tags, _s0Left.Outer), _b0.Tag),
                FeatureHash.Of(140, _s0.Tag, TagAt(_tags, _s0Right.Outer), _b0.Tag),
                FeatureHash.Of(141, _s0.Tag, TagAt(_tags, _b0Left.Outer), _b0.Tag),
                FeatureHash.Of(142, _s1.Tag, TagAt(_tags, _s1Right.Outer), _s0.Tag),
                FeatureHash.Of(143, _s1.Tag, TagAt(_tags, _s1Left.Outer), _s0.Tag),
                FeatureHash.Of(144, _s1.Tag, TagAt(_tags, _s0Left.Outer), _s0.Tag),
                FeatureHash.Of(145, _s1.Tag, TagAt(_tags, _s0Right.Outer), _s0.Tag),
                FeatureHash.Of(146, _s0.Tag, TagAt(_tags, _s0Left.Outer), TagAt(_tags, _s0Left.Inner)),
                FeatureHash.Of(147, _s0.Tag, TagAt(_tags, _s0Right.Outer), TagAt(_tags, _s0Right.Inner)),
                FeatureHash.Of(148, _s0.Word, (uint)_s0Left.Count * 8 + (uint)_s0Right.Count),
                FeatureHash.Of(149, _s0.Tag, (uint)_s0Left.Count * 8 + (uint)_s0Right.Count, _b0.Tag),
                FeatureHash.Of(150, _s1.Tag, (uint)_s1Left.Count * 8 + (uint)_s1Right.Count, _s0.Tag),
                FeatureHash.Of(151, _b0.Tag, (uint)_b0Left.Count),
            ];
            found.CopyTo(features);
            return found.Length;
        }

        public int WriteDistances(Span<uint> features)
        {
            ReadOnlySpan<uint> found =
            [
                FeatureHash.Of(152, _s0.Tag, _b0.Tag, _gap),
                FeatureHash.Of(153, _s0.Word, _gap),
                FeatureHash.Of(154, _s1.Tag, _s0.Tag, _gap1),
                FeatureHash.Of(155, _s1.Class, _b0.Class, _s0.Tag),
                FeatureHash.Of(156, WordAt(_words, _s0Left.Outer), _s0.Tag),
                FeatureHash.Of(157, WordAt(_words, _s0Right.Outer), _s0.Tag),
                FeatureHash.Of(158, WordAt(_words, _b0Left.Outer), _b0.Tag),
                FeatureHash.Of(159, _s1.Tag, _s0.Tag, _b0.Tag * 64 + _b1.Tag),
                FeatureHash.Of(160, _s1.Word, _s0.Tag, _b0.Tag),
            ];
            found.CopyTo(features);
            return found.Length;
        }
    }
}
