namespace Stemma.Training;

/// <summary>Scores people: the variants of one name under one person and under no other, and the roles.</summary>
static class PeopleScorer
{
    internal static void Score(StoryMatch match, StoryScore score)
    {
        var (people, wanted) = (match.Story.People, match.Gold.People);
        var named = Named(people);
        var holds = wanted.Select(person => person.Variants.Select(variant => HoldersOf(named, variant)).ToList()).ToList();
        var owners = holds.Index().SelectMany(hold => hold.Item.SelectMany(set => set).Select(entity => (entity, hold.Index)))
            .Distinct().ToLookup(pair => pair.entity, pair => pair.Index);
        var (whole, roles, rolesFound) = (0, 0, 0);
        foreach (var (person, variants) in wanted.Zip(holds))
        {
            if (variants.Count > 0 && InAll(variants).Any(entity => owners[entity].Count() == 1))
                whole++;
            else if (variants.Count > 0)
                score.Miss("person split, mixed or missed", $"{person.Name}: {string.Join(", ", person.Variants)}");
            var holders = variants.SelectMany(set => set).Distinct();
            var told = string.Join(" | ", holders.SelectMany(entity => RolesOf(people[entity])));
            foreach (var role in person.Roles.IsDefault ? [] : person.Roles)
                (roles, rolesFound) = (roles + 1, rolesFound + (IsTold(role, told) ? 1 : 0));
        }

        score.Add("people precision", owners.Count(owner => owner.Count() == 1), owners.Count);
        score.Add("people whole", whole, wanted.Length);
        score.Add("roles found", rolesFound, roles);
    }

    /// <summary>The people of the document by each of their names.</summary>
    static ILookup<string, int> Named(ImmutableArray<ScoredPerson> people) =>
        people.Index().SelectMany(person => Names(person.Item).Select(name => (Name: ScoredName.Key(name), person.Index)))
            .Distinct().ToLookup(pair => pair.Name, pair => pair.Index);

    static ImmutableHashSet<int> InAll(List<ImmutableHashSet<int>> sets) =>
        sets.Aggregate((one, other) => one.Intersect(other));

    static ImmutableHashSet<int> HoldersOf(ILookup<string, int> named, string variant) => [.. named[ScoredName.Key(variant)]];

    static IEnumerable<string> Names(ScoredPerson person) =>
        (person.Variants.IsDefault ? [] : person.Variants).Prepend(person.Name);

    static IEnumerable<string> RolesOf(ScoredPerson person) =>
        (person.Roles.IsDefault ? [] : person.Roles).Select(role => role.Text.ToLowerInvariant());

    /// <summary>Whether half of the longer words of a role are told.</summary>
    static bool IsTold(string role, string told)
    {
        var words = ScoredName.Fold(role);
        var core = words.Where(word => word.Length > 3).ToArray();
        if (core.Length == 0)
            core = words;
        return core.Length > 0 && core.Count(word => told.Contains(word, StringComparison.Ordinal)) >= 0.5 * core.Length;
    }
}
