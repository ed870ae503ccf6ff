using Stemma.Language;

namespace Stemma.Reading;

/// <summary>Reads who is said to have done what: the verbs and event nouns of a text with all that takes part in them.</summary>
/// <remarks>
/// It trusts the dependency trees. A word without any phrase that takes part in it makes no claim, so that trees that
/// are wrong, or missing, cost claims rather than truth.
/// </remarks>
public static class ClaimReader
{
    public static ImmutableArray<Claim> Read(
        Analysis analysis,
        ImmutableArray<Entity> entities,
        ImmutableArray<Quotation> quotations,
        ImmutableArray<TimeExpression> times,
        ImmutableArray<Quantity> quantities) => Read(new Phrases(analysis), entities, quotations, times, quantities);

    internal static ImmutableArray<Claim> Read(
        Phrases phrases,
        ImmutableArray<Entity> entities,
        ImmutableArray<Quotation> quotations,
        ImmutableArray<TimeExpression> times,
        ImmutableArray<Quantity> quantities)
    {
        var analysis = phrases.Analysis;
        var placed = Placed(phrases, new TokenFindings(analysis, entities, quotations, times));
        var links = new ClaimLinks(analysis, placed);
        var (dated, counted) = (links.TimesOf(times), links.QuantitiesOf(quantities));
        var quoted = links.QuotationsOf(quotations);
        var claims = ImmutableArray.CreateBuilder<Claim>(placed.Length);
        for (var i = 0; i < placed.Length; i++)
        {
            var claim = placed[i].Claim with { Times = [.. dated[i]], Quantities = [.. counted[i]], Quotation = quoted[i] };
            claims.Add(quoted[i] is { } quotation ? AsSaid(claim, quotations[quotation], phrases) : claim);
        }

        return claims.DrainToImmutable();
    }

    static ImmutableArray<PlacedClaim> Placed(Phrases phrases, TokenFindings findings)
    {
        var lexicon = Lexicon.Load();
        return [.. phrases.Analysis.Sentences
            .SelectMany((sentence, index) => new ClauseReader(phrases.Tree(index), IsQuestion(phrases.Analysis, sentence), findings, lexicon).Read())
            .OrderBy(placed => placed.Claim.Span).ThenBy(placed => placed.Claim.Predicate)];
    }

    static bool IsQuestion(Analysis analysis, Sentence sentence) => analysis[sentence.Span].TrimEnd("\"'”’) ").EndsWith("?");

    // Somebody who "denies" or "claims" it makes it less sure than somebody who says it.
    static Claim AsSaid(Claim claim, Quotation quotation, Phrases phrases) => (quotation.Kind, quotation.CueLemma) switch
    {
        (QuotationKind.Indirect or QuotationKind.Gist, "deny" or "refute") when !IsSaidNot(quotation.Cue, phrases) =>
            claim with { Certainty = ClaimCertainty.Denied, IsNegated = true },
        (_, "claim" or "allege") when claim.Certainty < ClaimCertainty.Alleged =>
            claim with { Certainty = ClaimCertainty.Alleged },
        _ => claim,
    };

    // "Did not deny that he had met them".
    static bool IsSaidNot(TextSpan? cue, Phrases phrases)
    {
        if (cue is not { } span)
            return false;
        var tree = phrases.Tree(phrases.Analysis.SentenceAt(span.Start));
        return new CertaintyReader(tree, isQuestion: false).IsSaidNot(phrases.Analysis.TokenAt(span.Start) - tree.First);
    }
}
