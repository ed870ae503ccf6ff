using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Tells stands that are acts of their own from words that only lead to a clause.</summary>
static class Stance
{
    /// <summary>"Condemned the attack", "denied the charge": what is told is that somebody does it, not the thing.</summary>
    public static bool IsAct(Analysis analysis, Quotation quotation) =>
        quotation is { Kind: QuotationKind.Attitude, CueLemma: not "call for" }
        && (ClaimWords.GovernorOf(quotation.CueLemma) is not { IsClaim: false } || IsThing(analysis, quotation.Content));

    /// <summary>No verb stands in it.</summary>
    static bool IsThing(Analysis analysis, TextSpan span)
    {
        for (var i = analysis.TokenAt(span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < span.End; i++)
        {
            if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux)
                return false;
        }

        return true;
    }
}
