namespace Stemma.Collation;

/// <summary>Which statements of one sort are compared: all with all, or in a large story those that share a telling word.</summary>
static class StatementPairs
{
    /// <summary>So many are compared all with all.</summary>
    const int MostCompared = 1200;

    /// <summary>A word that stands in more sentences than this share of all tells nothing.</summary>
    const double CommonShare = 0.02;

    public static IEnumerable<(int First, int Second)> Of(ImmutableArray<Statement> members) =>
        members.Length <= MostCompared ? All(members.Length) : Sharing(members);

    static IEnumerable<(int First, int Second)> All(int count)
    {
        for (var first = 0; first < count; first++)
        {
            for (var second = first + 1; second < count; second++)
                yield return (first, second);
        }
    }

    static IEnumerable<(int First, int Second)> Sharing(ImmutableArray<Statement> members)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var met = new HashSet<int>();
        for (var second = 0; second < members.Length; second++)
        {
            met.Clear();
            foreach (var word in members[second].Wide.Words)
            {
                if (!places.TryGetValue(word, out var list))
                    places[word] = list = [];
                if (list.Count <= CommonShare * members.Length)
                    met.UnionWith(list);
                list.Add(second);
            }

            foreach (var first in met.Order())
                yield return (first, second);
        }
    }
}
