namespace Stemma.Reading;

/// <summary>Puts places on the map: the country that the rest of the article speaks of decides between namesakes.</summary>
static class PlaceResolver
{
    /// <summary>For each name where it is; names that no gazetteer knows are left out.</summary>
    /// <param name="names">Folded, each with the word behind its comma ("paris", "texas"); that is empty where there is none.</param>
    public static Dictionary<string, KnownPlace> Resolve(IEnumerable<(string Name, string Around)> names)
    {
        var known = new Dictionary<string, ImmutableArray<KnownPlace>>(StringComparer.Ordinal);
        foreach (var (name, around) in names)
        {
            if (Gazetteer.Find(name) is { IsEmpty: false } found)
                known.TryAdd(name, Within(found, around));
        }

        var countries = CountryWeights(known);
        return known.ToDictionary(pair => pair.Key, pair => Best(pair.Value, countries), StringComparer.Ordinal);
    }

    /// <summary>Those in the country, or nearest to the middle of the region, that the text names; all where it names none.</summary>
    static ImmutableArray<KnownPlace> Within(ImmutableArray<KnownPlace> places, string around)
    {
        var region = Gazetteer.Find(around).Where(place => place.Kind is 'C' or 'A').ToArray();
        ImmutableArray<KnownPlace> inside = [.. places.Where(place => place.Kind == 'P' && region.Any(one => one.Country == place.Country))];
        return inside.IsEmpty ? places : region is [{ Kind: 'A' } one, ..] ? [inside.MinBy(place => Apart(place, one))] : inside;
    }

    static double Apart(KnownPlace place, KnownPlace other) =>
        Math.Pow(place.Latitude - other.Latitude, 2) + Math.Pow((place.Longitude - other.Longitude) * Math.Cos(other.Latitude * Math.PI / 180), 2);

    static Dictionary<string, double> CountryWeights(Dictionary<string, ImmutableArray<KnownPlace>> known)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (_, places) in known.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var isCountry = places.Any(place => place.Kind == 'C');
            var own = places.Where(place => !isCountry || place.Kind == 'C').Select(place => place.Country).Distinct();
            foreach (var country in own)
                weights[country] = weights.GetValueOrDefault(country) + (isCountry ? 3.0 : 1.0 / places.Length);
        }

        return weights;
    }

    static KnownPlace Best(ImmutableArray<KnownPlace> places, Dictionary<string, double> countries) =>
        places.OrderByDescending(place => Score(place, countries)).ThenByDescending(place => place.Population)
            .ThenBy(place => place.Country, StringComparer.Ordinal).First();

    static double Score(KnownPlace place, Dictionary<string, double> countries)
    {
        var size = place.Kind == 'C' ? 12 : Math.Log2(1 + place.Population);
        // A town before the region of its name, where both are of one country.
        return size + (place.Kind == 'P' ? 2 : 0) + 2.5 * Math.Min(4, countries.GetValueOrDefault(place.Country));
    }
}
