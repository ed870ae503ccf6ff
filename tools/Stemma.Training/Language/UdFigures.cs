using Stemma.Language;

namespace Stemma.Training;

/// <summary>How well an analysis agrees with a treebank: F1 over words, which are the same where their places are.</summary>
sealed record UdFigures(int Words, double Tokens, double Sentences, double Tags, double Lemmas, double Heads, double Labels)
{
    public static UdFigures Of(Analysis gold, Analysis found)
    {
        var byStart = new Dictionary<TextSpan, int>();
        for (var i = 0; i < found.Tokens.Length; i++)
            byStart[found.Tokens[i].Span] = i;
        var (same, tags, lemmas, heads, labels) = (0, 0, 0, 0, 0);
        foreach (var token in gold.Tokens)
        {
            if (!byStart.TryGetValue(token.Span, out var index))
                continue;
            var other = found.Tokens[index];
            var sameHead = token.Head < 0 ? other.Head < 0
                : other.Head >= 0 && found.Tokens[other.Head].Span == gold.Tokens[token.Head].Span;
            same++;
            tags += token.Tag == other.Tag ? 1 : 0;
            lemmas += token.Lemma == other.Lemma ? 1 : 0;
            heads += sameHead ? 1 : 0;
            labels += sameHead && Universal(token.Relation) == Universal(other.Relation) ? 1 : 0;
        }

        var sentences = gold.Sentences.Select(s => s.Span).Intersect(found.Sentences.Select(s => s.Span)).Count();
        double F(int count) => 2.0 * count / (gold.Tokens.Length + found.Tokens.Length);
        return new(
            gold.Tokens.Length, F(same), 2.0 * sentences / (gold.Sentences.Length + found.Sentences.Length),
            F(tags), F(lemmas), F(heads), F(labels));
    }

    // The measure compares relations without their subtypes.
    static string Universal(DependencyRelation relation) => TreebankText.Name(relation).Split(':')[0];
}
