namespace Stemma.Training;

/// <summary>The figures of one story, in the scorer's order, and what was missed or wrongly reported.</summary>
sealed class StoryScore
{
    readonly List<(string Name, double? Value)> _figures = [];
    readonly List<string> _misses = [];

    public IReadOnlyList<(string Name, double? Value)> Figures => _figures;
    public IReadOnlyList<string> Misses => _misses;

    /// <summary>A figure by its name; null where it is not defined for this story.</summary>
    public double? this[string name] => _figures.Single(figure => figure.Name == name).Value;

    internal void Add(string name, double? value) => _figures.Add((name, value));

    /// <summary>A part of a whole; not defined where there is no whole.</summary>
    internal void Add(string name, int part, int whole) => Add(name, whole == 0 ? null : (double)part / whole);

    internal void Miss(string kind, string what) => _misses.Add($"{kind}: {what}");
}
