namespace Stemma.Stories;

/// <summary>
/// Finds passages that stand in a report as its own words, while another report quotes them from an agency: the report
/// drew on that agency, too, without saying so.
/// </summary>
static class RetoldCredits
{
    public static IEnumerable<Link> Of(Report report, ReportSet reports)
    {
        foreach (var pair in reports.PairsOf(report))
        {
            foreach (var credit in pair.There.Credits)
            {
                if (credit.Passage is not { } passage || credit.Source.Id == report.OwnOrigin.Id)
                    continue;
                var retold = pair.Reuse.Passages.FirstOrDefault(shared => IsRetold(pair, shared, passage));
                if (retold.Matched == 0 || report.Credits.Any(own => own.Source == credit.Source))
                    continue;
                yield return new()
                {
                    Report = report,
                    Source = credit.Source,
                    Kind = DerivationKind.Rewrite,
                    Certainty = DerivationCertainty.Likely,
                    SharesOrigin = DerivationCertainty.Likely,
                    Share = retold.HereLength / (double)report.Words.Count,
                    Passages = Link.Shared(pair, [retold]),
                    Evidence = [new($"another report quotes these words from {credit.Source.Name}", pair.There.At(passage))],
                };
            }
        }
    }

    /// <summary>Own words here, which there stand inside the quotation marks of the credited passage.</summary>
    static bool IsRetold(ReportPair pair, ReusedPassage shared, TextSpan credited)
    {
        var own = PairReuse.OwnWordsOf(pair.Here.Words, shared);
        var quoted = shared.ThereLength - PairReuse.OwnWordsOf(pair.There.Words, shared.Turned());
        return own * 2 > shared.HereLength
            && quoted * 2 > shared.ThereLength
            && credited.Overlaps(pair.There.Words.Span(shared.ThereStart, shared.ThereEnd));
    }
}
