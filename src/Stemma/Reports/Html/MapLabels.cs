namespace Stemma.Reports;

/// <summary>Finds room for the names of places on a map, the most important first: none lies on another.</summary>
static class MapLabels
{
    /// <summary>The map's width in pixels on a narrow screen and on a wide one; it is half as high.</summary>
    const double Narrow = 330, Wide = 730;

    /// <summary>A letter's width, and how far letters go over their line and under it: in pixels, a little more than the usual ones.</summary>
    const double Letter = 9, Over = 11, Under = 3;

    const double Gap = 3, Middle = 4;

    /// <summary>A label for each dot, in their order; null where there is no room.</summary>
    internal static ImmutableArray<MapLabel?> Of(IReadOnlyList<MapDot> dots)
    {
        var labels = new MapLabel?[dots.Count];
        Add(dots, labels, Narrow, isAlways: true);
        Add(dots, labels, Wide, isAlways: false);
        return [.. labels];
    }

    static void Add(IReadOnlyList<MapDot> dots, MapLabel?[] labels, double width, bool isAlways)
    {
        var taken = dots.Select((dot, index) => labels[index]?.BoxOf(dot, width)).OfType<MapBox>().ToList();
        for (var index = 0; index < dots.Count; index++)
        {
            if (labels[index] is not null)
                continue;
            var dot = dots[index];
            labels[index] = Places(dot, isAlways).FirstOrDefault(label => label.BoxOf(dot, width) is var box
                && box.IsWithin(width, width / 2) && !taken.Exists(box.Meets));
            if (labels[index] is { } found)
                taken.Add(found.BoxOf(dot, width));
        }
    }

    /// <summary>Right of the dot, left of it, over it, under it.</summary>
    static IEnumerable<MapLabel> Places(MapDot dot, bool isAlways) =>
    [
        new("start", dot.Radius + Gap, Middle, isAlways),
        new("end", -dot.Radius - Gap, Middle, isAlways),
        new("middle", 0, -dot.Radius - Gap - Middle, isAlways),
        new("middle", 0, dot.Radius + Gap + Over, isAlways),
    ];

    /// <summary>Where a label stands on a map of this width.</summary>
    static MapBox BoxOf(this MapLabel label, MapDot dot, double width)
    {
        var length = Letter * dot.Name.Length;
        var x = (dot.X * width) + label.Aside - (label.Anchor switch { "end" => length, "middle" => length / 2, _ => 0 });
        var y = (dot.Y * width / 2) + label.Down;
        return new(x, y - Over, x + length, y + Under);
    }
}

/// <summary>A place on a map.</summary>
/// <param name="X">0 to 1, from the left.</param>
/// <param name="Y">0 to 1, from the top.</param>
/// <param name="Radius">In pixels.</param>
readonly record struct MapDot(string Name, double X, double Y, double Radius);

/// <summary>How a name stands beside its dot: in pixels.</summary>
/// <param name="IsAlways">Whether there is room for it on a narrow screen, too.</param>
sealed record MapLabel(string Anchor, double Aside, double Down, bool IsAlways);

/// <summary>A rectangle, in pixels.</summary>
readonly record struct MapBox(double Left, double Top, double Right, double Bottom)
{
    internal bool Meets(MapBox other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    internal bool IsWithin(double width, double height) => Left >= 0 && Right <= width && Top >= 0 && Bottom <= height;
}
