namespace Stemma.Reports;

/// <summary>Writes GeoJSON (RFC 7946): the places whose position is known, longitude first.</summary>
sealed class GeoJsonWriter : IReportWriter
{
    public void Write(CollationReport report, TextWriter output) => JsonOutput.Write(output, writer =>
    {
        var places =
            from story in report.Stories
            from place in story.Collation.Places
            where place.Location is not null
            select (Story: story, Place: place);
        writer.WriteString("type", "FeatureCollection");
        writer.WriteAll("features", places, item =>
        {
            writer.WriteString("type", "Feature");
            writer.WriteText("id", ExportNames.Part(item.Story, item.Place.Id));
            writer.WriteObject("geometry", () =>
            {
                writer.WriteString("type", "Point");
                writer.WriteStartArray("coordinates");
                writer.WriteNumberValue(item.Place.Location!.Longitude);
                writer.WriteNumberValue(item.Place.Location!.Latitude);
                writer.WriteEndArray();
            });
            writer.WriteObject("properties", () =>
            {
                writer.WriteText("name", item.Place.Name);
                if (item.Place.Location!.Precision is { } precision)
                    writer.WriteWord("precision", precision);
                writer.WriteText("story", item.Story.Title);
                writer.WriteTexts("articles", item.Place.Mentions.Select(mention => item.Story.Article(mention.Passage.Article).Label).Distinct());
                writer.WriteNumber("mentions", item.Place.Mentions.Length);
            });
        });
    });
}
