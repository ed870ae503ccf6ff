using Stemma.Collation;
using Stemma.Reading;

namespace Stemma.Reports;

/// <summary>Draws the places that are known on a grid of degrees. Nothing is loaded: there is no map behind it.</summary>
static class PlaceMap
{
    /// <summary>The picture is this many times as wide as it is high.</summary>
    const double Ratio = 2;

    const int MostNamedBelow = 40;

    /// <summary>In pixels; how far a country goes is not known, only that it goes further than its middle.</summary>
    const int CountryRing = 26, RegionRing = 15;

    const double MiddleDot = 2.5;

    internal static void Write(HtmlOutput html, StoryReport story, HtmlSetting setting)
    {
        var places = story.Collation.Places.Where(place => place.Location is not null)
            .OrderByDescending(place => place.Mentions.Length).ToArray();
        if (places.Length < 2)
            return;
        var frame = Frame.Around([.. places.Select(place => place.Location!)]);
        html.Write($"<section id=\"{setting.Id("map")}\">\n<h2>Where</h2>\n")
            .Write($"<svg class=\"picture map\" role=\"img\" aria-label=\"{places.Length} places on a grid of ")
            .Write($"degrees\" width=\"100%\">\n");
        WriteGrid(html, frame);
        var dots = places.Select(place => new MapDot(
            place.Name, frame.X(place.Location!.Longitude) / 100, frame.Y(place.Location.Latitude) / 100, Radius(place))).ToArray();
        var labels = MapLabels.Of(dots);
        for (var index = places.Length - 1; index >= 0; index--)
            WritePlace(html, places[index], dots[index], labels[index]);
        html.Write($"</svg>\n");
        WriteUnnamed(html, [.. places.Where((_, index) => labels[index] is not { IsAlways: true })]);
        if (places.Any(IsWide))
            html.Write($"<p class=\"note\">A ring is drawn around the middle of a region or a country: the reports mean somewhere in it.</p>\n");
        html.Write($"</section>\n");
    }

    static bool IsWide(StoryEntity place) => place.Location?.Precision is GeoPrecision.Region or GeoPrecision.Country;

    static void WriteGrid(HtmlOutput html, Frame frame)
    {
        for (var longitude = Math.Ceiling(frame.West / frame.Step) * frame.Step; longitude < frame.East; longitude += frame.Step)
        {
            var x = frame.X(longitude);
            html.Write($"<line class=\"grid\" x1=\"{x}%\" x2=\"{x}%\" y1=\"0\" y2=\"100%\"/>")
                .Write($"<text class=\"hint\" x=\"{x}%\" y=\"99%\" dx=\"3\">{Degrees(longitude, "E", "W")}</text>\n");
        }

        for (var latitude = Math.Ceiling(frame.South / frame.Step) * frame.Step; latitude < frame.North; latitude += frame.Step)
        {
            var y = frame.Y(latitude);
            html.Write($"<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"{y}%\" y2=\"{y}%\"/>")
                .Write($"<text class=\"hint\" x=\"3\" y=\"{y}%\" dy=\"-3\">{Degrees(latitude, "N", "S")}</text>\n");
        }
    }

    static double Radius(StoryEntity place) => Math.Min(10, 3 + Math.Sqrt(place.Mentions.Length));

    static void WritePlace(HtmlOutput html, StoryEntity place, MapDot dot, MapLabel? label)
    {
        var (x, y) = (100 * dot.X, 100 * dot.Y);
        html.Write($"<g><title>{Title(place)}: {place.Mentions.Length} mentions</title>");
        var ring = place.Location!.Precision == GeoPrecision.Country ? CountryRing : RegionRing;
        if (IsWide(place))
            html.Write($"<circle class=\"wide\" cx=\"{x}%\" cy=\"{y}%\" r=\"{ring}\"/>");
        html.Write($"<circle cx=\"{x}%\" cy=\"{y}%\" r=\"{(IsWide(place) ? MiddleDot : dot.Radius)}\"/>");
        if (label is not null)
        {
            html.Write($"<text{(label.IsAlways ? "" : " class=roomy")} x=\"{x}%\" y=\"{y}%\" dx=\"{label.Aside}\" dy=\"{label.Down}\" ")
                .Write($"text-anchor=\"{label.Anchor}\">{place.Name}</text>");
        }

        html.Write($"</g>\n");
    }

    /// <summary>The places whose names find no room on the picture, not on a narrow one at least.</summary>
    static void WriteUnnamed(HtmlOutput html, ImmutableArray<StoryEntity> places)
    {
        if (places.IsEmpty)
            return;
        html.Write($"<p class=\"note\">Also there: {string.Join(", ", places.Take(MostNamedBelow).Select(Title))}")
            .Write($"{(places.Length > MostNamedBelow ? $" and {places.Length - MostNamedBelow} more" : "")}.</p>\n");
    }

    static string Title(StoryEntity place) =>
        place.Location!.Precision is { } precision ? $"{place.Name} ({precision.ToString().ToLowerInvariant()})" : place.Name;

    static string Degrees(double value, string positive, string negative) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(Math.Round(value, 2))}°")
        + (value > 0 ? positive : value < 0 ? negative : "");

    /// <summary>The part of the world that is shown.</summary>
    readonly record struct Frame(double West, double East, double South, double North, double Step)
    {
        internal static Frame Around(IReadOnlyCollection<GeoPoint> points)
        {
            var (west, east) = (points.Min(point => point.Longitude), points.Max(point => point.Longitude));
            var (south, north) = (points.Min(point => point.Latitude), points.Max(point => point.Latitude));
            var shrink = Math.Max(0.2, Math.Cos((south + north) / 2 * Math.PI / 180));
            var height = Math.Max((north - south) * 1.35, (east - west) * 1.35 * shrink / Ratio);
            height = Math.Clamp(height, 0.2, 180);
            var width = Math.Min(360, height * Ratio / shrink);
            var (x, y) = ((west + east) / 2, (south + north) / 2);
            return new(x - (width / 2), x + (width / 2), y - (height / 2), y + (height / 2), StepFor(height));
        }

        internal double X(double longitude) => 100 * (longitude - West) / (East - West);
        internal double Y(double latitude) => 100 * (North - latitude) / (North - South);

        static double StepFor(double height)
        {
            foreach (var step in (ReadOnlySpan<double>)[0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15, 30])
            {
                if (height / step <= 5)
                    return step;
            }

            return 45;
        }
    }
}
