using System.Collections.Frozen;
using Stemma.Language;
using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Compares two places of the same thing, by what the gazetteer knows of them.</summary>
static class PlaceRules
{
    /// <summary>Places that lie closer than this may both be said of one thing.</summary>
    const double NearKilometres = 60;

    /// <summary>"N.", "St.", "the" tell no place.</summary>
    const int ShortestWord = 3;

    static readonly FrozenSet<string> _kindsOfPlace =
        [.. WordList.Words("place-words.tsv", StringComparer.OrdinalIgnoreCase), .. WordList.Words("compass-points.tsv", StringComparer.OrdinalIgnoreCase)];

    const double EarthRadiusKilometres = 6371;

    /// <summary>Null where a place has no name, and nothing tells whether it may be the other.</summary>
    public static PairVerdict? Compare(Statement first, Statement second)
    {
        if (AreOfOtherOwners(first, second))
            return null;
        if (first.Value == second.Value)
            return new(Verdict.Agree, "the same place");
        if (AreInAndOut(first, second))
            return new(Verdict.Conflict, "inside it, or outside");
        if (first.Place is { Length: > 0 } && first.Place == second.Place)
            return new(Verdict.Refine, "at the place, or near it");
        if (IsTold(first, second) || IsTold(second, first))
            return new(Verdict.Refine, "one place is told more finely");
        if (AreNested(first, second))
            return new(Verdict.Refine, "one place lies in the other");
        return first.Place is { Length: > 0 } && second.Place is { Length: > 0 } ? CompareNamed(first, second)
            : ShareWord(first.ProperName, second.ProperName) ? new(Verdict.Refine, "names with a word in common")
            : null;
    }

    /// <summary>"At Holt's home", "at Becker's home".</summary>
    static bool AreOfOtherOwners(Statement first, Statement second) =>
        first.Owner is { } one && second.Owner is { } other && one != other;

    /// <summary>"In a mine", "near a mine": of a place without a name only one can be so.</summary>
    public static bool AreInAndOut(Statement first, Statement second) =>
        first is { ProperName.Length: 0, PlaceNoun.Length: > 0 } && second.ProperName.Length == 0 && first.PlaceNoun == second.PlaceNoun
        && ((first.IsInside && second.IsBeside) || (first.IsBeside && second.IsInside));

    /// <summary>Whether both tell where somebody comes from, or neither does: a home is not where who lives there is.</summary>
    public static bool TellHomesAlike(Statement first, Statement second, Vocabulary vocabulary) =>
        IsHomeOfPerson(first, vocabulary) == IsHomeOfPerson(second, vocabulary);

    /// <summary>"A nurse from Osby", not "the nurses in Osby".</summary>
    static bool IsHomeOfPerson(Statement statement, Vocabulary vocabulary) =>
        statement is { IsInside: false, IsBeside: false } && vocabulary.NamesPeople(statement.Head);

    /// <summary>Whether one lies in or near the other, as a report tells them together: "at a school in Osby".</summary>
    public static bool AreNested(Statement first, Statement second) => IsIn(first, second) || IsIn(second, first);

    static bool IsIn(Statement inner, Statement outer) => outer.Place is { Length: > 0 } place && inner.Enclosing.Contains(place);

    /// <summary>Whether all that one calls the place, the other does, too.</summary>
    static bool IsTold(Statement coarse, Statement fine) =>
        !coarse.Modifiers.IsEmpty && coarse.Modifiers.Words.All(fine.Modifiers.Contains);

    static PairVerdict CompareNamed(Statement first, Statement second)
    {
        if (NameMatcher.Compare(first.ProperName, second.ProperName) is NameMatch.Full)
            return new(Verdict.Refine, "one name, spelt in two ways");
        if (ShareWord(first.ProperName, second.ProperName))
            return new(Verdict.Refine, "names with a word in common");
        var (a, b) = (Known(first.ProperName), Known(second.ProperName));
        if (MayHold(a, b) || MayHold(b, a))
            return new(Verdict.Refine, "one place may lie in the other");
        return a.Any(one => b.Any(other => Kilometres(one, other) <= NearKilometres))
            ? new(Verdict.Refine, "the places are near each other")
            : new(Verdict.Conflict, "another place");
    }

    /// <summary>"Murray Hill" and "Murray Hill Street"; "Hill Street" and "Main Street" share only what kind of place they are.</summary>
    static bool ShareWord(string first, string second) =>
        TellingWords(first).Any(word => TellingWords(second).Any(other => word == other || Gazetteer.MayBeOne(word, other)));

    static IEnumerable<string> TellingWords(string name) =>
        Folding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimEnd('.'))
            .Where(word => word.Length > ShortestWord && !_kindsOfPlace.Contains(word) && !_kindsOfPlace.Contains(word.TrimEnd('s')));

    /// <summary>Whether the name is more than a kind of place: not "Street", "Avenue North".</summary>
    public static bool IsTelling(string name) => TellingWords(name).Any();

    /// <summary>Whether the gazetteer knows it as a town.</summary>
    public static bool IsTown(string name) => Known(name).Any(place => place.Kind == 'P');

    /// <summary>The same, or whether it does not know it and it may be a small one.</summary>
    public static bool MayBeTown(string name) =>
        IsTelling(name) && Known(name) is var known && (known.IsEmpty || known.Any(place => place.Kind == 'P'));

    public static bool IsCountry(string name) => Known(name).Any(place => place.Kind == 'C');

    /// <summary>A country or region, whatever towns are called like it, and what lies in that country.</summary>
    static bool MayHold(ImmutableArray<KnownPlace> area, ImmutableArray<KnownPlace> other) =>
        area.Any(place => place.Kind != 'P')
        && (other.IsEmpty || area.Any(place => other.Any(inside => inside.Country == place.Country)));

    static ImmutableArray<KnownPlace> Known(string name) => Gazetteer.Find(Folding.Fold(name));

    /// <summary>Along a great circle (haversine formula).</summary>
    static double Kilometres(KnownPlace one, KnownPlace other)
    {
        var (north, south) = (double.DegreesToRadians(one.Latitude), double.DegreesToRadians(other.Latitude));
        var east = double.DegreesToRadians(other.Longitude - one.Longitude);
        var half = Math.Pow(Math.Sin((south - north) / 2), 2)
            + Math.Cos(north) * Math.Cos(south) * Math.Pow(Math.Sin(east / 2), 2);
        return 2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }
}
