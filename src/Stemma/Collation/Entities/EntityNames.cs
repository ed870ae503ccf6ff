using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Whether two reports name one person, organisation or place.</summary>
static class EntityNames
{
    public static bool AreSame(Entity first, Entity second) =>
        first.Kind == second.Kind && (first.Kind is NameKind.Person
            ? NameMatcher.SamePerson(first.Name, second.Name)
            : Variants(first).Any(name => Variants(second).Contains(name, StringComparer.Ordinal)));

    /// <summary>How many words a name has: the more, the fuller it is.</summary>
    public static int WordCount(string name) => name.AsSpan().Count(' ') + 1;

    static IEnumerable<string> Variants(Entity entity) => entity.Variants.Prepend(entity.Name).Select(Bare);

    /// <summary>Folded, without the article before it and the marks inside it: "the U.S." is "us".</summary>
    static string Bare(string name)
    {
        var folded = Folding.Fold(name).Replace(".", "", StringComparison.Ordinal).Replace("’", "'", StringComparison.Ordinal);
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }
}
