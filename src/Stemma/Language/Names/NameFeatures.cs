namespace Stemma.Language;

/// <summary>What the finder of names looks at for one token.</summary>
static class NameFeatures
{
    public const int Count = 43;

    static readonly WordFacts _edge = new() { Lower = 7, Shape = 7 };

    /// <param name="tags">The classes of the tagger.</param>
    /// <param name="last">The classes given to the two tokens before; -1 where there is none.</param>
    public static void Write(
        ReadOnlySpan<WordFacts> words, ReadOnlySpan<byte> tags, int place, (int Last, int SecondLast) last,
        Span<uint> features)
    {
        ref readonly var word = ref At(words, place);
        ref readonly var before = ref At(words, place - 1);
        ref readonly var before2 = ref At(words, place - 2);
        ref readonly var after = ref At(words, place + 1);
        ref readonly var after2 = ref At(words, place + 2);
        var (tag, tagBefore, tagAfter) = (Tag(tags, place), Tag(tags, place - 1), Tag(tags, place + 1));
        var (one, two) = ((uint)last.Last + 1, (uint)((last.Last + 1) * 64 + last.SecondLast + 1));
        ReadOnlySpan<uint> all =
        [
            FeatureHash.Of(301, word.Lower), FeatureHash.Of(302, word.Lower, word.Shape), FeatureHash.Of(303, word.Suffix3),
            FeatureHash.Of(304, word.Suffix4), FeatureHash.Of(305, word.Prefix3), FeatureHash.Of(306, word.Shape, place == 0 ? 1u : 0),
            FeatureHash.Of(307, word.Fine, word.Shape), FeatureHash.Of(308, word.Coarse, word.Shape), FeatureHash.Of(309, tag),
            FeatureHash.Of(310, tag, tagBefore), FeatureHash.Of(311, tag, tagAfter), FeatureHash.Of(312, before.Lower),
            FeatureHash.Of(313, after.Lower), FeatureHash.Of(314, before2.Lower, before.Lower), FeatureHash.Of(315, after.Lower, after2.Lower),
            FeatureHash.Of(316, before.Fine), FeatureHash.Of(317, after.Fine), FeatureHash.Of(318, before.Coarse, word.Coarse),
            FeatureHash.Of(319, word.Coarse, after.Coarse), FeatureHash.Of(320, before.Shape, word.Shape, after.Shape),
            FeatureHash.Of(321, one, tag), FeatureHash.Of(322, two, tag), FeatureHash.Of(323, one, word.Lower),
            FeatureHash.Of(324, one, word.Shape, tag), FeatureHash.Of(325, one, word.Coarse), FeatureHash.Of(326, one, word.Fine),
            FeatureHash.Of(327, one, after.Coarse, tag), FeatureHash.Of(328, one, after.Lower), FeatureHash.Of(329, before2.Coarse, before.Coarse),
            FeatureHash.Of(330, after.Coarse, after2.Coarse), FeatureHash.Of(331, before.Lower, tag), FeatureHash.Of(332, after.Suffix3, tag),
            FeatureHash.Of(333, one, before.Lower, tag), FeatureHash.Of(334, after.Shape, after.Coarse), FeatureHash.Of(335, before.Coarse, after.Coarse, tag),
            FeatureHash.Of(336, after2.Lower), FeatureHash.Of(337, before2.Lower),
            FeatureHash.Of(338, (uint)word.Lists, word.Shape), FeatureHash.Of(339, (uint)before.Lists, (uint)word.Lists, word.Shape),
            FeatureHash.Of(340, (uint)word.Lists, (uint)after.Lists, word.Shape), FeatureHash.Of(341, one, (uint)word.Lists, word.Shape),
            FeatureHash.Of(342, one, (uint)word.Lists, (uint)after.Lists), FeatureHash.Of(343, (uint)word.Lists, word.Coarse, tag),
        ];
        all.CopyTo(features);
    }

    static uint Tag(ReadOnlySpan<byte> tags, int place) => (uint)place < (uint)tags.Length ? tags[place] : 61u;

    static ref readonly WordFacts At(ReadOnlySpan<WordFacts> words, int place)
    {
        if ((uint)place < (uint)words.Length)
            return ref words[place];
        return ref _edge;
    }
}
