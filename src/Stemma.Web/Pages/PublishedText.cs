namespace Stemma.Web;

/// <summary>When something was published, as a person reads it, in the publisher's own time.</summary>
static class PublishedText
{
    internal static string Of(PublicationDate? published) => published switch
    {
        null => "no date",
        { Instant: { } instant } => string.Create(CultureInfo.InvariantCulture, $"{instant:d MMM yyyy HH:mm} {Zone(instant.Offset)}"),
        _ => published.Day.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
    };

    static string Zone(TimeSpan offset) => offset == TimeSpan.Zero ? "UTC" : $"UTC{(offset < TimeSpan.Zero ? "−" : "+")}{offset:hh\\:mm}";
}
