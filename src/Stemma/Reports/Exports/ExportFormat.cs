namespace Stemma.Reports;

/// <summary>A format in which stories are handed to other programs.</summary>
/// <param name="Name">As it is asked for: <c>geojson</c>.</param>
/// <param name="Says">What it is, in a line.</param>
public sealed record ExportFormat(string Name, string Says, IReportWriter Writer)
{
    /// <summary>All of them, by name.</summary>
    public static ImmutableArray<ExportFormat> All { get; } =
    [
        new("acled", "CSV: an event sheet with the columns of ACLED, low and high figures, no decision", new AcledWriter()),
        new("annotations", "JSON-LD: W3C Web Annotations of every passage", new AnnotationWriter()),
        new("claims", "JSON-LD: schema.org claims with their appearances", new ClaimWriter()),
        new("csv", "CSV: the points with their readings", new PointTableWriter()),
        new("ftm", "JSON Lines: FollowTheMoney entities", new FollowTheMoneyWriter()),
        new("geojson", "GeoJSON: the places", new GeoJsonWriter()),
        new("graphml", "GraphML: which article was made from which", new GraphMlWriter()),
        new("html", "one file that opens offline", new HtmlReportWriter()),
        new("json", "stemma-story/1", new StoryJsonWriter()),
        new("markdown", "a document to read", new MarkdownReportWriter()),
        new("ninjs", "JSON: IPTC ninjs 3.0", new NinjsWriter()),
        new("prov", "JSON-LD: PROV-O, how the articles were derived", new ProvenanceWriter()),
        new("timelinejs", "JSON: TimelineJS 3", new TimelineJsWriter()),
    ];
}
