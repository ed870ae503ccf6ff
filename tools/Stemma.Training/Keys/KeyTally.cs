using Stemma.Collation;
using Stemma.Reading;

namespace Stemma.Training;

/// <summary>How often what is agreed is what the key has, for each kind of figure.</summary>
sealed class KeyTally
{
    static readonly string[] _measures = ["killed", "injured", "date", "city", "victim's name", "victim's age"];
    readonly Dictionary<string, KeyCount> _counts = _measures.ToDictionary(name => name, _ => new KeyCount(0, 0, 0, 0));
    readonly List<string> _misses = [];

    public IEnumerable<string> Misses => _misses.Order(StringComparer.Ordinal);

    /// <param name="key">What the key says of the incident.</param>
    /// <param name="facts">What Stemma finds agreed.</param>
    /// <param name="texts">The articles, to see what two of them tell at all.</param>
    public void Add(KeyedIncident key, StoryFacts facts, ImmutableArray<string> texts)
    {
        Figure("killed", key.Id, facts.Killed?.Value, key.Killed > 0 ? Text(key.Killed) : null);
        Figure("injured", key.Id, facts.Injured?.Value, key.Injured > 0 ? Text(key.Injured) : null);
        Figure("date", key.Id, facts.Day?.Value, key.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var town = facts.Town is { Value: var name } && key.HasTown(name) ? key.Town : facts.Town?.Value;
        Figure("city", key.Id, town, key.Town, AreTold(texts, key.Town.Split(" (")[0]));
        People(key, facts, texts);
    }

    void Figure(string name, string id, string? given, string? wanted, bool isTold = true)
    {
        var isRight = given is not null && given == wanted;
        _counts[name] = _counts[name].Plus(isRight, given is not null, wanted is not null, wanted is not null && (isTold || isRight));
        if (!isRight && (given ?? wanted) is not null)
            _misses.Add($"{name}: {id} {given ?? "-"}, key {wanted ?? "-"}");
    }

    void People(KeyedIncident key, StoryFacts facts, ImmutableArray<string> texts)
    {
        foreach (var person in key.Victims)
        {
            var isTold = AreTold(texts, person.Surname);
            var victim = facts.Victims.FirstOrDefault(victim => NameMatcher.SamePerson(person.Name, victim.Name));
            Figure("victim's name", key.Id, victim is null ? null : person.Name, person.Name, isTold);
            if (person.Age is { } age)
                Figure("victim's age", $"{key.Id} {person.Name}", victim?.Age?.Value, Text(age), isTold && AreTold(texts, person.Surname, Text(age)));
        }

        foreach (var other in facts.Victims.Where(victim => !key.Victims.Any(person => NameMatcher.SamePerson(person.Name, victim.Name))))
            Figure("victim's name", key.Id, other.Name, key.HasCasualty(other.Name) ? other.Name : null, isTold: false);
    }

    /// <summary>Whether two articles hold all these words.</summary>
    static bool AreTold(ImmutableArray<string> texts, params string[] words) =>
        texts.Count(text => words.All(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))) > 1;

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public ScoreTable Table => new(
        ["figure", "precision", "recall", "of what two tell", "right", "given", "in the key"],
        [
            .. _measures.Select(name => (Name: name, Count: _counts[name])).Select(row => ImmutableArray.Create(
                row.Name, Ratio(row.Count.Right, row.Count.Given), Ratio(row.Count.Right, row.Count.Wanted),
                row.Count.Told < row.Count.Wanted ? Ratio(row.Count.Right, row.Count.Told) : "-",
                Text(row.Count.Right), Text(row.Count.Given), Text(row.Count.Wanted))),
        ]);

    static string Ratio(int right, int all) => ScoreTable.Figure(all == 0 ? null : (double)right / all);
}

/// <summary>How many values were right, given, in the key, and in the key and told by two articles.</summary>
readonly record struct KeyCount(int Right, int Given, int Wanted, int Told)
{
    public KeyCount Plus(bool isRight, bool isGiven, bool isWanted, bool isTold) =>
        new(Right + One(isRight), Given + One(isGiven), Wanted + One(isWanted), Told + One(isTold));

    static int One(bool isSo) => isSo ? 1 : 0;
}
