using Stemma.Reading;

namespace Stemma.Collation;

/// <summary>The words of one quotation of one report.</summary>
/// <param name="Report">The index of the report in its story.</param>
/// <param name="Quotation">The index of the quotation in the report.</param>
/// <param name="Words">The words of its content.</param>
/// <param name="SpeakerId">The id of the story's person or organisation who speaks; null where it is none of them.</param>
sealed record QuotedWords(int Report, int Quotation, Quotation Source, WordSequence Words, string? SpeakerId)
{
    public bool IsDirect => Source.Kind is QuotationKind.Direct or QuotationKind.Fragment;

    /// <summary>Whether both are known to be the words of one person.</summary>
    public bool SharesSpeaker(QuotedWords other) => SpeakerId is not null && SpeakerId == other.SpeakerId;

    /// <summary>Whether both can be the words of one person: the same, or one of them not named.</summary>
    public bool MayShareSpeaker(QuotedWords other) =>
        SpeakerId is null || other.SpeakerId is null || SpeakerId == other.SpeakerId;
}
