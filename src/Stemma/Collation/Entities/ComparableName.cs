using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>The name of a report's person, organisation or place, cut up once for all comparisons.</summary>
sealed class ComparableName
{
    readonly NameKind _kind;
    readonly PersonName? _person;
    readonly HashSet<string> _variants;

    public ComparableName(Entity entity)
    {
        _kind = entity.Kind;
        _person = entity.Kind is NameKind.Person ? PersonName.Parse(entity.Name) : null;
        _variants = [.. entity.Variants.Prepend(entity.Name).Select(name => EntityNames.Bare(InFull(name)))];
        Name = InFull(entity.Name);
        Key = $"{_kind} {entity.Name}\n{(_person is null ? string.Join('\n', _variants) : "")}";
    }

    /// <summary>The name that most tells it, a country's in full: by it one report tells two things apart.</summary>
    public string Name { get; }

    /// <summary>The same for names that compare alike with every other.</summary>
    public string Key { get; }

    /// <summary>Whether both may stand for one person, organisation or place.</summary>
    public bool IsSame(ComparableName other) =>
        _kind == other._kind && (_person is not null
            ? NameMatcher.Compare(other._person!, _person) >= NameMatch.Surname || IsCalled(other) || other.IsCalled(this)
            : _variants.Overlaps(other._variants) || (_kind is NameKind.Place && IsSpeltLike(other)));

    /// <summary>"The U.S." is the United States.</summary>
    string InFull(string name) => _kind is NameKind.Place && Lexicon.Load().CountryOf(name) is { } country ? country : name;

    /// <summary>"Nabi Osby" of one report, "Nebi Osby" of another: of places that few maps know.</summary>
    bool IsSpeltLike(ComparableName other) =>
        _variants.Any(name => other._variants.Any(otherName => Gazetteer.MayBeOne(name, otherName)));

    /// <summary>"Kim" of one report, where another calls Kim Jong-un by that one word.</summary>
    bool IsCalled(ComparableName other) => other._person!.Words.Length == 1 && _person!.Words.Length > 1 && _variants.Overlaps(other._variants);
}
