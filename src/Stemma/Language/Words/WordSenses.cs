namespace Stemma.Language;

/// <summary>What can be told from the senses of two entries of <see cref="WordRelations"/>.</summary>
static class WordSenses
{
    const int Act = 4, Event = 11, Process = 22;
    const int Artifact = 6, Group = 14, Location = 15, LandForm = 17, Person = 18;
    const int DeepestLine = 24;

    /// <summary>The share of uses from which a noun is said to be of one sort.</summary>
    const double Mostly = 0.6;

    /// <summary>The share of uses from which a noun counts as one for what happens.</summary>
    public const double MostlyEvent = 0.55;

    /// <summary>How much of a noun's use is for acts, events and processes.</summary>
    public static double EventShare(WordRelations relations, int entry)
    {
        var share = 0.0;
        for (var i = 0; i < relations.SenseCount(entry); i++)
        {
            var (synset, part) = relations.Sense(entry, i);
            if (relations.Field(synset) is Act or Event or Process)
                share += part;
        }

        return share;
    }

    /// <summary>
    /// The sort of thing that a noun mostly names, by the lexicographers' files of WordNet, people and groups being one
    /// sort; -1 where its uses differ.
    /// </summary>
    public static int SortOf(WordRelations relations, int entry)
    {
        var shares = new Dictionary<int, double>();
        for (var i = 0; i < relations.SenseCount(entry); i++)
        {
            var (synset, part) = relations.Sense(entry, i);
            var sort = relations.Field(synset) is Group ? Person : relations.Field(synset);
            shares[sort] = shares.GetValueOrDefault(sort) + part;
        }

        return shares.Where(share => share.Value >= Mostly).Select(share => share.Key).DefaultIfEmpty(-1).First();
    }

    /// <summary>Whether a noun mostly names a location, something built or a form of the land.</summary>
    public static bool IsPlace(WordRelations relations, int entry) => SortOf(relations, entry) is Artifact or Location or LandForm;

    /// <summary>Whether a noun mostly names a person or a group.</summary>
    public static bool IsPeople(WordRelations relations, int entry) => SortOf(relations, entry) is Person;

    /// <summary>The largest common share of a sense that both have.</summary>
    public static double SharedSense(WordRelations relations, int left, int right) =>
        Largest(relations, left, right, (a, b) => a == b ? 1 : 0);

    /// <summary>Lin's likeness of the nearest senses: what their common ground tells, by what both tell.</summary>
    public static double CommonGround(WordRelations relations, int left, int right) =>
        Largest(relations, left, right, (a, b) => Lin(relations, a, b));

    /// <summary>1 where one is a kind of the other or near it, less for each step between.</summary>
    public static double KindOf(WordRelations relations, int left, int right) =>
        relations.AreLinked(left, right, WordLink.SimilarTo) || relations.AreLinked(right, left, WordLink.SimilarTo)
            ? 1
            : Largest(relations, left, right, (a, b) => Math.Max(Above(relations, a, b), Above(relations, b, a)));

    static double Largest(WordRelations relations, int left, int right, Func<int, int, double> likeness)
    {
        var largest = 0.0;
        for (var i = 0; i < relations.SenseCount(left); i++)
        {
            var (a, shareA) = relations.Sense(left, i);
            for (var j = 0; j < relations.SenseCount(right); j++)
            {
                var (b, shareB) = relations.Sense(right, j);
                var weight = Math.Sqrt(Math.Min(1, 2 * shareA) * Math.Min(1, 2 * shareB));
                if (weight > largest)
                    largest = Math.Max(largest, weight * likeness(a, b));
            }
        }

        return largest;
    }

    static double Lin(WordRelations relations, int left, int right)
    {
        Span<int> line = stackalloc int[DeepestLine];
        var depth = 0;
        for (var above = left; above >= 0 && depth < DeepestLine; above = relations.Parent(above))
            line[depth++] = above;
        var steps = 0;
        for (var above = right; above >= 0 && steps++ < DeepestLine; above = relations.Parent(above))
        {
            if (line[..depth].Contains(above))
            {
                var both = relations.Information(left) + relations.Information(right);
                return both == 0 ? 0 : 2 * relations.Information(above) / both;
            }
        }

        return 0;
    }

    static double Above(WordRelations relations, int high, int low)
    {
        var score = 1.0;
        for (var above = low; above >= 0 && score > 0; above = relations.Parent(above), score -= 0.2)
            if (above == high)
                return score;
        return 0;
    }
}
