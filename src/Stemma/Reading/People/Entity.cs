using Stemma.Language;

namespace Stemma.Reading;

/// <summary>A person, organisation or place of one article, with all the names it goes by there.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The fullest name in the article.</param>
/// <param name="Variants">Every name it is called by, the fullest first, each once.</param>
/// <param name="Mentions">Where it is named, in the order of the text (names only, no pronouns).</param>
/// <param name="Roles">What it is said to be ("Pentagon deputy press secretary").</param>
public sealed record Entity(
    NameKind Kind,
    string Name,
    ImmutableArray<string> Variants,
    ImmutableArray<TextSpan> Mentions,
    ImmutableArray<Role> Roles)
{
    /// <summary>The place on the map, for a place that is known.</summary>
    public GeoPoint? Location { get; init; }

    /// <summary>The age in years that the article gives, with its place.</summary>
    public PersonAge? Age { get; init; }
}

/// <summary>An office, a trade or a relation that the text gives to somebody, word for word.</summary>
public sealed record Role(string Text, TextSpan Span);

/// <summary>How old somebody is said to be.</summary>
public sealed record PersonAge(int Years, TextSpan Span);

/// <summary>A place on the map, in degrees, with the country's ISO 3166 code.</summary>
public sealed record GeoPoint(double Latitude, double Longitude, string Country)
{
    /// <summary>How large the place is whose middle it is; null where that is not known.</summary>
    public GeoPrecision? Precision { get; init; }
}

/// <summary>What a point stands for: somewhere in a town, in a region, in a country.</summary>
public enum GeoPrecision
{
    Town,
    Region,
    Country,
}
