using Stemma.Language;

namespace Stemma.Reading;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Kind"><c>C</c> a country, <c>A</c> a region, <c>P</c> a town.</param>
/// <param name="Population">In thousands.</param>
readonly record struct KnownPlace(string Name, char Kind, string Country, double Latitude, double Longitude, int Population)
{
    internal GeoPrecision Precision => Kind switch { 'C' => GeoPrecision.Country, 'A' => GeoPrecision.Region, _ => GeoPrecision.Town };
}

/// <summary>The countries, regions and larger towns of the world.</summary>
static class Gazetteer
{
    static readonly SortedTable _places = SortedTable.Load("places.tsv");

    public static bool Knows(string folded) => _places.Contains(Key(folded));

    /// <summary>How much a name speaks for a place: 4 for a country or a great town, 2 for any other, 0 for none.</summary>
    public static int Weight(string folded)
    {
        var weight = 0;
        foreach (var place in _places.Rows(Key(folded)))
            weight = Math.Max(weight, place[0] == "C" || place[0] == "P" && Number(place[4]) >= 400 ? 4 : 2);
        return weight;
    }

    /// <summary>All the places of a name.</summary>
    public static ImmutableArray<KnownPlace> Find(string folded) =>
        [.. _places.Rows(Key(folded)).Select(row => new KnownPlace(
            folded, row[0][0], row[1], Number(row[2]), Number(row[3]), (int)Number(row[4])))];

    /// <summary>Whether two folded names may be of one place, spelt in two ways: a letter apart, and not both known; not "Route 1" and "Route 2".</summary>
    public static bool MayBeOne(string first, string second) =>
        Misspelling.IsLikely(first, second) && !first.Any(char.IsAsciiDigit) && !second.Any(char.IsAsciiDigit)
        && (!Knows(first) || !Knows(second));

    /// <summary>"U.S." is found as "us".</summary>
    static string Key(string folded) => folded.Replace(".", "", StringComparison.Ordinal);

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
