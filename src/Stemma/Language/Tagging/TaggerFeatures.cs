namespace Stemma.Language;

/// <summary>What the linear tagger looks at for one token.</summary>
static class TaggerFeatures
{
    public const int Count = 37;

    /// <summary>Outside the sentence.</summary>
    static readonly WordFacts _edge = new() { Lower = 7, Shape = 7 };

    /// <param name="words">The tokens of one sentence.</param>
    /// <param name="place">The token's index.</param>
    /// <param name="tags">The classes given to the two tokens before; -1 where there is none.</param>
    public static void Write(ReadOnlySpan<WordFacts> words, int place, (int Last, int SecondLast) tags, Span<uint> features)
    {
        ref readonly var word = ref words[place];
        ref readonly var before = ref At(words, place - 1);
        ref readonly var before2 = ref At(words, place - 2);
        ref readonly var after = ref At(words, place + 1);
        ref readonly var after2 = ref At(words, place + 2);
        var (last, pair) = ((uint)tags.Last + 1, (uint)((tags.Last + 1) * 64 + tags.SecondLast + 1));
        var start = place == 0 ? 1u : 0;
        features[0] = FeatureHash.Of(1, word.Lower);
        features[1] = FeatureHash.Of(2, word.Suffix1, word.Shape);
        features[2] = FeatureHash.Of(3, word.Suffix2);
        features[3] = FeatureHash.Of(4, word.Suffix3);
        features[4] = FeatureHash.Of(5, word.Suffix4);
        features[5] = FeatureHash.Of(6, word.Prefix2);
        features[6] = FeatureHash.Of(7, word.Prefix3);
        features[7] = FeatureHash.Of(8, word.Shape, start);
        features[8] = FeatureHash.Of(9, word.Fine);
        features[9] = FeatureHash.Of(10, word.Coarse, word.Suffix2);
        features[10] = FeatureHash.Of(11, last);
        features[11] = FeatureHash.Of(12, pair);
        features[12] = FeatureHash.Of(13, last, word.Lower);
        features[13] = FeatureHash.Of(14, last, after.Lower);
        features[14] = FeatureHash.Of(15, before.Lower);
        features[15] = FeatureHash.Of(16, before2.Lower);
        features[16] = FeatureHash.Of(17, after.Lower);
        features[17] = FeatureHash.Of(18, after2.Lower);
        features[18] = FeatureHash.Of(19, before.Lower, word.Lower);
        features[19] = FeatureHash.Of(20, word.Lower, after.Lower);
        features[20] = FeatureHash.Of(21, before.Lower, after.Lower);
        features[21] = FeatureHash.Of(22, after.Suffix3);
        features[22] = FeatureHash.Of(23, before.Suffix3);
        features[23] = FeatureHash.Of(24, after.Shape, word.Shape);
        features[24] = FeatureHash.Of(25, before.Shape, word.Shape);
        features[25] = FeatureHash.Of(26, after.Fine);
        features[26] = FeatureHash.Of(27, before.Fine);
        features[27] = FeatureHash.Of(28, last, word.Suffix3);
        features[28] = FeatureHash.Of(29, last, word.Coarse);
        features[29] = FeatureHash.Of(30, last, after.Coarse);
        features[30] = FeatureHash.Of(31, word.Coarse, after.Coarse);
        features[31] = FeatureHash.Of(32, before.Coarse, word.Coarse, after.Coarse);
        features[32] = FeatureHash.Of(33, pair, word.Lower);
        features[33] = FeatureHash.Of(34, after2.Coarse, after.Coarse);
        features[34] = FeatureHash.Of(35, before2.Coarse, before.Coarse);
        features[36] = FeatureHash.Of(37, (uint)word.Lists, word.Shape, last);
        features[35] = FeatureHash.Of(36, word.Shape, word.Lower);
    }

    static ref readonly WordFacts At(ReadOnlySpan<WordFacts> words, int place)
    {
        if ((uint)place < (uint)words.Length)
            return ref words[place];
        return ref _edge;
    }
}
