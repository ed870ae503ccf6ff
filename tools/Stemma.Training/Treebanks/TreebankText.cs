using Stemma.Language;

namespace Stemma.Training;

/// <summary>What a treebank says, in the values of the library.</summary>
static class TreebankText
{
    static readonly Dictionary<string, DependencyRelation> _relations =
        Enum.GetValues<DependencyRelation>().ToDictionary(relation => relation.ToString().ToLowerInvariant());

    public static PartOfSpeech Tag(ConlluWord word) =>
        Enum.TryParse<PartOfSpeech>(word.Upos, true, out var tag) ? tag : PartOfSpeech.X;

    public static WordForm Form(ConlluWord word) => word.Xpos switch
    {
        "NNS" or "NNPS" => WordForm.Plural,
        "VBD" => WordForm.Past,
        "VBN" => WordForm.PastParticiple,
        "VBG" => WordForm.PresentParticiple,
        "VBZ" or "VBP" => WordForm.Present,
        "MD" => WordForm.Modal,
        "JJR" or "RBR" => WordForm.Comparative,
        "JJS" or "RBS" => WordForm.Superlative,
        "PRP$" or "WP$" or "POS" => WordForm.Possessive,
        _ => WordForm.Base,
    };

    public static DependencyRelation Relation(ConlluWord word)
    {
        var name = word.Relation.Replace(":", "", StringComparison.Ordinal);
        if (_relations.TryGetValue(name, out var relation))
            return relation;
        return _relations.GetValueOrDefault(word.Relation.Split(':')[0], DependencyRelation.Dep);
    }

    /// <summary>The relation as treebanks write it: <c>nsubj:pass</c>.</summary>
    public static string Name(DependencyRelation relation)
    {
        var name = relation.ToString();
        for (var i = 1; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]))
                return $"{name[..i]}:{name[i..]}".ToLowerInvariant();
        }

        return name.ToLowerInvariant();
    }

    /// <summary>The analysis that the treebank holds of these sentences, words with their spaces.</summary>
    /// <param name="sentences">Some of a treebank, in its order.</param>
    /// <param name="paragraphs">Whether a line is a paragraph of the treebank, or each sentence.</param>
    public static Analysis ToAnalysis(IReadOnlyList<ConlluSentence> sentences, bool paragraphs = false)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var places = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var sentence in sentences)
        {
            if (text.Length > 0 && (!paragraphs || sentence.StartsParagraph))
                text.Append('\n');
            var (start, first) = (text.Length, tokens.Count);
            foreach (var word in sentence.Words)
            {
                var span = new TextSpan(text.Length, text.Length + word.Form.Length);
                var head = word.Head < 0 ? -1 : first + word.Head;
                tokens.Add(new(span, Tag(word), Form(word), word.Lemma, head, Relation(word)));
                text.Append(word.Form).Append(word.SpaceAfter ? " " : "");
            }

            places.Add(new(new(start, tokens[^1].Span.End), first, tokens.Count, places.Count));
        }

        return new(text.ToString(), tokens.DrainToImmutable(), places.DrainToImmutable(), []);
    }
}
