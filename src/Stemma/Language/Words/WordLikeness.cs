namespace Stemma.Language;

/// <summary>What speaks for and against two words standing for one thing.</summary>
/// <param name="Group">1 where a list of this project's own has them together.</param>
/// <param name="SharedSense">How much of their use is one WordNet sense.</param>
/// <param name="CommonGround">Lin's likeness in WordNet's tree.</param>
/// <param name="KindOf">Whether one is a kind of the other.</param>
/// <param name="Company">The cosine of their vectors.</param>
/// <param name="Opposed">1 where they exclude each other.</param>
readonly record struct WordLikeness(
    PartOfSpeech Tag, double Group, double SharedSense, double CommonGround, double KindOf, double Company, double Opposed)
{
    // Set by hand from what `train likeness` finds on the tuning half of specs/language/word-pairs.tsv: kinds tell much,
    // company little, for words of one shelf ("June", "July") keep the same company. In the order of Features, after a constant.
    static readonly double[] _noun = [-2.5, 5, 3, 0.5, 3.5, 1, -3];
    static readonly double[] _verb = [-3, 5.5, 3, 1.5, 3, 1, -3];
    static readonly double[] _adjective = [-3, 5, 3.5, 0, 3.5, 2, -4];

    /// <summary>How surely they can stand for one thing.</summary>
    public double Probability
    {
        get
        {
            var weights = Tag switch
            {
                PartOfSpeech.Verb or PartOfSpeech.Aux => _verb,
                PartOfSpeech.Adj or PartOfSpeech.Adv => _adjective,
                _ => _noun,
            };
            var features = Features;
            var sum = weights[0];
            for (var i = 0; i < features.Length; i++)
                sum += weights[i + 1] * features[i];
            return 1 / (1 + Math.Exp(-sum));
        }
    }

    public double[] Features => [Group, SharedSense, CommonGround, KindOf, Company, Opposed];

    public static WordLikeness Of(Lexicon lexicon, string left, string right, PartOfSpeech tag)
    {
        var relations = lexicon.Relations;
        var (a, b) = (relations.Find(left, tag), relations.Find(right, tag));
        var isKnown = a >= 0 && b >= 0;
        return new(
            tag,
            lexicon.ShareGroup(left, right, tag) ? 1 : 0,
            isKnown ? WordSenses.SharedSense(relations, a, b) : 0,
            isKnown ? WordSenses.CommonGround(relations, a, b) : 0,
            isKnown ? WordSenses.KindOf(relations, a, b) : 0,
            Math.Max(0, lexicon.Vectors.Cosine(lexicon.RowOf(left), lexicon.RowOf(right))),
            lexicon.AreOpposed(left, right, tag) ? 1 : 0);
    }
}
