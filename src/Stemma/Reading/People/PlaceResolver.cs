namespace Stemma.Reading;

/// <summary>Puts places on the map: the country that the rest of the article speaks of decides between namesakes.</summary>
static class PlaceResolver
{
    /// <summary>For each name, folded, where it is; names that no gazetteer knows are left out.</summary>
    public static Dictionary<string, KnownPlace> Resolve(IEnumerable<string> names)
    {
        var known = new Dictionary<string, ImmutableArray<KnownPlace>>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (Gazetteer.Find(name) is { IsEmpty: false } found)
                known.TryAdd(name, found);
        }

        var countries = CountryWeights(known);
        return known.ToDictionary(pair => pair.Key, pair => Best(pair.Value, countries), StringComparer.Ordinal);
    }

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
