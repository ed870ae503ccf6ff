using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>Who is credited with a passage.</summary>
static class Attributions
{
    /// <summary>Null where the words are nobody's, or their speaker is not known.</summary>
    public static Attribution? Of(ArticleReading reading, Quotation? quotation) =>
        quotation is { Speaker: { Class: not SpeakerClass.None } speaker }
            ? new(speaker.Name, speaker.Class, quotation.Cue is { } cue ? reading.Article[cue].ToString() : "")
            : null;

    /// <summary>Who is credited with the words at a span: the speaker of the last quotation that holds it.</summary>
    public static Attribution? At(ArticleReading reading, TextSpan span) =>
        Of(reading, reading.Quotations.LastOrDefault(quotation => quotation.Content.Contains(span)));
}
